import fc from 'fast-check';
import { delayedFinish } from '../../../src/plan/model/delayed-finish';
import type { DelayPlace } from '../../../src/plan/model/delay-network';
import { randomStream } from '../../../src/risk/model/random-stream';
import { riskRuns, type Chance } from '../../../src/risk/model/risk-runs';
import {
  percentile,
  runColumns,
  runsBy,
  sortedDays,
  type SortedDays,
} from '../../../src/risk/model/run-distribution';
import { aPlan, work } from '../../plan/model/support/plan-builder';

const SEED = 1;
const RUNS = 10_000;
/** Four standard deviations of a share measured in ten thousand runs: sqrt(0.25 / 10,000) each at the most. */
const TOLERANCE = 0.02;

/** The way to go-live of ten working days, with all days at its end. */
const CHAIN = 10;
const atTheEnd = (days: Int32Array): number => Math.max(0, CHAIN + (days[0] ?? 0));

function chance(riskId: string, percent: number, days: number, place = 0): Chance {
  return { riskId, percent, days, place };
}

function daysOf(chances: readonly Chance[], endOf = atTheEnd, places = 1): SortedDays {
  return sortedDays(riskRuns(chances, { seed: SEED, runs: RUNS, places }, endOf));
}

/** The exact distribution of the sum of independent risks, one after the other. */
function exactSums(chances: readonly Chance[]): ReadonlyMap<number, number> {
  let sums = new Map([[0, 1]]);
  for (const { percent, days } of chances) {
    const next = new Map<number, number>();
    const add = (sum: number, share: number) => next.set(sum, (next.get(sum) ?? 0) + share);
    for (const [sum, share] of sums) {
      add(sum + days, (share * percent) / 100);
      add(sum, share * (1 - percent / 100));
    }
    sums = next;
  }
  return sums;
}

function exactShareBy(sums: ReadonlyMap<number, number>, most: number): number {
  return [...sums].reduce((share, [sum, own]) => (sum <= most ? share + own : share), 0);
}

const anyChances = fc.uniqueArray(
  fc.record({
    riskId: fc.string({ minLength: 1, maxLength: 8 }),
    percent: fc.integer({ min: 1, max: 99 }),
    days: fc.integer({ min: 1, max: 30 }),
    place: fc.nat(2),
  }),
  { selector: ({ riskId }) => riskId, maxLength: 12 },
);
/** Three places: two ways beside each other, and what comes after both. */
const network = ([one = 0, two = 0, end = 0]: Int32Array): number =>
  Math.max(4 + one, 9 + two) + end;
const few = { seed: SEED, runs: 300, places: 3 };

test.each([10, 30, 50, 70, 95])(
  'one risk of %i per cent at the end ends on two days',
  (percent) => {
    const days = daysOf([chance('interfaces', percent, 8)]);
    expect(new Set(days)).toEqual(new Set([10, 18]));
    expect(Math.abs(runsBy(days, 10) / RUNS - (1 - percent / 100))).toBeLessThan(TOLERANCE);
    if (percent !== 50) expect(percentile(days, 50)).toBe(percent < 50 ? 10 : 18);
    expect(percentile(days, 80)).toBe(percent < 20 ? 10 : 18);
  },
);

test('risks on one chain add up as their exact convolution says', () => {
  const chances = Array.from({ length: 14 }, (_, at) =>
    chance(
      `risk-${String(at)}`,
      [5, 10, 30, 50, 70, 90][at % 6] ?? 0,
      [3, 5, 10, 1, 2, -4][at % 6] ?? 0,
    ),
  );
  const exact = exactSums(chances);
  const days = sortedDays(
    riskRuns(chances, { seed: SEED, runs: RUNS, places: 1 }, ([sum = 0]) => 100 + sum),
  );
  for (let sum = -12; sum <= 60; sum += 1) {
    const off = Math.abs(runsBy(days, 100 + sum) / RUNS - exactShareBy(exact, sum));
    expect(off).toBeLessThan(TOLERANCE);
  }
  const mean = days.reduce((sum, end) => sum + end - 100, 0) / RUNS;
  const expected = chances.reduce((sum, own) => sum + (own.percent * own.days) / 100, 0);
  expect(Math.abs(mean - expected)).toBeLessThan(0.3);
});

test('risks on ways beside each other end on the exact days of the later one', () => {
  const plan = aPlan([
    work('data', 10),
    work('build', 12),
    work('live', 0, ['data', 'build'], { isGoLive: true }),
  ]);
  const places: readonly DelayPlace[] = ['data', 'build'].map((id) => ({
    at: [id],
    mostGainDays: 0,
  }));
  const chances = [
    chance('dirty', 40, 5, 0),
    chance('no owner', 25, 3, 0),
    chance('late interface', 30, 4, 1),
    chance('turnover', 20, 6, 1),
  ];
  const { dayWith } = delayedFinish(plan, places);
  const days = daysOf(chances, dayWith, 2);
  const [data, build] = [0, 1].map((at) => exactSums(chances.filter(({ place }) => place === at)));
  if (data === undefined || build === undefined) throw new Error('Two ways.');
  for (let end = 9; end <= 24; end += 1) {
    // Both ways have ended by then, independently; a plan of n days ends on day n - 1.
    const exact = exactShareBy(data, end + 1 - 10) * exactShareBy(build, end + 1 - 12);
    expect(Math.abs(runsBy(days, end) / RUNS - exact)).toBeLessThan(TOLERANCE);
  }
});

