import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visitor {
  /** Account of the demo site. */
  readonly accountId: string;
  readonly locale: 'en-US' | 'zh-CN';
  readonly theme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width: number;
  /** Device pixels a CSS pixel: 2 as in a browser zoomed to 200 %. */
  readonly scale?: number | undefined;
}

/** How long the walk waits for anything on a page; generous for a busy machine. */
const PATIENCE_MS = 30_000;

/** A page that remembers everything a person's console would show. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught errors and violations of the content security policy so far. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page of the site as this visitor, in a browser of his own. */
export async function visit(
  browser: Browser,
  siteUrl: string,
  visitor: Visitor,
): Promise<WatchedPage> {
  const context = await openContext(browser, visitor);
  const visited = await visitIn(context, siteUrl, visitor);
  return { ...visited, close: () => context.close() };
}

/** A browser of which nothing is known yet; pages that are opened in it share what they have loaded. */
export async function openContext(
  browser: Browser,
  { width, scale = 1, locale }: Pick<Visitor, 'width' | 'scale' | 'locale'>,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 900 / scale },
    deviceScaleFactor: scale,
    locale,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Opens a page in a context; the session is set the way the user switcher sets it. */
export async function visitIn(
  context: BrowserContext,
  siteUrl: string,
  { accountId, locale, theme }: Pick<Visitor, 'accountId' | 'locale' | 'theme'>,
): Promise<WatchedPage> {
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  const reply = await context.request.post(`${siteUrl}/_site/session`, {
    data: { accountId, locale, theme },
    headers: { origin: siteUrl },
  });
  if (!reply.ok())
    throw new Error(`The session was refused: ${reply.status()} ${await reply.text()}`);
  return { page, complaints, close: () => page.close() };
}
