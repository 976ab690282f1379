import fc from 'fast-check';
import { signalNotice, signalReference } from '../../../src/risk/model/signal-notice';
import {
  isWatched,
  openSignals,
  signalsAfterLook,
  signalsAnswered,
  signalsOfWatches,
} from '../../../src/risk/model/risk-signals';
import { findingOf, type Observed } from '../../../src/risk/model/watch-findings';
import notice from '../../../src/risk/notice/signal-notice.json';
import type { RiskSignal, RiskWatch } from '../../../src/risk/watch/contract';

const NOTHING: Observed = { lateItems: [], weeks: [], counts: new Map() };
const late = (itemId: string, phaseId: string, days: number) => ({ itemId, phaseId, days });
const week = (who: string, monday: number, committedDays: number, givenDays: number) => ({
  who,
  monday,
  committedDays,
  givenDays,
});
const LATE = { watchId: 'w1', kind: 'planItemLate', moreThanDays: 2 } as const;
const SHORT = { watchId: 'w1', kind: 'commitmentBelow', percent: 50, weeks: 2 } as const;

describe('what a watch finds', () => {
  const lateItems = [late('a', 'p1', 2), late('b', 'p2', 5), late('c', 'p2', 3)];
  test.each<[string, RiskWatch, Partial<Observed>, object | undefined]>([
    ['any item', LATE, { lateItems }, { fires: true, seen: 5, subject: 'b' }],
    ['one item', { ...LATE, itemId: 'a' }, { lateItems }, { fires: false, seen: 2, subject: 'a' }],
    ['a phase', { ...LATE, phaseId: 'p2', moreThanDays: 5 }, { lateItems }, { fires: false }],
    ['no late item', LATE, {}, { fires: false, seen: 0 }],
    [
      'a phase and an item elsewhere',
      { ...LATE, phaseId: 'p1', itemId: 'b' },
      { lateItems },
      { seen: 0 },
    ],
    [
      'as many as allowed',
      { watchId: 'w', kind: 'jqlCount', jql: 'a', moreThan: 3 },
      { counts: new Map([['a', 3]]) },
      { fires: false, seen: 3 },
    ],
    [
      'one more',
      { watchId: 'w', kind: 'jqlCount', jql: 'a', moreThan: 3 },
      { counts: new Map([['a', 4]]) },
      { fires: true, seen: 4 },
    ],
    [
      'an unanswered search',
      { watchId: 'w', kind: 'jqlCount', jql: 'a', moreThan: 0 },
      {},
      undefined,
    ],
    [
      'both last weeks below',
      SHORT,
      { weeks: [week('k', 0, 5, 5), week('k', 7, 5, 2), week('k', 14, 5, 1)] },
      { fires: true, seen: 30, subject: 'k' },
    ],
    [
      'one week at the limit',
      SHORT,
      { weeks: [week('k', 7, 4, 2), week('k', 14, 5, 1)] },
      { fires: false },
    ],
    [
      'a week of holidays between',
      SHORT,
      { weeks: [week('k', 0, 5, 1), week('k', 7, 0, 0), week('k', 14, 5, 1)] },
      { fires: true },
    ],
    ['too few weeks', SHORT, { weeks: [week('k', 7, 5, 0)] }, undefined],
    [
      'whoever is worst',
      { ...SHORT, weeks: 1 },
      { weeks: [week('k', 7, 5, 2), week('l', 7, 5, 1), week('m', 7, 5, 5)] },
      { fires: true, seen: 20, subject: 'l' },
    ],
    [
      'one person alone',
      { ...SHORT, weeks: 1, accountId: 'm' },
      { weeks: [week('k', 7, 5, 2), week('m', 7, 5, 5)] },
      { fires: false, seen: 100, subject: 'm' },
    ],
  ])('%s', (_, watch, observed, expected) => {
    const finding = findingOf(watch, { ...NOTHING, ...observed });
    if (expected === undefined) expect(finding).toBeUndefined();
    else expect(finding).toMatchObject(expected);
  });
});

const RISK = { watches: [LATE], inherent: { probability: 3, schedule: 2 } };
const fires = (seen = 5) => new Map([['w1', { fires: true, seen }]]);
const quiet = new Map([['w1', { fires: false, seen: 0 }]]);

