import fc from 'fast-check';
import type { ExamTask } from '../../../src/training/exam/contract';
import {
  basisOf,
  observablesOf,
  observationDays,
  type StoredBrief,
} from '../../../src/training/model/observation/due';
import { keyTasks, tasksOfChapter } from '../../../src/training/model/observation/key-tasks';
import { maySeeObservation, watches } from '../../../src/training/model/observation/observers';
import { recordedAfter } from '../../../src/training/model/observation/recording';
import {
  MOST_CORRECTIONS,
  MOST_KEY_TASKS,
  observationRound,
  type ObservationFacts,
  type Recorded,
} from '../../../src/training/observation/contract';
import {
  observationPartIn,
  observationPartRecord,
} from '../../../src/training/observation/records';
import { parseDay } from '../../../src/plan/model/calendar-day';
import { storedBytes } from '../../../src/plan/model/stored-bytes';
import { MOST_TRAINING_BYTES } from '../../../src/training/records';
import { track as tracks } from '../../../src/training/register/contract';
import { accountAt } from '../../support/training/training-records';
import { aBrief, CERTIFIED, certifiedDay, DAY, DAYS, KIM, MARK } from './support/a-brief';

/** Of 24; they are never quite the same. */
const PEOPLE_OF_A_PART = 240;

describe('when an observation falls due', () => {
  test.each([
    [0, ['coming', 'coming']],
    [29, ['coming', 'coming']],
    [30, ['due', 'coming']],
    [44, ['due', 'coming']],
    [45, ['overdue', 'coming']],
    [59, ['overdue', 'coming']],
    // What is seen now says nothing of the thirtieth day.
    [60, ['missed', 'due']],
    [75, ['missed', 'overdue']],
    [400, ['missed', 'overdue']],
  ])('%i days after the certificate', (after, states) => {
    const all = observablesOf(KIM, [], DAYS, certifiedDay + after);
    expect(all.map(({ state }) => state)).toEqual(states);
    expect(all.map(({ dueDay }) => dueDay)).toEqual(['2026-04-01', '2026-05-01']);
  });

  test.each([
    ['without a known go-live', undefined, '2026-03-02'],
    ['after go-live', '2026-02-01', '2026-03-02'],
    ['before go-live', '2026-06-01', '2026-06-01'],
    ['with something that is no day', 'soon', '2026-03-02'],
  ])('counted %s', (_, goLive, basis) => {
    expect(basisOf(MARK, observationDays({}, goLive))).toBe(parseDay(basis));
  });

  test('a certificate that is revoked, or of a track that is not learnt any more, asks for none; what was recorded stays', () => {
    const revoked = { operator: { ...MARK, revokedAt: CERTIFIED + DAY } };
    const today = certifiedDay + 30;
    expect(observablesOf({ ...KIM, certificates: revoked }, [], DAYS, today)).toEqual([]);
    expect(observablesOf({ ...KIM, tracks: [] }, [], DAYS, today)).toEqual([]);
    expect(observablesOf({ ...KIM, certificates: revoked }, [aBrief()], DAYS, today)).toMatchObject(
      [{ round: 'first', state: 'done' }],
    );
  });

  test('the settings say after how many days, and the second round is never before the first', () => {
    expect(observationDays({ observeFirst: 10, observeSecond: 20 }, undefined).after).toEqual({
      ...{ first: 10, second: 20 },
    });
    expect(observationDays({ observeFirst: 90 }, undefined).after).toEqual({
      ...{ first: 90, second: 91 },
    });
  });
});

test('nobody observes himself; a seed trainer observes his department, and somebody sees his own', () => {
  const kim = { accountId: 'kim', department: 'Warehouse' };
  const warehouse = { kind: 'department', department: 'Warehouse' } as const;
  const office = { kind: 'department', department: 'Office' } as const;
  expect(watches({ kind: 'all' }, 'lea', kim)).toBe(true);
  expect(watches({ kind: 'all' }, 'kim', kim)).toBe(false);
  expect(watches(warehouse, 'tess', kim)).toBe(true);
  expect(watches(office, 'tess', kim)).toBe(false);
  expect(watches({ kind: 'nobody' }, 'eve', kim)).toBe(false);
  expect(maySeeObservation({ kind: 'nobody' }, 'kim', kim)).toBe(true);
  expect(maySeeObservation(office, 'tess', kim)).toBe(false);
});

describe('what is watched', () => {
  const chapter = (chapterId: string) => ({ chapterId, title: chapterId });
  const task = (taskId: string, isCritical: boolean): ExamTask => ({
    ...{ taskId, isCritical, text: `Do ${taskId}`, expected: 'Done' },
  });

  test.each([
    ['its critical tasks', [task('a', false), task('b', true)], ['b']],
    ['all where none is critical', [task('a', false), task('b', false)], ['a', 'b']],
    ['its exercise without an exam', [], [undefined]],
  ])('of a chapter %s', (_, exam, ids) => {
    const tasks = tasksOfChapter(chapter('c'), exam, { exercise: 'Receive 60', objective: 'O' });
    expect(tasks.map(({ taskId }) => taskId)).toEqual(ids);
    if (exam.length === 0) expect(tasks).toMatchObject([{ text: 'Receive 60' }]);
  });

  test('no more than can be watched, and something of as many chapters as that allows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 }), (sizes) => {
        const all = sizes.map((size, at) =>
          Array.from({ length: size }, (__, place) => ({
            ...{ chapterId: `c${String(at)}`, taskId: `t${String(place)}`, title: '', text: '' },
          })),
        );
        const chosen = keyTasks(all);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        expect(chosen).toHaveLength(Math.min(MOST_KEY_TASKS, total));
        expect(new Set(chosen.map(({ chapterId }) => chapterId)).size).toBe(
          Math.min(MOST_KEY_TASKS, sizes.length),
        );
        expect(chosen).toEqual(all.flat().filter((one) => chosen.includes(one)));
      }),
    );
  });
});

