// Builds the pages of the app and the local site, as `npm start` and the browser's tests need them.
import { resolve } from 'node:path';
import { buildStale } from './build-stale.mjs';

await buildStale(resolve('.'));
