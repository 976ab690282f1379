import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';

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

/** Contexts that nobody uses any more, by what they look like. */
const leftContexts = new WeakMap<Browser, Map<string, BrowserContext[]>>();
/** Pages that nobody uses any more: whoever comes next need not wait for another process of the browser. */
const leftPages = new WeakMap<BrowserContext, Page[]>();

/** Opens a page of the site as this visitor, in a browser that knows nothing of the others. */
export async function visit(
  browser: Browser,
  siteUrl: string,
  visitor: Visitor,
): Promise<WatchedPage> {
  const { width, scale, locale } = visitor;
  const look = JSON.stringify({ width, scale, locale });
  const left = leftContexts.get(browser) ?? new Map<string, BrowserContext[]>();
  leftContexts.set(browser, left);
  const context = left.get(look)?.pop() ?? (await openContext(browser, visitor));
  const visited = await visitIn(context, siteUrl, visitor);
  const close = async (): Promise<void> => {
    // Who closed it himself, or opened others, has something to do with the context that is not known here.
    if (visited.page.isClosed() || context.pages().length > 1) {
      await context.close();
      return;
    }
    // A page that goes to another address at this moment loses its frames: what they have kept is not known then.
    const isForgotten = await forgetAll(visited.page).then(
      () => true,
      () => false,
    );
    if (!isForgotten) {
      await context.close();
      return;
    }
    await visited.close();
    left.set(look, [...(left.get(look) ?? []), context]);
  };
  return { ...visited, close };
}

/** Whatever the site and the app have kept in the browser is gone. */
async function forgetAll(page: Page): Promise<void> {
  const context = page.context();
  const devtools = await context.newCDPSession(page);
  const frames = page.frames().filter((frame) => frame.url().startsWith('http'));
  const origins = new Set(frames.map((frame) => new URL(frame.url()).origin));
  for (const frame of frames) await frame.evaluate(() => sessionStorage.clear());
  for (const origin of origins) {
    const storageTypes = 'local_storage,indexeddb';
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes });
  }
  await devtools.detach();
  await context.clearCookies();
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
  const page = leftPages.get(context)?.pop() ?? (await context.newPage());
  const size = page.viewportSize();
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  const onError = (error: Error): void => {
    complaints.push(`uncaught: ${error.message}`);
  };
  page.on('console', onConsole);
  page.on('pageerror', onError);
  const reply = await context.request.post(`${siteUrl}/_site/session`, {
    data: { accountId, locale, theme },
    headers: { origin: siteUrl },
    // A connection that was kept may be closed by the site at this very moment; to say it twice does no harm.
    maxRetries: 2,
  });
  if (!reply.ok())
    throw new Error(`The session was refused: ${reply.status()} ${await reply.text()}`);
  const close = async (): Promise<void> => {
    if (page.isClosed()) return;
    page.off('console', onConsole);
    page.off('pageerror', onError);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    if (size !== null) await page.setViewportSize(size);
    leftPages.set(context, [...(leftPages.get(context) ?? []), page]);
  };
  return { page, complaints, close };
}
