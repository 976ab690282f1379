import { startPage } from '../../shared/start-page';
import { MacroPage } from './macro-page';

// To be read or to be configured: both views are this page.
void startPage((extension) => <MacroPage extension={extension} />);
