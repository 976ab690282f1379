import fc from 'fast-check';
import type { SrsEntry } from '../../../src/srs/entries/contract';
import { LEAST_ANSWERS } from '../../../src/training/feedback/contract';
import { goalEffects } from '../../../src/training/model/effect/goal-effect';
import { sessionEffects } from '../../../src/training/model/effect/session-effect';
import type { SessionRow } from '../../../src/training/session/contract';

const NOW = Date.UTC(2026, 2, 2, 9);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHANGED = { accountId: 'lead', at: NOW };

function aRow(values: Partial<SessionRow> = {}): SessionRow {
  return {
    ...{ sessionId: 's1', version: 1, number: 1, title: 'Receipts', startsAt: NOW - DAY },
    ...{ minutes: 60, trainer: 'tom', tracks: [], chapterIds: [], department: '', capacity: 20 },
    ...{ state: 'planned', invited: 6, attendance: { present: 4, late: 1, absent: 1 } },
    feedback: { answers: 5, sums: [25, 20, 20, 15, 20], isClosed: true },
    ...values,
  };
}

describe('level 1', () => {
  const without = (answers: number, isClosed: boolean) => ({
    feedback: { answers, sums: [answers, answers, answers, answers, answers], isClosed },
  });
  test.each([
    ['all have answered', {}, [{ state: 'shown', average: 4, came: 5 }]],
    ['its form is open', without(5, false), [{ state: 'open' }]],
    [
      'nobody has answered',
      { ...without(0, false), startsAt: NOW - 9 * DAY },
      [{ state: 'noAnswer' }],
    ],
    ['too few have', without(LEAST_ANSWERS - 1, true), [{ state: 'tooFew' }]],
    ['it is to come', { startsAt: NOW + HOUR }, []],
    ['it was called off', { state: 'cancelled' as const }, []],
  ])('of a session is told what may be told where %s', (_, values, expected) => {
    const found = sessionEffects([aRow(values)], NOW);
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
    expect(found.filter((one) => one.average !== undefined && one.state !== 'shown')).toEqual([]);
  });
});

describe('level 4', () => {
  const frame = { version: 1, changed: CHANGED };
  const aGoal = (value: object): SrsEntry => ({
    ...{ ...frame, kind: 'goal', entryId: 'g', number: 1 },
    value: { name: 'Sooner closed', unit: 'days', ...value },
  });
  const aMeasure = (number: number, day: string, value: number, goalId = 'g'): SrsEntry => ({
    ...{ ...frame, kind: 'measure', entryId: `m${String(number)}`, number },
    value: { goalId, day, value },
  });
  const way = { baseline: 5, target: 2 };

  test.each([
    ['half of the way', way, [aMeasure(1, '2026-05-01', 3.5)], 0.5],
    ['the latest day', way, [aMeasure(2, '2026-04-01', 5), aMeasure(1, '2026-05-01', 2)], 1],
    [
      'what was written last of one day',
      way,
      [aMeasure(2, '2026-05-01', 2), aMeasure(1, '2026-05-01', 5)],
      1,
    ],
    ['the wrong direction', way, [aMeasure(1, '2026-05-01', 8)], -1],
    ['nothing of another goal', way, [aMeasure(1, '2026-05-01', 2, 'other')], undefined],
    ['nothing without a baseline', { target: 2 }, [aMeasure(1, '2026-05-01', 2)], undefined],
    [
      'nothing where there is no way',
      { baseline: 2, target: 2 },
      [aMeasure(1, '2026-05-01', 2)],
      undefined,
    ],
  ])('of a goal counts %s', (_, value, measures, share) => {
    expect(goalEffects([aGoal(value)], measures)[0]?.share).toEqual(share);
  });

  test('its baseline is none of the way, its target all of it', () => {
    const value = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(value, value, (baseline, target) => {
        const shareOf = (actual: number) =>
          goalEffects([aGoal({ baseline, target })], [aMeasure(1, '2026-05-01', actual)])[0]?.share;
        const hasWay = baseline !== target;
        expect(shareOf(target)).toBe(hasWay ? 1 : undefined);
        expect(shareOf(baseline) ?? 0).toBeCloseTo(0);
      }),
    );
  });
});
