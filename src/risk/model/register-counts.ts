import type { RiskKind } from '../contract';
import type { ScoringModel } from '../scoring/contract';
import { isOpen, type Risk } from './risk';
import { cellOf, type HeatMapCell } from '../rating/contract';
import { openSignals } from './risk-signals';
import { currentRating, isExposed } from './scores';

/**
 * Sums over a register by name, so that no screen reads it in order to count. They hold levels and days, never
 * scores: a change of the scoring model changes none of them.
 */
export type RegisterCounts = Readonly<Record<string, number>>;

const KIND_LETTERS: Readonly<Record<RiskKind, string>> = { threat: 't', opportunity: 'o' };

/** What one risk adds to each sum. */
function contributionOf(risk: Risk): RegisterCounts {
  const category = { [`category:${risk.category}`]: 1 };
  if (!isOpen(risk)) return { ...category, closed: 1 };
  const { inherent, reviewDate, impactDays } = risk;
  const current = currentRating(risk);
  const move = `${cellName(cellOf(inherent))}>${cellName(cellOf(current))}`;
  return {
    ...category,
    open: 1,
    [`state:${risk.state}`]: 1,
    [`move:${KIND_LETTERS[risk.kind]}:${move}`]: 1,
    ...(openSignals(risk).length === 0 ? {} : { signalled: 1 }),
    ...(reviewDate === undefined ? {} : { [`review:${reviewDate}`]: 1 }),
    ...(isExposed(risk) ? exposureOf(current.probability, current.schedule, impactDays) : {}),
  };
}

function cellName({ probability, impact }: HeatMapCell): string {
  return `${String(probability)}${String(impact)}`;
}

function exposureOf(
  probability: number,
  schedule: number | undefined,
  days: number | undefined,
): RegisterCounts {
  const own = {
    [`exposed:${String(probability)}`]: 1,
  };
  if (days !== undefined) return { ...own, [`days:${String(probability)}`]: days };
  if (schedule === undefined) return own;
  return { ...own, [`level:${String(probability)}:${String(schedule)}`]: 1 };
}

/** The sums after risks have changed; pairs of before and after, `undefined` for what is not there. */
export function countsAfter(
  counts: RegisterCounts,
  changes: readonly { readonly before: Risk | undefined; readonly after: Risk | undefined }[],
): RegisterCounts {
  const sums = new Map(Object.entries(counts));
  const add = (risk: Risk | undefined, sign: 1 | -1): void => {
    if (risk === undefined) return;
    for (const [name, amount] of Object.entries(contributionOf(risk))) {
      const sum = (sums.get(name) ?? 0) + sign * amount;
      if (sum === 0) sums.delete(name);
      else sums.set(name, sum);
    }
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return Object.fromEntries(sums);
}

/** The sums of a whole register, for whoever doubts the others. */
export function recount(risks: readonly Risk[]): RegisterCounts {
  return countsAfter(
    {},
    risks.map((after) => ({ before: undefined, after })),
  );
}

/** Sums whose names begin alike, by the rest of their names. */
export function sumsOf(counts: RegisterCounts, prefix: string): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(counts).flatMap(([name, sum]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), sum] as const] : [],
    ),
  );
}

/** Open threats and what they would cost, by level of probability. */
export function exposureInputs(
  counts: RegisterCounts,
  { probabilityPercent, scheduleDays }: ScoringModel,
): readonly {
  readonly probability: number;
  readonly percent: number;
  readonly count: number;
  readonly days: number;
}[] {
  return probabilityPercent.map((percent, index) => {
    const probability = index + 1;
    const name = String(probability);
    const byLevel = scheduleDays.map(
      (days, level) => days * (counts[`level:${name}:${String(level + 1)}`] ?? 0),
    );
    return {
      probability,
      percent,
      count: counts[`exposed:${name}`] ?? 0,
      days: byLevel.reduce((sum, days) => sum + days, counts[`days:${name}`] ?? 0),
    };
  });
}

/** Σ of chance by days over the open threats. */
export function exposureDays(counts: RegisterCounts, model: ScoringModel): number {
  return exposureInputs(counts, model).reduce(
    (sum, { percent, days }) => sum + (percent * days) / 100,
    0,
  );
}