test.each([2, 6, 7, 20])('a risk of %i days on an item with six days of float', (impact) => {
  const plan = aPlan([
    work('long', 16),
    work('short', 10),
    work('live', 0, ['long', 'short'], { isGoLive: true }),
  ]);
  const { dayWith } = delayedFinish(plan, [{ at: ['short'], mostGainDays: 0 }]);
  const days = daysOf([chance('late', 50, impact)], dayWith);
  expect(new Set(days)).toEqual(new Set([15, 15 + Math.max(0, impact - 6)]));
});

test('threats alone never bring the end forward, and half the runs end no later than eight in ten', () => {
  fc.assert(
    fc.property(anyChances, (chances) => {
      const days = sortedDays(riskRuns(chances, few, network));
      expect(days[0]).toBeGreaterThanOrEqual(network(new Int32Array(3)));
      expect(percentile(days, 50)).toBeLessThanOrEqual(percentile(days, 80));
    }),
  );
});

test('a higher chance makes no run better, run by run', () => {
  fc.assert(
    fc.property(anyChances, fc.integer({ min: 0, max: 60 }), (chances, more) => {
      const before = riskRuns(chances, few, network);
      const after = riskRuns(
        chances.map((own) => ({ ...own, percent: Math.min(99, own.percent + more) })),
        few,
        network,
      );
      expect([...after].every((end, run) => end >= (before[run] ?? 0))).toBe(true);
    }),
  );
});

test('the order of risks does not matter, and a seed gives the same runs each time', () => {
  fc.assert(
    fc.property(anyChances, fc.nat(), (chances, seed) => {
      const settings = { ...few, seed };
      const runs = riskRuns(chances, settings, network);
      expect(riskRuns([...chances].reverse(), settings, network)).toEqual(runs);
    }),
  );
});

test('another seed, or another name, gives other numbers', () => {
  const first = (seed: number, name: string) => {
    const next = randomStream(seed, name);
    return Array.from({ length: 8 }, next);
  };
  const streams = [first(1, 'a'), first(2, 'a'), first(1, 'b'), first(1, 'aa'), first(2, 'b')];
  expect(new Set(streams.flat()).size).toBe(40);
  expect(first(1, 'a')).toEqual(first(1, 'a'));
});

test('streams with names that hardly differ have nothing to do with each other', () => {
  const bits = Array.from({ length: 40 }, (_, at) => {
    const next = randomStream(SEED, `risk-${String(at)}`);
    return Array.from({ length: 2_000 }, () => (next() < 2 ** 31 ? 1 : 0));
  });
  const agreeing = (one: readonly number[], two: readonly number[]) =>
    one.filter((bit, at) => bit === two[at]).length / one.length;
  // 780 pairs: five standard deviations of 0.011 each.
  const shares = bits.flatMap((one, at) => bits.slice(at + 1).map((two) => agreeing(one, two)));
  expect(Math.max(...shares.map((share) => Math.abs(share - 0.5)))).toBeLessThan(0.056);
});

test('a percentile is a day on which a run ended', () => {
  const days = sortedDays(Int32Array.of(9, 3, 5, 7, 1));
  expect([0, 10, 20, 21, 50, 80, 81, 100].map((percent) => percentile(days, percent))).toEqual([
    1, 1, 1, 3, 5, 7, 9, 9,
  ]);
  expect([0, 1, 6, 9].map((day) => runsBy(days, day))).toEqual([0, 1, 3, 5]);
});

test('columns are of one width, count every run, and are no more than asked for', () => {
  const anyDays = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(anyDays, fc.integer({ min: 1, max: 30 }), fc.nat(500), (days, most, reach) => {
      const sorted = sortedDays(Int32Array.from(days));
      const columns = runColumns(sorted, most, (day) => day, reach);
      expect(columns.some(({ from, to }) => from <= reach && reach <= to)).toBe(true);
      expect(columns.length).toBeLessThanOrEqual(most);
      expect(new Set(columns.map(({ from, to }) => to - from)).size).toBe(1);
      for (const { from, to, runs } of columns) {
        expect(days.filter((day) => day >= from && day <= to)).toHaveLength(runs);
      }
      expect(columns.reduce((sum, { runs }) => sum + runs, 0)).toBe(days.length);
    }),
  );
});
