import fc from 'fast-check';
import type { Role } from '../../../src/access/roles';
import type { ProjectRight } from '../../../src/ports/permissions';
import {
  examOutcome,
  type ExamFacts,
  type ExamSignature,
} from '../../../src/training/exam/contract';
import { examHash } from '../../../src/training/model/exam/exam-content';
import { examTally } from '../../../src/training/model/exam/exam-tally';
import { mayObserve } from '../../../src/training/usecases/exam/may-observe';
import { observed } from '../../../src/training/model/exam/observing';
import { signed, signingOf, signingParty } from '../../../src/training/model/exam/signing';
import { standingIn } from '../../../src/training/model/learner';
import { anExam, marks, TASKS } from '../../support/training/an-exam';

const outcomes = fc.array(fc.constantFrom(...examOutcome.options), {
  minLength: TASKS.length,
  maxLength: TASKS.length,
});
const marked = (all: readonly (typeof examOutcome.options)[number][]) =>
  TASKS.map(({ taskId }, at) => ({ taskId, outcome: all[at] ?? 'notSeen', note: '' }));

function signature(exam: ExamFacts, accountId: string): ExamSignature {
  return { accountId, name: accountId, at: 2_000, sequence: 1, hash: examHash(exam) };
}

test('nobody passes without every critical task, and with all of them only by the share of the rest', () => {
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 1, max: 100 }), (all, share) => {
      const tally = examTally(anExam({ observations: marked(all), share }));
      const seen = all.slice(2).filter((outcome) => outcome === 'seen').length;
      const hasCritical = all[0] === 'seen' && all[1] === 'seen';
      expect(tally.isPassed).toBe(hasCritical && seen / 5 >= share / 100);
      expect(tally).toMatchObject({ marked: 7, critical: 2, others: 5, othersSeen: seen });
    }),
  );
});

test.each([
  ['is not decided before every task is marked', marks(5).slice(1), undefined],
  ['is failed with help at a critical task', withHelp('block'), false],
  ['is passed at exactly the share', marks(4), true],
  ['is failed below it', marks(3), false],
])('an exam %s', (_, observations, isPassed) => {
  expect(examTally(anExam({ observations })).isPassed).toBe(isPassed);
});

function withHelp(of: string) {
  return marks(5).map((one) =>
    one.taskId === of ? { ...one, outcome: 'withHelp' as const } : one,
  );
}

test('with critical tasks alone they are all that counts', () => {
  const tasks = TASKS.slice(0, 2);
  expect(examTally(anExam({ tasks, observations: marks(0).slice(0, 2) })).isPassed).toBe(true);
  expect(examTally(anExam({ tasks: [], observations: [] })).isPassed).toBeUndefined();
});

test('the hash binds each word that both sign, and nothing else', () => {
  const exam = anExam({ observations: marks(5) });
  const [first] = TASKS;
  const others: readonly Partial<ExamFacts>[] = [
    { accountId: 'eve' },
    { observer: 'eve' },
    { engagementId: 'p2' },
    { chapterId: 'other' },
    { number: 2 },
    { material: 2 },
    { share: 81 },
    { title: 'Other' },
    { observations: marks(4) },
    { observations: marks(5).map((one) => ({ ...one, note: 'Slowly' })) },
    { tasks: TASKS.slice(1) },
    { tasks: TASKS.map((one) => (one === first ? { ...one, isCritical: false } : one)) },
    { tasks: TASKS.map((one) => (one === first ? { ...one, expected: 'Other' } : one)) },
  ];
  const hashes = others.map((changed) => examHash({ ...exam, ...changed }));
  expect(new Set([...hashes, examHash(exam)]).size).toBe(others.length + 1);
  const same = { version: 9, changedAt: 9, state: 'observed' as const };
  expect(examHash({ ...exam, ...same })).toBe(examHash(exam));
  expect(examHash({ ...exam, observations: [...exam.observations].reverse() })).toBe(
    examHash(exam),
  );
});

test.each([
  ['the observer', 'tom', 'observer'],
  ['the learner', 'kim', 'learner'],
  ['anybody else', 'eve', undefined],
])('%s signs as himself alone', (_, caller, party) => {
  expect(signingParty(anExam(), caller)).toBe(party);
  expect(signingParty(anExam({ observer: 'kim' }), caller)).toBeUndefined();
});

