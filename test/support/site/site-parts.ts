// What test sites are made of. Bundled, and loaded once for all files of tests that a worker runs: see site-environment.mjs.
import type { KeptSite } from './kept-sites';

export { createSite } from '../../../local-site/site';
export { PortTakenError, serveSite, siteOrigins } from '../../../local-site/server/serve-site';
export { checkedByDocuments } from '../openapi/checked-by-documents';
export { copyOf, keepSite } from './kept-sites';
export { bundleOf, warmProcesses } from './warm-app';

/** What several files of tests begin with, by a name that says how it was made. */
export const beginnings = new Map<string, Promise<KeptSite>>();
