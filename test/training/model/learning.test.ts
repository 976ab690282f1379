import fc from 'fast-check';
import type { ChapterRow } from '../../../src/training/chapter/contract';
import { certificateState, codeOf, monthsAfter } from '../../../src/training/model/certificate';
import { DEFAULT_TRAINING_SETTINGS } from '../../../src/training/model/default-settings';
import { asksLess } from '../../../src/training/model/due/less-to-learn';
import { dueCertificates, type Issuing } from '../../../src/training/model/issue-certificates';
import {
  attemptsLeft,
  begun,
  finished,
  mayTryAt,
  standingIn,
  type ChapterProgress,
  type Learner,
} from '../../../src/training/model/learner';
import { personRow, readinessOf, rosterPartOf } from '../../../src/training/model/readiness';
import { seededNumbers } from '../../../src/training/model/seeded-order';
import { ROSTER_PARTS, type RosterRow } from '../../../src/training/people/contract';

const HOUR = 3_600_000;
const TODAY = '2026-03-02';
const NOW = Date.UTC(2026, 2, 2, 9);

function aRow(changed: Partial<ChapterRow> = {}): ChapterRow {
  return {
    chapterId: 'c1',
    version: 1,
    number: 1,
    title: 'Goods receipt',
    tracks: ['operator'],
    minutes: 12,
    isRetired: false,
    material: 1,
    questions: 8,
    hasExercise: true,
    hasEmergency: false,
    ...changed,
  };
}
const NONE: ChapterProgress = { chapterId: 'c1', failed: 0, attempts: 0 };
const READ = { at: 100, material: 1 };
const PASSED = { at: 200, material: 1, score: 90 };

test.each([
  ['nothing was done', NONE, {}, 0, 'toRead'],
  ['it was read', { ...NONE, read: READ }, {}, 0, 'toPass'],
  ['it was read, and there are no questions', { ...NONE, read: READ }, { questions: 0 }, 0, 'done'],
  ['it was read and passed', { ...NONE, read: READ, passed: PASSED }, {}, 0, 'done'],
  [
    'it became another one',
    { ...NONE, read: READ, passed: PASSED },
    { material: 2 },
    0,
    'refreshNeeded',
  ],
  ['it counts no more', { ...NONE, read: READ, passed: PASSED }, {}, 200, 'refreshNeeded'],
  [
    'it was read again since',
    { ...NONE, read: { at: 201, material: 1 }, passed: PASSED },
    {},
    200,
    'toPass',
  ],
] as const)('when %s, %#: the chapter stands as it should', (_, progress, row, since, expected) => {
  expect(standingIn(progress, aRow(row), since)).toBe(expected);
});

test('three fail, the fourth waits a day by the clock of the server, and a pass ends it', () => {
  const settings = DEFAULT_TRAINING_SETTINGS;
  const fails = { score: 79, passMark: 80, material: 1 };
  let progress = NONE;
  for (const left of [3, 2, 1]) {
    expect(attemptsLeft(progress, settings, NOW)).toBe(left);
    progress = finished(begun(progress, settings), { ...fails, endedAt: NOW });
  }
  expect(attemptsLeft(progress, settings, NOW + 24 * HOUR - 1)).toBe(0);
  expect(mayTryAt(progress, settings)).toBe(NOW + 24 * HOUR);
  expect(attemptsLeft(progress, settings, NOW + 24 * HOUR)).toBe(3);
  progress = begun(progress, settings);
  expect(progress).toMatchObject({ failed: 0, attempts: 4 });
  progress = finished(progress, { ...fails, score: 80, endedAt: NOW + 25 * HOUR });
  expect(progress).toMatchObject({ failed: 0, passed: { score: 80 } });
});

const PERSON: RosterRow = {
  accountId: 'kim',
  version: 1,
  number: 7,
  department: 'Warehouse',
  tracks: ['operator'],
  isSeedTrainer: false,
  begun: ['operator'],
  certificates: {},
  issued: 0,
  changed: { accountId: 'anna', at: 0 },
};
const LEARNER: Learner = {
  engagementId: 'p10000',
  accountId: 'kim',
  version: 3,
  chapters: [{ ...NONE, read: READ, passed: PASSED, attempts: 1 }],
};
const ISSUING: Issuing = {
  now: NOW,
  today: TODAY,
  clientName: 'Northwind Engineering',
  validity: 24,
  ids: { manager: 'm', operator: 'o', administrator: 'a', seedTrainer: 's' },
};

