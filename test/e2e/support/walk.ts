import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import { accessibilityViolations } from './accessibility';
import { appAddress, appIn, picture } from './app-page';
import { textsOf, type Locale } from './texts';
import { visit } from './watched-page';

const PROJECT = 'NWE';
const WIDE = 1280;

/** What the walks of a file have in common; browser and site are there when the first of them begins. */
export interface WalkSetting {
  /** Begins the names of its pictures. */
  readonly name: string;
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  readonly browser: () => Browser;
  readonly site: () => { readonly url: string };
}

/** Somebody in front of a page. */
export interface Walker {
  readonly page: Page;
  readonly app: FrameLocator;
  /** Goes to a route of the app in the project. */
  readonly open: (route: string) => Promise<void>;
  /** Keeps a picture. */
  readonly shoot: (name: string) => Promise<void>;
  /** Keeps a picture, and has axe look the page over. */
  readonly see: (name: string) => Promise<void>;
  /** Leaves, when the console has nothing but what is expected to stand there. */
  readonly close: (expected?: RegExp) => Promise<void>;
  /** Leaves, whatever stands in the console. */
  readonly leave: () => Promise<void>;
}

/** Values for the gaps of a text. */
type Gaps = Readonly<Record<string, string | number>>;

/** How the tests of a file walk: in one language, one theme, on one site. */
export function aWalk({ name, locale, theme, browser, site }: WalkSetting) {
  const t = textsOf(locale);
  const said = (key: string, gaps: Gaps = {}): string =>
    Object.entries(gaps).reduce(
      (text, [gap, value]) => text.replaceAll(`{{${gap}}}`, String(value)),
      t(key),
    );

  async function walker(user: DemoUserKey, width: number): Promise<Walker> {
    const { accountId } = demoUser(user);
    const watched = await visit(browser(), site().url, { accountId, locale, theme, width });
    const { page, complaints } = watched;
    const shoot = (what: string): Promise<void> =>
      picture(page, `${name}-${locale}-${theme}-${what}`);
    return {
      ...{ page, app: appIn(page), shoot },
      open: async (route) => {
        await page.goto(`${await appAddress(page, site().url, PROJECT)}${route}`);
      },
      see: async (what) => {
        await shoot(what);
        expect(await accessibilityViolations(page)).toEqual([]);
      },
      close: async (expected) => {
        expect(complaints.filter((line) => expected?.test(line) !== true)).toEqual([]);
        await watched.close();
      },
      leave: watched.close,
    };
  }

  return {
    t,
    /** A text with its gaps filled. */
    said,
    /** Somebody at a route of the app in the project. */
    at: async (user: DemoUserKey, route: string, width = WIDE): Promise<Walker> => {
      const there = await walker(user, width);
      await there.open(route);
      return there;
    },
    /** Somebody on a page of Jira or Confluence, by its path. */
    on: async (user: DemoUserKey, path: string, width = WIDE): Promise<Walker> => {
      const there = await walker(user, width);
      await there.page.goto(`${site().url}${path}`);
      return there;
    },
    button: (app: FrameLocator, key: string, gaps: Gaps = {}): Locator =>
      app.getByRole('button', { name: said(key, gaps), exact: true }),
    heading: (app: FrameLocator, text: string): Locator =>
      app.getByRole('heading', { name: text, exact: true }),
  };
}
