import { join, normalize, sep } from 'node:path';
import { Hono } from 'hono';
import type { Site } from '../site';
import { controlRoutes } from './control-routes';
import { macroExportRoutes } from './macro-export-routes';
import { placeRoutes } from './place-routes';
import { requestGuard } from './request-guard';
import { passToProduct } from './rest-gateway';
import { sendFile } from './send-file';
import { hasSession, readSession, writeSession } from './session';
import { sessionRoutes } from './session-routes';
import { workflowEditorRoutes } from './workflow-editor-routes';

export interface SitePagesOptions {
  readonly site: Site;
  /** Folder of the site's built pages. */
  readonly webFolder: string;
  readonly port: () => number;
  /** Origin of the app's pages for a `Host` header of the site. */
  readonly appOrigin: (host: string) => string;
  readonly warn: (line: string) => void;
}

/** The site itself: its pages, the products' REST interfaces and its own under `/_site`. */
export function sitePages({ site, webFolder, port, appOrigin, warn }: SitePagesOptions): Hono {
  const pages = new Hono();
  pages.use(requestGuard(port));
  pages.route('/_site', sessionRoutes(site, appOrigin, warn));
  pages.route('/_site', workflowEditorRoutes(site, appOrigin));
  pages.route('/_site', controlRoutes(site));
  pages.route('/_site', placeRoutes(site));
  pages.route('/_site', macroExportRoutes(site));
  pages.all('/_site/*', (context) =>
    context.json({ message: `The site has no ${context.req.method} ${context.req.path}.` }, 404),
  );
  pages.all('/rest/*', (context) => passToProduct(site.jira, context));
  pages.all('/wiki/rest/*', (context) => passToProduct(site.confluence, context));
  pages.all('/wiki/api/*', (context) => passToProduct(site.confluence, context));
  pages.get('/wiki/download/*', (context) => passToProduct(site.confluence, context));

  pages.get('*', async (context) => {
    const { pathname } = new URL(context.req.url);
    const path = fileIn(webFolder, pathname);
    const file = path === undefined ? undefined : await sendFile(path);
    if (file) return file;
    if (pathname.startsWith('/assets/')) return context.notFound();
    // Every other address is one of the pages' own routes.
    const page = await sendFile(join(webFolder, 'index.html'));
    if (!page) return context.text('The pages of the site are not built.', 503);
    if (!hasSession(context)) writeSession(context, readSession(context));
    for (const [name, value] of page.headers) context.header(name, value);
    return context.body(await page.text());
  });

  pages.onError((error, context) => {
    warn(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    if (error instanceof SyntaxError) return context.json({ message: error.message }, 400);
    return context.json(
      { message: 'Internal server error of the local site; see its output.' },
      500,
    );
  });
  return pages;
}

/** Undefined for the folder itself and for what lies outside of it. */
function fileIn(folder: string, pathname: string): string | undefined {
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  return path.startsWith(folder + sep) && path !== folder + sep ? path : undefined;
}
