// Writes the table of public holidays that the app carries. Usage: npm run holidays
import { writeFileSync } from 'node:fs';
import { publicDays } from './country-days.mjs';

const file = new URL('../../src/adapters/holidays/public-days.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(publicDays(), null, 2)}\n`);
