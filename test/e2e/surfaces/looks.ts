import { IS_BRIEF } from '../support/brief-run';
import type { Locale } from '../support/texts';

/** One way in which a person may see the app. */
export interface Look {
  readonly name: string;
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  /** Texts made 40 % longer. */
  readonly isPseudo?: boolean;
  /** 2 for a browser zoomed to 200 %: half the width in CSS pixels. */
  readonly scale?: number;
  /** Whether axe looks at it, which takes three times as long as all else. */
  readonly withAxe: boolean;
}

/** Of so many tours one is walked in a look that is not for all of them, unless everything is looked at. */
const ONE_IN = IS_BRIEF ? 5 : 3;

/**
 * Whether a tour is walked in a look. Those with axe, which have each language, theme and width between them, are for
 * every tour; the others share the tours among them, so that each look has its part of the app and each tour its looks.
 */
export function isWalked(tour: number, look: Look): boolean {
  if (isFull || look.withAxe) return true;
  const place = LOOKS.filter(({ withAxe }) => !withAxe).indexOf(look);
  return (tour + place) % ONE_IN === 0;
}

/**
 * Whether axe looks at a state in a look with axe. A brief run shares the states between the two: what axe looks for
 * besides the contrast, which is computed in every look, is the same in either.
 * @param state Its place among all states.
 */
export function isLookedAtByAxe(state: number, look: Look): boolean {
  if (!look.withAxe) return false;
  return isFull || !IS_BRIEF || state % WITH_AXE.length === WITH_AXE.indexOf(look.name);
}

/** Every everyday look instead of some, each of them with axe. */
const isFull = process.env.ROLLOUT_FULL === '1';

/** The first two have each language, theme and width between them; with the other two each pairs with language. */
const ALWAYS = ['en-US light 1280', 'zh-CN dark 360', 'en-US dark 360', 'zh-CN light 1280'];
const WITH_AXE = ALWAYS.slice(0, 2);

const EVERYDAY: readonly Look[] = (['en-US', 'zh-CN'] as const)
  .flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [1280, 360].map((width) => ({ name: `${locale} ${theme} ${width}`, locale, theme, width })),
    ),
  )
  .filter(({ name }) => isFull || ALWAYS.includes(name))
  .map((look) => ({ ...look, withAxe: isFull || WITH_AXE.includes(look.name) }));

/**
 * Both languages, both themes, wide and narrow; then 200 % zoom, and texts of 140 % length in the two pairs of
 * theme and width that the short run would otherwise leave out.
 */
export const LOOKS: readonly Look[] = [
  ...EVERYDAY,
  { name: 'zoom 200 %', locale: 'en-US', theme: 'light', width: 640, scale: 2, withAxe: false },
  {
    name: 'long texts',
    locale: 'en-US',
    theme: 'dark',
    width: 1280,
    isPseudo: true,
    withAxe: false,
  },
  {
    name: 'long texts 360',
    locale: 'en-US',
    theme: 'light',
    width: 360,
    isPseudo: true,
    withAxe: false,
  },
];
