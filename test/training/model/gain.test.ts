import fc from 'fast-check';
import { chapterRow } from '../../../src/training/model/chapter-row';
import {
  gainFigures,
  gainView,
  normalisedGain,
  toldPairs,
} from '../../../src/training/model/effect/gain';
import {
  talliesTogether,
  tallyAfter,
  type GainTally,
  type ScorePair,
} from '../../../src/training/model/effect/gain-tally';
import { scoresAfter, type QuizScores } from '../../../src/training/model/effect/quiz-scores';
import { GAIN_STEP } from '../../../src/training/gain/contract';
import { gainRecord, readGain } from '../../../src/training/gain/records';
import { learnerRecord, readLearner } from '../../../src/training/people-records';
import type { Track } from '../../../src/training/register/contract';
import { CHAPTER } from '../../support/training/a-memory-training';

const NOW = Date.UTC(2026, 2, 2, 9);
const SECONDS = NOW / 1_000;
const PASS_MARK = 80;

/** Attempts of somebody, by their scores; `null` for one whose time ran out at 40 %. */
function scoresOf(all: readonly (number | null)[]): QuizScores | undefined {
  return all.reduce<QuizScores | undefined>(
    (before, score, index) =>
      scoresAfter(before, {
        ...{ number: index + 1, passMark: PASS_MARK, score: score ?? 40 },
        state: score === null ? 'timedOut' : 'handedIn',
      }),
    undefined,
  );
}

describe('scores of somebody', () => {
  test.each([
    ['none before the first attempt is over', [], undefined],
    ['the first one', [40], { first: 40, isPassed: false }],
    [
      'the first one, whatever follows that is not passed',
      [40, 60, 20],
      { first: 40, isPassed: false },
    ],
    ['the one by which he passed later', [40, 60, 90], { first: 40, passing: 90, isPassed: true }],
    ['no later one where he passed at once', [80], { first: 80, isPassed: true }],
    [
      'nothing that he repeats after it',
      [40, 90, 100, 10],
      { first: 40, passing: 90, isPassed: true },
    ],
    ['nothing that he repeats after he passed at once', [90, 100], { first: 90, isPassed: true }],
    ['no first one of which the time ran out', [null], { isPassed: false }],
    ['the first one that he completed', [null, 60, 90], { first: 60, passing: 90, isPassed: true }],
    [
      'what he failed in time that ran out, after the first one',
      [60, null],
      { first: 60, isPassed: false },
    ],
  ])('are %s', (_, all, expected) => {
    expect(scoresOf(all)).toEqual(expected);
  });

  test('are unknown of whoever had begun before they were kept, and stay so', () => {
    const later = { number: 2, state: 'handedIn', passMark: PASS_MARK, score: 90 } as const;
    expect(scoresAfter(undefined, later)).toBeUndefined();
  });

  test('count where he passed by what he had answered when the time ran out', () => {
    const late = { state: 'timedOut', passMark: PASS_MARK, score: 90 } as const;
    expect(scoresAfter(undefined, { ...late, number: 1 })).toEqual({ first: 90, isPassed: true });
  });

  test('are absent from what was stored before, and are kept with it', () => {
    const progress = { chapterId: 'c', failed: 1, attempts: 1, lastEndedAt: NOW };
    const learner = { engagementId: 'p1', accountId: 'kim', version: 3, chapters: [progress] };
    expect(readLearner(learnerRecord(learner))).toEqual(learner);
    const scores = { first: 40, passing: 90, isPassed: true };
    const known = { ...learner, chapters: [{ ...progress, scores }] };
    expect(readLearner(learnerRecord(known))).toEqual(known);
  });
});

const score = fc.integer({ min: 0, max: 100 });
const aPair = fc.record({ first: score, passing: score, at: fc.nat({ max: SECONDS - 100 }) });
const pairs = fc.array(aPair, { maxLength: 30 });