describe('what an observer says', () => {
  const tasks = ['a', 'b'].map((taskId) => ({ chapterId: 'c', taskId, title: 'C', text: taskId }));
  const said: Recorded = {
    marks: tasks.map(({ chapterId, taskId }) => ({ chapterId, taskId, outcome: 'alone' })),
    ...{ uses: 40, tickets: 1, comment: 'Quickly' },
  };
  const about = { round: 'first', observer: 'tess', now: CERTIFIED, recorded: said } as const;
  function saved(before: ObservationFacts | undefined, more: object = {}): ObservationFacts {
    const taken = recordedAfter(
      before,
      { ...about, version: before?.version ?? 0, ...more },
      tasks,
    );
    if (taken.kind !== 'saved') throw new Error(taken.kind);
    return taken.facts;
  }
  const others = { ...said, tickets: 3 };

  test('is kept, and what it said before stays beside it', () => {
    const first = saved(undefined);
    expect(first).toMatchObject({ version: 1, at: CERTIFIED, tasks, earlier: [] });
    const second = saved(first, { recorded: others, now: CERTIFIED + DAY });
    expect(second).toMatchObject({
      ...{ version: 2, at: CERTIFIED, changedAt: CERTIFIED + DAY, tickets: 3 },
      earlier: [{ version: 1, at: CERTIFIED, tickets: 1, uses: 40 }],
    });
    // Saved once more without a change: nothing was put right.
    expect(saved(second, { recorded: others })).toMatchObject({
      ...{ version: 3, changedAt: CERTIFIED + DAY, earlier: second.earlier },
    });
  });

  const known = saved(undefined);
  const unknown = { ...said, marks: [{ chapterId: 'c', outcome: 'alone' as const }] };
  const twice = { ...said, marks: [...said.marks, ...said.marks.slice(0, 1)] };
  const blind = { ...said, marks: said.marks.map((mark) => ({ ...mark, outcome: 'notSeen' })) };
  test.each([
    ['the same sent again', known, { version: 0 }, 'known'],
    ['something else on what was not seen', known, { version: 0, recorded: others }, 'conflict'],
    ['the same by another one', known, { version: 0, observer: 'lea' }, 'conflict'],
    ['another one’s', known, { version: 1, observer: 'lea', recorded: others }, 'notHis'],
    ['a task that is not there', undefined, { version: 0, recorded: unknown }, 'unknownTask'],
    ['a task twice', undefined, { version: 0, recorded: twice }, 'unknownTask'],
    ['nothing seen', undefined, { version: 0, recorded: blind }, 'nothingSeen'],
  ] as const)('%s', (_, before, more, kind) => {
    // The table leaves its marks without the type of an outcome.
    const asked = { ...about, ...more } as Parameters<typeof recordedAfter>[1];
    expect(recordedAfter(before, asked, tasks).kind).toBe(kind);
  });

  test('is put right so often and no more', () => {
    let facts = known;
    for (let at = 1; at <= MOST_CORRECTIONS; at += 1) {
      facts = saved(facts, { recorded: { ...said, tickets: 10 + at } });
    }
    const asked = { ...about, version: facts.version, recorded: others };
    expect(recordedAfter(facts, asked, tasks).kind).toBe('full');
  });
});

test('what is stored in short is read as it was', () => {
  const brief = fc.record({
    number: fc.nat(5_000),
    track: fc.constantFrom('operator', 'manager'),
    round: fc.constantFrom('first', 'second'),
    observer: fc.constantFrom('tess', 'lea'),
    at: fc.nat(2_000_000_000).map((seconds) => 1_000 * seconds),
    counts: fc.record({
      alone: fc.nat(15),
      withHelp: fc.nat(15),
      notUsed: fc.nat(15),
      notSeen: fc.nat(15),
    }),
    tickets: fc.nat(1_000),
  });
  const uses = fc.oneof(fc.constant({}), fc.record({ uses: fc.nat(100_000) }));
  const briefs = fc.array(
    fc.tuple(brief, uses).map(([one, used]): StoredBrief => ({ ...one, ...used })),
  );
  fc.assert(
    fc.property(briefs, (all) => {
      const part = { engagementId: 'e', part: 3, version: 2, briefs: all };
      expect(observationPartIn(observationPartRecord(part), 'e', 3)).toEqual(part);
    }),
  );
});

test('all that can be observed of everybody in a part of the roster has room in one record', () => {
  const counts = { alone: 15, withHelp: 15, notUsed: 15, notSeen: 15 };
  const briefs = Array.from({ length: PEOPLE_OF_A_PART }, (_, number) => number).flatMap((number) =>
    tracks.options.flatMap((track) =>
      observationRound.options.map((round) =>
        aBrief({ number, track, round, observer: accountAt(number), counts, uses: 100_000 }),
      ),
    ),
  );
  const record = observationPartRecord({ engagementId: 'e', part: 0, version: 1, briefs });
  expect(storedBytes(record.value)).toBeLessThan(MOST_TRAINING_BYTES);
});
