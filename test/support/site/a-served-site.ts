import { createServer } from 'node:net';
import { join } from 'node:path';
import { aSite, type TestSite, type TestSiteOptions } from './a-site';
import { partsOfWorker } from './parts-of-worker';

export interface ServedTestSite extends TestSite {
  /** `http://127.0.0.1:PORT`; the app's pages are on the next port. */
  readonly url: string;
}

/** A site in memory behind real HTTP on a free port, for clients that speak nothing else. */
export async function aServedSite(options: TestSiteOptions = {}): Promise<ServedTestSite> {
  const root = process.cwd();
  const { PortTakenError, serveSite, siteOrigins } = await partsOfWorker();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = await freePort();
    const site = await aSite({ siteOrigins: siteOrigins(port), ...options });
    try {
      const served = await serveSite({
        site,
        port,
        webFolder: join(root, 'local-site/web/dist'),
        bridgeFile: join(root, '.local-site/build/bridge.js'),
        warn: options.warn ?? ((line) => console.warn(line)),
      });
      const close = async (): Promise<void> => {
        await served.close();
        await site.close();
      };
      return { ...site, url: served.url, close };
    } catch (error) {
      await site.close();
      if (!(error instanceof PortTakenError)) throw error;
    }
  }
  throw new Error('No two neighbouring ports are free.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The probe has no address.'));
      });
    });
  });
}
