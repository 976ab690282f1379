import { Hono } from 'hono';
import type { ForgeHost } from '../forge/host';
import { requestGuard } from './request-guard';
import { sendFile } from './send-file';

export interface AppPagesOptions {
  readonly host: Pick<ForgeHost, 'contentSecurityPolicy' | 'resourceFile'>;
  /** Absolute path of the built bridge shim. */
  readonly bridgeFile: string;
  readonly port: () => number;
}

/**
 * The app's own pages, on an origin of their own and under the manifest's Content-Security-Policy, with
 * the bridge's shim before every other script.
 */
export function appPages({ host, bridgeFile, port }: AppPagesOptions): Hono {
  const pages = new Hono();
  pages.use(requestGuard(port));
  const headers = { 'content-security-policy': host.contentSecurityPolicy };

  pages.get('/_bridge.js', async (context) => (await sendFile(bridgeFile)) ?? context.notFound());

  pages.get('/:resource/*', async (context) => {
    const resource = context.req.param('resource');
    const path = decodeURIComponent(new URL(context.req.url).pathname.slice(resource.length + 2));
    const file = host.resourceFile(resource, path === '' ? 'index.html' : path);
    if (file === undefined) return context.notFound();
    return (await sendFile(file, { headers, html: withBridge })) ?? context.notFound();
  });
  return pages;
}

/** Puts the shim first in `head`, before anything that the page loads. */
function withBridge(html: string): string {
  const script = '<script src="/_bridge.js"></script>';
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => `${head}${script}`)
    : `${script}${html}`;
}