test('all of a track learnt gives one certificate, and no second one', () => {
  const { row, certificates } = dueCertificates(LEARNER, PERSON, [aRow()], ISSUING);
  expect(certificates).toMatchObject([
    {
      number: 'P10000-O0007-1',
      track: 'operator',
      score: 90,
      issued: TODAY,
      expires: '2028-03-02',
    },
  ]);
  expect(row).toMatchObject({
    issued: 1,
    certificates: { operator: { number: 'P10000-O0007-1' } },
  });
  expect(dueCertificates(LEARNER, row, [aRow()], ISSUING).certificates).toEqual([]);
});

test('a part of a track, a track without chapters and another track give none', () => {
  const more = [aRow(), aRow({ chapterId: 'c2' })];
  expect(dueCertificates(LEARNER, PERSON, more, ISSUING).certificates).toEqual([]);
  expect(dueCertificates(LEARNER, PERSON, [], ISSUING).certificates).toEqual([]);
  const manager = [aRow({ tracks: ['manager'] })];
  expect(dueCertificates(LEARNER, PERSON, manager, ISSUING).certificates).toEqual([]);
  const retired = [aRow(), aRow({ chapterId: 'c2', isRetired: true })];
  expect(dueCertificates(LEARNER, PERSON, retired, ISSUING).certificates).toHaveLength(1);
});

test('revoked and over, it asks for all to be learnt again; changed, for what changed', () => {
  const { row } = dueCertificates(LEARNER, PERSON, [aRow()], ISSUING);
  const mark = row.certificates.operator;
  if (mark === undefined) throw new Error('There is no certificate.');
  const with_ = (changed: object): RosterRow => ({
    ...row,
    certificates: { operator: { ...mark, ...changed } },
  });
  const later = { ...ISSUING, now: NOW + 10 };
  expect(
    dueCertificates(LEARNER, with_({ revokedAt: NOW + 5 }), [aRow()], later).certificates,
  ).toEqual([]);
  const over = { ...later, today: '2028-03-03' };
  expect(dueCertificates(LEARNER, row, [aRow()], over).certificates).toEqual([]);
  const again = {
    ...LEARNER,
    chapters: [{ ...NONE, read: { at: NOW + 6, material: 1 }, passed: { ...PASSED, at: NOW + 7 } }],
  };
  expect(
    dueCertificates(again, with_({ revokedAt: NOW + 5 }), [aRow()], later).certificates,
  ).toMatchObject([{ number: 'P10000-O0007-2' }]);
  const changed = [aRow({ material: 2 })];
  expect(dueCertificates(LEARNER, row, changed, later).certificates).toEqual([]);
  expect(certificateState(mark, changed, 'operator', TODAY)).toBe('refreshNeeded');
  expect(certificateState(mark, [aRow()], 'operator', '2028-03-02')).toBe('valid');
  expect(certificateState(mark, [aRow()], 'operator', '2028-03-03')).toBe('expired');
  expect(certificateState({ ...mark, revokedAt: 1 }, changed, 'operator', '2028-03-03')).toBe(
    'revoked',
  );
});

test('a code has letters that paper keeps apart, and follows from its id', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 22, maxLength: 22 }), (id) => {
      expect(codeOf(id)).toMatch(/^[23456789ABCDEFGHJKLMNPQRSTUVWXYZ]{16}$/);
      expect(codeOf(id)).toBe(codeOf(id));
    }),
  );
  const codes = Array.from({ length: 500 }, (_, at) => codeOf(`id${String(at).padStart(20, '0')}`));
  expect(new Set(codes).size).toBe(500);
});

