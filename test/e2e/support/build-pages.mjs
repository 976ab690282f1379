import { resolve } from 'node:path';
import { buildStale } from '../../../local-site/start/build-stale.mjs';

/** Before the walks: the pages of app and site as `npm start` builds them; nothing when they are fresh. */
export default async function buildPages() {
  await buildStale(resolve('.'));
}