describe('normalised gain', () => {
  test.each([
    [50, 75, 0.5],
    [0, 100, 1],
    [60, 60, 0],
    [70, 65, -1 / 6],
    [99, 100, 1],
    [100, 100, undefined],
  ])('from %i to %i', (first, passing, expected) => {
    const gain = normalisedGain({ first, passing });
    if (expected === undefined) expect(gain).toBeUndefined();
    else expect(gain).toBeCloseTo(expected);
  });

  test('is all of it with 100 alone, never more, and has the sign of the points', () => {
    fc.assert(
      fc.property(score, score, (first, passing) => {
        const gain = normalisedGain({ first, passing });
        if (first === 100) return gain === undefined;
        return (
          gain !== undefined &&
          gain <= 1 &&
          (gain === 1) === (passing === 100) &&
          Math.sign(gain) === Math.sign(passing - first)
        );
      }),
    );
  });
});

describe('figures', () => {
  test('are the means of the pairs, and the gain that of each', () => {
    const told = [
      [50, 100],
      [60, 80],
      [100, 100],
    ].map(([first = 0, passing = 0]) => ({ first, passing, at: 0 }));
    expect(gainFigures(told)).toEqual({
      ...{ compared: 3, first: 70, passing: 93.3, points: 23.3 },
      // Of 1 and a half; who lacked nothing has none.
      normalised: 75,
    });
    expect(gainFigures([])).toBeUndefined();
  });

  test('go on by full steps alone, whoever passes in between', () => {
    fc.assert(
      fc.property(pairs, pairs, fc.nat({ max: 600 }), (known, added, seconds) => {
        const before = toldPairs(known, NOW);
        // What is written from now on bears a later moment than any that is told now.
        const later = added.map((pair, index) => ({ ...pair, at: SECONDS - 60 + index * 7 }));
        const after = toldPairs([...later, ...known], NOW + 1_000 * seconds);
        expect(before).toHaveLength(known.length - (known.length % GAIN_STEP));
        expect(after.length % GAIN_STEP).toBe(0);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test('leave out what was written within a minute: an earlier moment may still come', () => {
    const five = Array.from({ length: GAIN_STEP }, () => ({
      first: 1,
      passing: 90,
      at: SECONDS - 61,
    }));
    expect(toldPairs(five, NOW)).toHaveLength(GAIN_STEP);
    expect(toldPairs(five, NOW - 1_000)).toEqual([]);
  });
});

const learners = fc.array(
  fc.record({
    part: fc.nat({ max: 3 }),
    attempts: fc.array(fc.oneof(score, fc.constant(null)), { maxLength: 4 }),
  }),
  { maxLength: 20 },
);

test('whatever order people try in, and however they are spread, the tallies are what a recount finds', () => {
  fc.assert(
    fc.property(learners, fc.infiniteStream(fc.nat()), (all, order) => {
      const tallies = new Map<number, GainTally>();
      const steps = all
        .flatMap(({ part, attempts }, who) =>
          attempts.map(() => ({ who, part, place: order.next().value ?? 0 })),
        )
        .sort((a, b) => a.place - b.place);
      const done = new Map<number, number>();
      for (const { who, part } of steps) {
        const count = done.get(who) ?? 0;
        const attempts = all[who]?.attempts ?? [];
        const known = tallies.get(part) ?? { number: 1, atOnce: 0, notPassed: 0, pairs: [] };
        const [was, is] = [count, count + 1].map((end) => scoresOf(attempts.slice(0, end)));
        tallies.set(part, tallyAfter(known, was, is, SECONDS) ?? known);
        done.set(who, count + 1);
      }
      const last = all.map(({ attempts }) => scoresOf(attempts));
      const { atOnce, notPassed, pairs: found } = talliesTogether(1, [...tallies.values()]);
      const passed = last.filter((one) => one?.isPassed === true);
      expect({ atOnce, notPassed, later: found.length }).toEqual({
        atOnce: passed.filter((one) => one?.passing === undefined).length,
        notPassed: last.filter((one) => one?.first !== undefined && !one.isPassed).length,
        later: passed.filter((one) => one?.passing !== undefined).length,
      });
      const said = (one: { first?: number | undefined; passing?: number | undefined }) =>
        `${String(one.first)} ${String(one.passing)}`;
      const expected = passed.flatMap((one) => (one?.passing === undefined ? [] : [said(one)]));
      expect(found.map(said).sort()).toEqual(expected.sort());
    }),
  );
});

test('whatever was counted is what is read', () => {
  const moment = fc.integer({ min: 1_577_836_800, max: 2_600_000_000 });
  const tally = fc.record({
    number: fc.integer({ min: 1, max: 100 }),
    atOnce: fc.nat(),
    notPassed: fc.nat(),
    pairs: fc.array(fc.record({ first: score, passing: score, at: moment })),
  });
  fc.assert(
    fc.property(fc.array(tally, { maxLength: 4 }), (chapters) => {
      const part = { engagementId: 'p1', part: 3, version: 7, chapters };
      expect(readGain(gainRecord(part))).toEqual(part);
    }),
    { numRuns: 60 },
  );
});

describe('what may be told', () => {
  const aChapter = (number: number, tracks: Track[], questions = 5) => {
    const { version, isMaterial: _, ...fields } = CHAPTER;
    const facts = { ...fields, engagementId: 'p1', version, material: 1, number, tracks };
    const changed = { accountId: 'lead', at: NOW };
    return chapterRow({ ...facts, changed, chapterId: `c${String(number)}` }, { questions });
  };
  const failedFirst = (count: number): readonly ScorePair[] =>
    Array.from({ length: count }, () => ({ first: 50, passing: 90, at: SECONDS - 1_000 }));
  const chapters = [aChapter(1, ['operator']), aChapter(2, ['operator', 'manager'])];
  const tally = (number: number, count: number, atOnce = 0, notPassed = 0): GainTally => ({
    ...{ number, atOnce, notPassed, pairs: failedFirst(count) },
  });

  test.each([
    ['nothing of four people but that they tried', tally(1, 2, 1, 1), undefined, undefined],
    [
      'how many passed, of five',
      tally(1, 2, 2, 1),
      { atOnce: 2, later: 2, notPassed: 1 },
      undefined,
    ],
    [
      'no scores of four who passed later',
      tally(1, 4, 9),
      { atOnce: 9, later: 4, notPassed: 0 },
      undefined,
    ],
    ['scores of five', tally(1, 5), { atOnce: 0, later: 5, notPassed: 0 }, 5],
    ['scores of the first five of nine', tally(1, 9), { atOnce: 0, later: 9, notPassed: 0 }, 5],
  ])('is %s', (_, counted, counts, compared) => {
    const [found] = gainView(chapters, [counted], NOW).chapters;
    expect(found?.tried).toBe(counted.atOnce + counted.notPassed + counted.pairs.length);
    expect([found?.counts, found?.figures?.compared]).toEqual([counts, compared]);
  });

  test('is nothing together that is not told of a chapter: the rest would follow', () => {
    const view = gainView(chapters, [tally(1, 6, 1), tally(2, 4)], NOW);
    const figures = { compared: 5, first: 50, passing: 90, points: 40, normalised: 80 };
    const counts = { atOnce: 1, later: 6, notPassed: 0 };
    expect(view.tracks).toEqual([{ track: 'operator', counts, figures }]);
    expect([view.counts, view.figures]).toEqual([counts, figures]);
  });

  test('counts parts together, and a chapter in each of its tracks', () => {
    const view = gainView(chapters, [tally(2, 3), tally(2, 2), tally(1, 5)], NOW);
    expect(view.tracks.map(({ track, figures }) => [track, figures.compared])).toEqual([
      ['manager', 5],
      ['operator', 10],
    ]);
  });

  test('says nothing of chapters that have no quiz, or are taught no more', () => {
    const others = [
      aChapter(1, ['operator'], 0),
      { ...aChapter(2, ['operator']), isRetired: true },
    ];
    expect(gainView(others, [tally(1, 5), tally(2, 5)], NOW)).toEqual({ chapters: [], tracks: [] });
  });
});
