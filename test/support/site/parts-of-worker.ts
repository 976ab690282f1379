import type * as SiteParts from './site-parts';

declare global {
  /** Given by the environment of the tests. */
  var sitePartsOfWorker: (() => Promise<typeof SiteParts>) | undefined;
}

/** The parts that the worker has loaded; measurements outside of jest load their own. */
export function partsOfWorker(): Promise<typeof SiteParts> {
  return globalThis.sitePartsOfWorker?.() ?? import('./site-parts');
}
