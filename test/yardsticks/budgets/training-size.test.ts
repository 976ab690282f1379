import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import { storedBytes } from '../../../src/plan/model/stored-bytes';
import { MOST_LOG_ENTRIES } from '../../../src/training/accompany/contract';
import { MOST_TRAINEES } from '../../../src/training/people/contract';
import { MOST_TRAINING_BYTES } from '../../../src/training/records';
import { MOST_SESSIONS } from '../../../src/training/session/contract';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { CHAPTER } from '../../support/training/a-memory-training';
import { activityRecords } from '../../support/training/activity-records';
import { ATTEMPTS_EACH, attemptRecords } from '../../support/training/attempt-records';
import { chapterIdAt, trainingRecords } from '../../support/training/training-records';
import { LIMIT_OF_SCREEN, limitOf } from './limits';
import { seedNewRecords, seedRecords } from './seed-records';
import { costsAtSizes } from './sized';

const CHAPTERS = 60;
const SIZES = [100, MOST_TRAINEES] as const;
type Size = (typeof SIZES)[number];
/** What comes with so many people: as much as the app holds with the most of them. */
const ACTIVITY: Readonly<Record<Size, { readonly sessions: number; readonly entries: number }>> = {
  100: { sessions: 10, entries: 40 },
  [MOST_TRAINEES]: { sessions: MOST_SESSIONS, entries: MOST_LOG_ENTRIES },
};
/** Bytes of an answer; Forge carries 5 MB. */
const MOST_ANSWERED = 1_500_000;
/** Units of 10 KB that one look may read, of 4,000 a minute in an installation. */
const MOST_UNITS = 150;
/** The same of what sums over everybody's work, scores or sessions: ten such looks a minute leave room for all else. */
const MOST_UNITS_OF_SUMS = 350;
const learner = demoUser('keyUser').accountId;
const chapterId = chapterIdAt(CHAPTERS - 1);

/** What people do with a training, by name, in their order; the last says who. */
const ACTS = {
  'who is ready, first of all': ['training.summary', {}, 'lead'],
  'who is ready': ['training.summary', {}, 'lead'],
  'first page of the people': ['training.people', { filter: {} }, 'lead'],
  'last page of the people': ['training.people', { filter: {}, offset: 4_900 }, 'lead'],
  'a thousand of the people': ['training.people', { filter: {}, most: 1_000 }, 'lead'],
  'a department': ['training.people', { filter: { department: 'Assembly line 3' } }, 'lead'],
  'who has passed': [
    'training.people',
    { filter: { track: 'operator', status: 'passed' } },
    'lead',
  ],
  'what it has come to': ['training.effect', {}, 'lead'],
  'who is to be observed': ['training.observations', { filter: {} }, 'lead'],
  'sessions by their days': ['training.sessions', {}, 'lead'],
  'first page of the log': ['training.log', { filter: {} }, 'lead'],
  'what is open of the log': ['training.log', { filter: { isClosed: false }, offset: 50 }, 'lead'],
  'exams of somebody': ['training.exams', { accountId: learner }, 'lead'],
  'contents of the handbook': ['training.guide', {}, 'keyUser'],
  'words of the handbook': ['training.guideTexts', {}, 'keyUser'],
  'what is mine': ['training.mine', {}, 'keyUser'],
  'a chapter': ['training.chapter', { chapterId }, 'keyUser'],
  'its questions': ['training.questions', { chapterId }, 'lead'],
  'read it': ['training.markRead', { chapterId, material: 1 }, 'keyUser'],
  'begin its quiz': ['training.startQuiz', { chapterId }, 'keyUser'],
  'answer it': ['training.answer', { chapterId, number: 1, version: 1, answers: [] }, 'keyUser'],
  'hand it in': ['training.handIn', { chapterId, number: 1, version: 2, answers: [] }, 'keyUser'],
  'its result': ['training.attempt', { chapterId, number: 1 }, 'keyUser'],
  'a result of before': ['training.attempt', { chapterId: chapterIdAt(2), number: 1 }, 'keyUser'],
  'let somebody try again': [
    'training.allowAgain',
    { accountId: learner, chapterId: chapterIdAt(CHAPTERS - 1) },
    'lead',
  ],
  'edit a chapter': [
    'training.writeChapter',
    { chapter: { ...CHAPTER, chapterId: chapterIdAt(3), version: 1, isMaterial: true } },
    'lead',
  ],
} as const;
type Act = keyof typeof ACTS;
/** It keeps what it counts, which the next one reads. */
const FIRST: Act = 'who is ready, first of all';
const acts: readonly Act[] = Object.keys(ACTS) as Act[];
const WRITES: readonly string[] = [
  'training.markRead',
  'training.startQuiz',
  'training.answer',
  'training.handIn',
  'training.allowAgain',
  'training.writeChapter',
];
/** What is asked before anybody has tried a quiz, too, and reads the same bytes of storage then as after ten attempts each. */
const BEFORE_ATTEMPTS: readonly Act[] = [
  'who is ready',
  'first page of the people',
  'a department',
  'what it has come to',
  'exams of somebody',
  'contents of the handbook',
  'what is mine',
  'a chapter',
];

