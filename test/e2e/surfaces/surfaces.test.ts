import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { demoUser } from '../../../local-site/seed/demo-users';
import { pseudo } from '../../support/pseudo-locale';
import { writeReport } from '../../support/yardsticks/report';
import { violationsIn } from '../support/accessibility';
import { picture, scrollsSideways } from '../support/app-page';
import { launchBrowser } from '../support/browser';
import { showLongTexts } from '../support/long-texts';
import { textsOf } from '../support/texts';
import { openContext, visitIn } from '../support/watched-page';
import { colourPairs, type ColourPair } from './contrast';
import { routesOf, surfacesOfManifest } from './enumerate';
import { countFrames, paintsOnAndOn } from './frame-chains';
import { clippedTexts, movingThings, themeIn, transitionsOver } from './findings';
import { isLookedAtByAxe, isWalked, LOOKS, type Look } from './looks';
import { aStage, type Stage } from './stage';
import { LEADING_ON, STATES } from './states';
import { TOURS, traveller, type Tour } from './tours';

/** Only stops what hangs: a lane goes by every state of the app several times. */
jest.setTimeout(1_200_000);

/** The contrast of whatever stands on something is computed in every look. */
const HAS_OWN_TEST = ['color-contrast'];

let browser: Browser;
const stages: Stage[] = [];
const colours = new Map<string, ColourPair>();
const seen = new Map<string, { looks: number; axe: number }>();

beforeAll(async () => {
  browser = await launchBrowser();
  stages.push(await aStage());
});
afterAll(async () => {
  await browser.close();
  for (const stage of stages) await stage.close();
  reportStates();
  reportColours();
});

test('every surface of the manifest and every route of its router has a row', () => {
  const surfaces = new Set(STATES.map(({ surface }) => surface));
  expect([...surfaces].sort()).toEqual([...surfacesOfManifest()].sort());
  for (const surface of surfaces) {
    const rows = STATES.filter((state) => state.surface === surface).map(({ route }) => route);
    const routes = routesOf(surface);
    const leadingOn = routes.length === 0 ? [''] : LEADING_ON;
    expect([...new Set([...rows, ...leadingOn])].sort()).toEqual(
      routes.length === 0 ? [''] : [...routes].sort(),
    );
  }
});

test.each(lanes())('every surface is sound: $names', async ({ looks }) => {
  const findings = await Promise.all(looks.map(findingsOf));

  expect(findings.flatMap(({ faults }) => faults)).toEqual([]);
  const all = STATES.map(({ name }) => name).sort();
  for (const { look, states } of findings) {
    if (look.withAxe) expect([...states].sort()).toEqual(all);
    else expect(all).toEqual(expect.arrayContaining([...states]));
  }
});

test('every colour stands out from its ground', () => {
  expect(colours.size).toBeGreaterThan(20);
  expect([...colours.values()].filter(({ ratio, needed }) => ratio < needed)).toEqual([]);
});

/** Looks that are gone through at once: much of a tour is waiting. */
function lanes(): readonly { readonly names: string; readonly looks: readonly Look[] }[] {
  const lanesAtOnce = 3;
  const count = Math.ceil(LOOKS.length / lanesAtOnce);
  return Array.from({ length: count }, (_, lane) => {
    const looks = LOOKS.filter((_look, index) => index % count === lane);
    return { names: looks.map(({ name }) => name).join(' | '), looks };
  });
}

async function findingsOf(look: Look) {
  const states = new Set<string>();
  const faults: string[] = [];
  const context = await openContext(browser, look);
  await countFrames(context);
  for (const [number, tour] of TOURS.entries()) {
    if (isWalked(number, look)) faults.push(...(await faultsOnTour(tour, look, context, states)));
  }
  await context.close();
  return { look, states, faults: faults.map((fault) => `${look.name}, ${fault}`) };
}

/** What is wrong with anything that a tour comes by, as `state: what`. */
async function faultsOnTour(
  tour: Tour,
  look: Look,
  context: BrowserContext,
  states: Set<string>,
): Promise<string[]> {
  const [stage] = stages;
  if (stage === undefined) throw new Error('There is no stage.');
  const site = tour.site(stage);
  const faults: string[] = [];
  const { accountId } = demoUser(tour.as);
  const { page, complaints, close } = await visitIn(context, site.url, { accountId, ...look });
  if (look.isPseudo) await showLongTexts(page, look.locale);
  const texts = textsOf(look.locale);
  const t = look.isPseudo ? (key: string) => pseudo(texts(key)) : texts;
  const see = async (state: string): Promise<void> => {
    states.add(state);
    faults.push(...(await faultsOf(page, state, look)).map((fault) => `${state}: ${fault}`));
  };
  await tour.walk(traveller(page, site, t, see), site);
  faults.push(...complaints.map((complaint) => `console: ${complaint}`));
  await close();
  return faults;
}

async function faultsOf(page: Page, state: string, look: Look): Promise<readonly string[]> {
  const app = appFrame(page);
  await app.locator('[class*="loading"]').first().waitFor({ state: 'detached' });
  await themeIn(app);
  await transitionsOver(app);
  await picture(page, `${look.name} ${state}`.replaceAll(/[^\w-]+/g, '-'));
  for (const pair of await colourPairs(app)) {
    const key = `${look.theme} ${pair.text} ${pair.ground} ${pair.needed}`;
    colours.set(key, { ...pair, sample: `${look.theme}, ${state}: ${pair.sample}` });
  }
  const count = seen.get(state) ?? { looks: 0, axe: 0 };
  const place = STATES.findIndex(({ name }) => name === state);
  const isForAxe = isLookedAtByAxe(place, look);
  seen.set(state, { looks: count.looks + 1, axe: count.axe + (isForAxe ? 1 : 0) });
  return [
    ...(isForAxe ? await violationsIn(app, HAS_OWN_TEST) : []),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
    ...(await clippedTexts(app)).map((text) => `clipped: ${text}`),
    ...(await movingThings(app)).map((name) => `moves: ${name}`),
    ...((await paintsOnAndOn(app)) ? ['moves: painted frame by frame'] : []),
  ];
}

/** The app's own frame: the one whose page comes from the app's address. */
function appFrame(page: Page): Frame {
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('The page shows no app.');
  return frame;
}

function reportStates(): void {
  writeReport('surfaces', {
    title: 'Every surface in a browser',
    columns: ['surface', 'state', 'route', 'looks', 'with axe'],
    rows: STATES.map(({ surface, name, route }) => {
      const { looks, axe } = seen.get(name) ?? { looks: 0, axe: 0 };
      return [surface, name, route, looks, axe];
    }),
    note: `Looks: ${LOOKS.map(({ name }) => name).join('; ')}.`,
  });
}

function reportColours(): void {
  writeReport('contrast', {
    title: 'Contrast of the colours that stand on each other',
    columns: ['colour', 'on', 'contrast', 'needed', 'seen in'],
    rows: [...colours.values()]
      .sort((one, other) => one.ratio - other.ratio)
      .map(({ text, ground, ratio, needed, sample }) => [
        text,
        ground,
        Number(ratio.toFixed(2)),
        needed,
        sample,
      ]),
  });
}
