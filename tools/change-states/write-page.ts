import { writeFileSync } from 'node:fs';
import { statesPage } from './states-page';

writeFileSync('docs/change-states.md', statesPage());
