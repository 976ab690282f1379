import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Site } from '../site';
import { appPages } from './app-pages';
import { sitePages } from './site-pages';

export interface ServeSiteOptions {
  readonly site: Site;
  /** Port of the site; the app's pages are on the next one. */
  readonly port: number;
  /** Absolute folder of the site's built pages. */
  readonly webFolder: string;
  /** Absolute path of the built bridge shim. */
  readonly bridgeFile: string;
  readonly warn?: (line: string) => void;
}

export interface ServedSite {
  readonly url: string;
  close(): Promise<void>;
}

/** A port of the site is in use. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

const LOOPBACK = '127.0.0.1';

/**
 * Serves the site and the app's pages to this machine alone.
 * @throws PortTakenError when one of the two ports is in use.
 */
export async function serveSite(options: ServeSiteOptions): Promise<ServedSite> {
  const { site, port, webFolder, bridgeFile, warn = (line) => console.error(line) } = options;
  const appPort = port + 1;
  const app = await listen(appPages({ host: site.host, bridgeFile, port: () => appPort }), appPort);
  try {
    const appOrigin = (host: string): string =>
      `http://${host.split(':')[0] ?? LOOPBACK}:${appPort}`;
    const pages = sitePages({ site, webFolder, port: () => port, appOrigin, warn });
    const main = await listen(pages, port);
    return {
      url: `http://${LOOPBACK}:${port}`,
      close: async () => {
        await Promise.all([stop(main), stop(app)]);
      },
    };
  } catch (error) {
    await stop(app);
    throw error;
  }
}

/** Origins under which a browser may open the site; the app's pages may be framed by these alone. */
export function siteOrigins(port: number): readonly string[] {
  return [`http://${LOOPBACK}:${port}`, `http://localhost:${port}`];
}

/**
 * How long a connection is kept that nobody uses. Node's five seconds end while a page is being read, and a request that
 * is sent at that moment is answered by a reset.
 */
const KEPT_MS = 600_000;

async function listen(pages: Hono, port: number): Promise<Server> {
  const server = createAdaptorServer({
    fetch: pages.fetch,
    serverOptions: { keepAliveTimeout: KEPT_MS },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new PortTakenError(port) : error);
    });
    server.listen(port, LOOPBACK, resolve);
  });
  // Plain HTTP was asked for, so this is Node's own server.
  return server as Server;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}
