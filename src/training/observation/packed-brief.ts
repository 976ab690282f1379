import type { StoredBrief } from '../model/observation/due';
import { digitsOf, numberOfDigits } from '../packed-digits';
import { track as tracks } from '../register/contract';
import { observationRound } from './contract';

/** Digits of each of its numbers, in their order. */
const WIDTHS = {
  ...{ number: 3, what: 1, observer: 2, seconds: 6 },
  ...{ alone: 1, withHelp: 1, notUsed: 1, notSeen: 1, tickets: 2, uses: 3 },
} as const;
type Part = keyof typeof WIDTHS;
const PARTS = Object.keys(WIDTHS) as readonly Part[];
const MS_PER_SECOND = 1_000;

/** Digits of an observation in short. */
export const BRIEF_DIGITS = Object.values(WIDTHS).reduce((sum: number, width) => sum + width, 0);

/** Every track with each of its rounds. */
const WHATS = tracks.options.flatMap((track) =>
  observationRound.options.map((round) => ({ track, round })),
);

/** An observation in short in so many digits, with whole seconds. @param observer Where he stands in the list of the part. */
export function packedBrief(brief: StoredBrief, observer: number): string {
  const { number, track, round, at, counts, tickets, uses = -1 } = brief;
  const what = WHATS.findIndex((one) => one.track === track && one.round === round);
  const seconds = Math.floor(at / MS_PER_SECOND);
  const all = { ...counts, number, what, observer, seconds, tickets, uses: uses + 1 };
  return PARTS.map((part) => digitsOf(all[part], WIDTHS[part])).join('');
}

export function briefIn(digits: string, observers: readonly string[]): StoredBrief {
  let from = 0;
  const next = (part: Part) => {
    from += WIDTHS[part];
    return numberOfDigits(digits.slice(from - WIDTHS[part], from));
  };
  const number = next('number');
  const { track, round } = WHATS[next('what')] ?? { track: 'operator', round: 'first' };
  const observer = observers[next('observer')] ?? '';
  const at = next('seconds') * MS_PER_SECOND;
  const alone = next('alone');
  const withHelp = next('withHelp');
  const notUsed = next('notUsed');
  const notSeen = next('notSeen');
  const tickets = next('tickets');
  const uses = next('uses') - 1;
  const counts = { alone, withHelp, notUsed, notSeen };
  const brief = { number, track, round, observer, at, counts, tickets };
  return uses < 0 ? brief : { ...brief, uses };
}