describe('a signal', () => {
  test('is due when its watch fires, and the same one while it goes on', () => {
    const first = signalsAfterLook(RISK, fires(), '2026-03-02', 1);
    expect(first).toMatchObject([
      { since: '2026-03-02', at: 1, seen: 5, state: 'open', telling: 'due' },
    ]);
    const told = first.map((signal) => ({ ...signal, telling: 'told' as const }));
    const second = signalsAfterLook({ ...RISK, signals: told }, fires(6), '2026-03-03', 2);
    expect(second).toMatchObject([{ since: '2026-03-02', at: 1, seen: 6, telling: 'told' }]);
  });

  test('suggests that it has occurred where nothing is likelier', () => {
    const sure = { ...RISK, residual: { probability: 5, cost: 1 } };
    expect(signalsAfterLook(sure, fires(), '2026-03-02', 1)[0]?.suggests).toBe('occurred');
  });

  test('that is answered goes when it is quiet, and then may come again', () => {
    const [open] = signalsAfterLook(RISK, fires(), '2026-03-02', 1);
    const name = { watchId: 'w1', since: '2026-03-02' };
    const answered = signalsAnswered(open === undefined ? [] : [open], name, 'dismissed') ?? [];
    const still = signalsAfterLook({ ...RISK, signals: answered }, fires(), '2026-03-03', 2);
    expect(still).toMatchObject([{ state: 'dismissed', at: 1 }]);
    const gone = signalsAfterLook({ ...RISK, signals: still }, quiet, '2026-03-04', 3);
    expect(gone).toEqual([]);
    expect(signalsAfterLook({ ...RISK, signals: gone }, fires(), '2026-03-05', 4)).toMatchObject([
      { state: 'open', at: 4, telling: 'due' },
    ]);
    expect(signalsAnswered(answered, name, 'accepted')).toBeUndefined();
  });

  test('stays as it is when nothing could be seen', () => {
    const signals = signalsAfterLook(RISK, fires(), '2026-03-02', 1);
    expect(signalsAfterLook({ ...RISK, signals }, new Map(), '2026-03-03', 2)).toEqual(signals);
  });

  test('goes with its watch, and when the watch becomes another one', () => {
    const signals = signalsAfterLook(RISK, fires(), '2026-03-02', 1);
    expect(signalsOfWatches(signals, [LATE], [LATE])).toEqual(signals);
    expect(signalsOfWatches(signals, [LATE], [{ ...LATE, moreThanDays: 9 }])).toEqual([]);
    expect(signalsOfWatches(signals, [LATE], [])).toEqual([]);
  });

  test('is told once for each time that its watch began to fire', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (looks) => {
        let signals: readonly RiskSignal[] = [];
        let told = 0;
        for (const [at, isFiring] of looks.entries()) {
          signals = signalsAfterLook({ ...RISK, signals }, isFiring ? fires() : quiet, 'd', at);
          told += signals.filter(({ telling }) => telling === 'due').length;
          signals = signals.map((signal) => ({ ...signal, telling: 'told' }));
          // Looking twice finds nothing new.
          const again = signalsAfterLook({ ...RISK, signals }, isFiring ? fires() : quiet, 'd', at);
          expect(again).toEqual(signals);
          expect(openSignals({ signals }).length).toBeLessThanOrEqual(1);
        }
        const beginnings = looks.filter((isFiring, at) => isFiring && looks[at - 1] !== true);
        expect(told).toBe(beginnings.length);
      }),
    );
  });
});

test.each([
  ['identified', true],
  ['treating', true],
  ['occurred', false],
  ['closed', false],
] as const)('a risk that is %s is watched: %s', (state, expected) => {
  expect(isWatched({ state, watches: [LATE] })).toBe(expected);
});

describe.each(['en', 'zh'] as const)('the notice in %s', (language) => {
  const signal: RiskSignal = {
    watchId: 'w1',
    since: '2026-03-02',
    at: 5,
    seen: 7,
    subject: 'anna',
    suggests: 'occurred',
    state: 'open',
    telling: 'due',
  };
  const watches: readonly RiskWatch[] = [
    LATE,
    SHORT,
    { watchId: 'w1', kind: 'jqlCount', jql: 'labels = bug', moreThan: 3 },
  ];
  test.each(watches)(
    'says what was seen for $kind, mentions the owner and can be found',
    (watch) => {
      const said = signalNotice(watch, signal, ['olga'], notice[language], (id) => `name of ${id}`);
      const text = JSON.stringify(said);
      expect(text).not.toMatch(/\{\{|undefined/);
      expect(said[0]?.[0]).toEqual({ mention: 'olga' });
      expect(text).toContain('7');
      expect(text).toContain(signalReference(signal));
    },
  );
});
