import { startPage } from '../../shared/start-page';
import { Gadget } from './gadget';
import { readPlacement } from './placement';

// To be seen or to be configured: both views are this page.
void startPage((extension) => <Gadget placement={readPlacement(extension)} />);