test('no place of a code has a letter that is much more likely than others', () => {
  const next = seededNumbers('ids');
  const MANY = 4_000;
  // As the ids of the app are: 11 random bytes.
  const codes = Array.from({ length: MANY }, () =>
    codeOf(Array.from({ length: 22 }, () => Math.floor(next() * 16).toString(16)).join('')),
  );
  expect(new Set(codes).size).toBe(MANY);
  for (let place = 0; place < 16; place += 1) {
    const counts = new Map<string, number>();
    for (const code of codes)
      counts.set(code.charAt(place), (counts.get(code.charAt(place)) ?? 0) + 1);
    expect(counts.size).toBe(32);
    // Twice as likely would cost a bit.
    expect(Math.max(...counts.values())).toBeLessThan((2 * MANY) / 32);
  }
});

test.each([
  ['2026-03-02', 24, '2028-03-02'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
])('%s and %i months are %s', (day, months, expected) => {
  expect(monthsAfter(day, months)).toBe(expected);
});

test('five thousand people stand in parts that a record can hold', () => {
  const sizes = new Map<number, number>();
  for (let at = 0; at < 5_000; at += 1) {
    const part = rosterPartOf(`712020:${at.toString(16).padStart(8, '0')}-4a5b-6c7d`);
    sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  expect(sizes.size).toBe(ROSTER_PARTS);
  // 235 kB, and 700 bytes for somebody with two certificates.
  expect(Math.max(...sizes.values())).toBeLessThan(300);
});

test('sums of readiness are those of a count of the matrix, by department and in all', () => {
  const chapters = [aRow(), aRow({ chapterId: 'c2', number: 2, tracks: ['manager'] })];
  const person = fc.record({
    department: fc.constantFrom('Warehouse', 'Sales'),
    tracks: fc.subarray(['manager', 'operator'] as const),
    begun: fc.subarray(['manager', 'operator'] as const),
    at: fc.constantFrom(0, 20, 60),
    expires: fc.constantFrom('2026-03-01', '2026-03-02'),
    isSeedTrainer: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 40 }),
      fc.integer({ min: 1, max: 100 }),
      (all, target) => {
        const rows = all.map(({ at, expires, ...one }, number) => {
          const certificate = {
            number: 'n',
            code: 'c',
            at,
            learnt: { 1: at > 20 ? 1 : 0 },
            expires,
          };
          const certificates = at === 0 ? {} : { operator: certificate, manager: certificate };
          return personRow({ ...PERSON, ...one, number, certificates }, chapters, TODAY);
        });
        const { lines, ready, people, operators } = readinessOf(rows, target);
        for (const { track, department, counts, total } of lines) {
          const own = rows.filter(
            (row) =>
              row.tracks.includes(track) &&
              (department === undefined || row.department === department),
          );
          expect(total).toBe(own.length);
          expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(total);
          expect(counts.passed).toBe(own.filter(({ status }) => status[track] === 'passed').length);
        }
        const learning = rows.filter(({ tracks }) => tracks.length > 0);
        expect(people).toBe(learning.length);
        expect(ready).toBeLessThanOrEqual(people);
        const own = rows.filter(({ tracks }) => tracks.includes('operator'));
        const passed = own.filter(({ status }) => status.operator === 'passed').length;
        expect(operators.isMet).toBe(own.length > 0 && passed / own.length >= target / 100);
        if (operators.isMet) expect(operators.percent).toBeGreaterThanOrEqual(target);
      },
    ),
  );
});

test.each<[string, Partial<ChapterRow>, boolean]>([
  ['nothing', {}, false],
  ['another title', { title: 'Receipts' }, false],
  ['a change that has to be learnt', { material: 2 }, false],
  ['one track more', { tracks: ['operator', 'manager'] }, false],
  ['a track less', { tracks: [] }, true],
  ['a chapter that is retired', { isRetired: true }, true],
  ['a question less', { questions: 4 }, false],
  ['no quiz any more', { questions: 0 }, true],
  ['no exam any more', { examTasks: 0 }, true],
])('of %s: whether a certificate may be due by it', (_, changed, isLess) => {
  const before = aRow({ questions: 5, examTasks: 3 });
  expect(asksLess([before], [{ ...before, ...changed }, aRow({ chapterId: 'new' })])).toBe(isLess);
});