describe('the two signatures', () => {
  const open = anExam({ observations: marks(5) });
  const hash = examHash(open);
  const byObserver = signed(open, 'observer', signature(open, 'tom'));
  const byBoth = signed(byObserver, 'learner', signature(open, 'kim'));

  test.each([
    ['the observer signs what is marked', open, 'observer', hash, 'sign'],
    ['not what is not marked yet', anExam(), 'observer', examHash(anExam()), 'unmarked'],
    ['not what he did not see', open, 'observer', examHash(anExam()), 'changed'],
    ['twice it is known', byObserver, 'observer', hash, 'known'],
    ['the learner comes second', open, 'learner', hash, 'observerFirst'],
    ['and signs the same', byObserver, 'learner', hash, 'sign'],
    ['not another one', byObserver, 'learner', examHash(anExam()), 'changed'],
    ['twice it is known as well', byBoth, 'learner', hash, 'known'],
  ] as const)('%s', (_, exam, party, seen, kind) => {
    expect(signingOf(exam, party, seen)).toEqual({ kind });
  });

  test('what the observer changes after he signed has no signature, so the learner signs nothing he has not seen', () => {
    const taken = observed(byObserver, byObserver.version, marks(3).slice(5, 6), 3_000);
    if (taken.kind !== 'saved') throw new Error(taken.kind);
    expect(taken.exam).toMatchObject({ state: 'open', signatures: {} });
    expect(signingOf(taken.exam, 'learner', hash)).toEqual({ kind: 'changed' });
  });

  test('signed by both, nothing changes any more', () => {
    expect(byBoth.state).toBe('closed');
    expect(observed(byBoth, byBoth.version, marks(3), 3_000)).toEqual({ kind: 'closed' });
    // The same once more is not a change.
    expect(observed(byBoth, 1, marks(5), 3_000)).toEqual({ kind: 'known' });
  });
});

test.each([
  ['a mark in the place of an earlier one', 2, marks(5).slice(0, 1), 'saved'],
  ['the same again, whatever was seen', 1, marks(4).slice(0, 2), 'known'],
  ['another window', 1, marks(5), 'conflict'],
  ['a task that there is not', 2, [{ taskId: 'x', outcome: 'seen', note: '' }], 'unknownTask'],
  ['a task twice', 2, [...marks(5).slice(0, 1), ...marks(4).slice(0, 1)], 'unknownTask'],
] as const)('takes marks: %s', (what, version, added, kind) => {
  const before = marks(4).map((one, at) =>
    at === 0 && what.startsWith('a mark') ? { ...one, outcome: 'notSeen' as const } : one,
  );
  const exam = anExam({ version: 2, observations: before });
  expect(observed(exam, version, added, 5_000).kind).toBe(kind);
});

const edits = new Set<ProjectRight>(['BROWSE_PROJECTS', 'EDIT_ISSUES']);
const looks = new Set<ProjectRight>(['BROWSE_PROJECTS']);

test.each([
  ['the consultant', edits, ['consultant'], false, true],
  ['the lead', edits, ['lead'], false, true],
  ['a seed trainer of the client', looks, ['keyUser'], true, true],
  ['a key user who is none', edits, ['keyUser'], false, false],
  ['a consultant who may not edit', looks, ['consultant'], false, false],
  ['whoever may not see the project', new Set<ProjectRight>(), ['lead'], true, false],
] as const)('holds exams: %s', (_, rights, roles: readonly Role[], isSeedTrainer, may) => {
  expect(mayObserve(rights, roles, isSeedTrainer)).toBe(may);
});

describe('how somebody stands with a chapter that has an exam', () => {
  const mark = { at: 5, material: 1 };
  const passed = { ...mark, score: 90 };
  const row = { material: 1, questions: 3, examTasks: 2 };
  const frame = { chapterId: 'c', failed: 0, attempts: 0 };

  test.each([
    ['nothing', {}, 'toRead'],
    ['read', { read: mark }, 'toPass'],
    ['shown before the quiz', { read: mark, examined: mark }, 'toPass'],
    ['read and passed', { read: mark, passed }, 'toShow'],
    ['all', { read: mark, passed, examined: mark }, 'done'],
    ['an exam on what it was', { read: mark, passed, examined: { at: 5, material: 0 } }, 'toShow'],
  ] as const)('%s', (_, progress, standing) => {
    expect(standingIn({ ...frame, ...progress }, row, 0)).toBe(standing);
  });

  test('what was shown before a certificate was revoked does not count', () => {
    const all = { ...frame, read: mark, passed, examined: mark };
    expect(standingIn({ ...all, read: { at: 9, material: 1 } }, row, 5)).toBe('toPass');
    const again = { ...all, read: { at: 9, material: 1 }, passed: { ...passed, at: 9 } };
    expect(standingIn(again, row, 5)).toBe('toShow');
  });

  test('rewritten, it is to be learnt again', () => {
    const all = { ...frame, read: mark, passed, examined: mark };
    expect(standingIn(all, { ...row, material: 2 }, 0)).toBe('refreshNeeded');
  });
});
