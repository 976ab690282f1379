import { aServedSite, type ServedTestSite } from '../../support/site/a-served-site';

/** A served site on which nothing is started, for all tests of the file that asks for it; it is there when they run. */
export function anEmptySite(): () => ServedTestSite {
  let site: ServedTestSite | undefined;
  beforeAll(async () => {
    site = await aServedSite();
  });
  afterAll(() => site?.close());
  return () => {
    if (site === undefined) throw new Error('The site is served when the first test begins.');
    return site;
  };
}