const SUMS: readonly string[] = ['training.effect', 'training.observations'];

const largest = new Map<number, number>();
const stored = new Map<number, number>();
const beforeAttempts = (act: Act): string => `${act}, before anybody has tried`;

const { of, expectEven } = costsAtSizes(SIZES, async ({ stage, engagementId, act }, people) => {
  const size = { chapters: CHAPTERS, people, learner };
  const now = stage.site.clock.now();
  seedRecords(stage.site, trainingRecords(engagementId, size, now));
  seedRecords(stage.site, activityRecords(engagementId, ACTIVITY[people], now));
  largest.set(
    people,
    Math.max(...storedRecords(stage.site, 'training').map(({ value }) => storedBytes(value))),
  );
  const measure = async (one: Act, under: string = one): Promise<void> => {
    const [name, payload, as] = ACTS[one];
    await act(under, name, { engagementId, ...payload }, as);
  };
  await measure(FIRST);
  for (const one of BEFORE_ATTEMPTS) await measure(one, beforeAttempts(one));
  seedNewRecords(stage.site, 'training', attemptRecords(engagementId, size, now));
  stored.set(people, countAttempts(stage.site));
  for (const one of acts) if (one !== FIRST) await measure(one);
});

function countAttempts({ database }: TestSite): number {
  const row = database.one(
    "SELECT count(*) AS n FROM kvs_version WHERE visible_until IS NULL AND key LIKE 'training-attempt:%'",
  );
  return Number(row?.n);
}

test.each(acts)(
  '%s costs as many calls with 60 chapters and 5,000 people as with a hundred',
  (act) => {
    const [name] = ACTS[act];
    const limit = WRITES.includes(name) ? limitOf(name) : LIMIT_OF_SCREEN;
    const units = SUMS.includes(name) ? MOST_UNITS_OF_SUMS : MOST_UNITS;
    expectEven(act, limit);
    for (const size of SIZES) {
      const { cost, value } = of(act, size);
      expect(storedBytes(value)).toBeLessThan(MOST_ANSWERED);
      expect(cost.points.storageRead).toBeLessThan(units);
    }
  },
);

test('50,000 attempts are stored, and no screen reads a byte more for them', () => {
  expect(SIZES.map((size) => stored.get(size))).toEqual(SIZES.map((size) => ATTEMPTS_EACH * size));
  const read = (act: string) => of(act, MOST_TRAINEES).cost.bytes.storage;
  expect(BEFORE_ATTEMPTS.map(read)).toEqual(
    BEFORE_ATTEMPTS.map((act) => read(beforeAttempts(act))),
  );
});

test.each(['its questions', 'begin its quiz', 'answer it', 'hand it in', 'its result'] as const)(
  '%s says as much with 50,000 attempts as with a thousand, and writes a few units',
  (act) => {
    const [small, large] = SIZES;
    const [few, many] = [of(act, small), of(act, large)];
    // Other questions are drawn, and sums have more digits.
    expect(storedBytes(many.value)).toBeLessThan(1.5 * storedBytes(few.value));
    // A certificate that is due writes the part of the roster, whatever was tried before.
    expect(many.cost.points.storageWrite).toBeLessThan(10);
  },
);

const gain = z.object({
  gain: z.object({ chapters: z.array(z.object({ figures: z.object({ compared: z.number() }) })) }),
});

test('what people learnt is told of each chapter, from all of them', () => {
  const { chapters } = gain.parse(of('what it has come to', MOST_TRAINEES).value).gain;
  expect(chapters).toHaveLength(CHAPTERS);
  // Two of five in each part, less what is cut off in each of 24, and what is over a full step.
  const [least] = chapters.map(({ figures }) => figures.compared);
  expect(least).toBeGreaterThan((2 * MOST_TRAINEES) / 5 - 30);
});

const page = z.object({ found: z.number(), rows: z.array(z.unknown()) });

const log = z.object({ found: z.number(), open: z.number(), rows: z.array(z.unknown()) });

test('all of the log is found, whatever its length', () => {
  expect(log.parse(of('first page of the log', MOST_TRAINEES).value)).toMatchObject({
    found: MOST_LOG_ENTRIES,
  });
  const { found, open } = log.parse(of('what is open of the log', MOST_TRAINEES).value);
  expect([found, open]).toEqual([1_333, 1_333]);
});

test.each(SIZES)('%i people who have passed all chapters fit, and all are found', (size) => {
  expect(largest.get(size)).toBeLessThan(MOST_TRAINING_BYTES);
  const first = page.parse(of('first page of the people', size).value);
  expect([first.found, first.rows.length]).toEqual([size, 100]);
  expect(page.parse(of('a department', size).value).found).toBe(size / 20);
  // All but the one who has a chapter left.
  expect(page.parse(of('who has passed', size).value).found).toBe(size - 1);
});
