import { engagementReference, readEngagement } from '../../../src/engagement/records';
import { runFunction } from '../../../src/entry/run-function';
import type { LearnersTraining, TrainingSummary } from '../../../src/training/contract';
import { markForRefresh } from '../../../src/training/usecases/mark-for-refresh';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';

const { chapterId } = CHAPTER;
const CHANGE = { changeId: 'labels', number: 7, revision: 1, title: 'Labels in two languages' };

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
  await training.handIn(await training.start(), await training.rightAnswers());
  training.deps.clock.advance(1_000);
});

const mine = () => training.get<LearnersTraining>('training.mine', {}, KIM);
const waiting = () =>
  runFunction(training.deps, 'waiting.list', { accountId: KIM, locale: 'en-US' }, {});

async function marked(change = CHANGE) {
  const record = await training.deps.records.get(engagementReference(training.engagementId));
  if (record === undefined) throw new Error('There is no engagement.');
  return markForRefresh(training.deps, readEngagement(record), change, [chapterId, 'gone']);
}

test('an approved change makes a chapter be learnt again, once for each revision', async () => {
  expect(await waiting()).toEqual({ ok: true, value: { rows: [] } });
  expect(Object.fromEntries(await marked())).toEqual({
    [chapterId]: 'done',
    gone: { problem: 'chapterUnknown' },
  });
  expect(await mine()).toMatchObject({
    done: 0,
    tracks: [{ status: 'refreshNeeded' }],
    chapters: [{ standing: 'refreshNeeded', material: 2, materialChange: { number: 7 } }],
  });
  expect(await waiting()).toMatchObject({
    value: { rows: [{ kind: 'learn', what: 'training', number: 1, title: CHAPTER.title }] },
  });
  await marked();
  expect(await mine()).toMatchObject({ chapters: [{ material: 2 }] });
  await marked({ ...CHANGE, revision: 2 });
  expect(await mine()).toMatchObject({ chapters: [{ material: 3 }] });
});

test('learnt again, there is a new certificate, and the first one stays to be checked', async () => {
  const [first] = (await mine()).tracks;
  await marked();
  const read = { chapterId, material: 2 };
  await training.get('training.markRead', read, KIM);
  await training.handIn(await training.start(), await training.rightAnswers());
  const [second] = (await mine()).tracks;
  expect(second).toMatchObject({ status: 'passed' });
  expect(second?.certificate?.number).toMatch(/-2$/);
  const code = first?.certificate?.code;
  expect(await training.get('training.certificate', { code })).toMatchObject({
    state: 'refreshNeeded',
  });
});

test('an edit asks for a refresh only where it says so', async () => {
  const edit = { ...CHAPTER, version: 1, title: 'Receiving goods' };
  await training.get('training.writeChapter', { chapter: edit });
  expect(await mine()).toMatchObject({ done: 1, tracks: [{ status: 'passed' }] });
  await training.get('training.writeChapter', {
    chapter: { ...edit, version: 2, isMaterial: true },
  });
  expect(await mine()).toMatchObject({ done: 0, tracks: [{ status: 'refreshNeeded' }] });
  const old = await training.ask('training.markRead', { chapterId, material: 1 }, KIM);
  expect(old).toMatchObject({ ok: false, error: { code: 'CONFLICT', key: 'chapterRewritten' } });
});

test('a chapter says which requirements it teaches; an edit that does not speak of them keeps them', async () => {
  const ids = async () =>
    (await training.get<TrainingSummary>('training.summary')).chapters.map(
      (row) => row.requirementIds,
    );
  expect(await ids()).toEqual([undefined]);
  const write = (version: number, fields: object) =>
    training.get('training.writeChapter', { chapter: { ...CHAPTER, version, ...fields } });
  await write(1, { requirementIds: ['a', 'b'] });
  expect(await ids()).toEqual([['a', 'b']]);
  await write(2, { title: 'Receiving goods' });
  expect(await ids()).toEqual([['a', 'b']]);
  await write(3, { requirementIds: [] });
  expect(await ids()).toEqual([undefined]);
});

test('what is done without having learnt anything more is certified when he looks', async () => {
  const other = { ...CHAPTER, chapterId: 'other', title: 'Other', tracks: ['manager'] };
  const both = { ...CHAPTER, version: 1, tracks: ['operator', 'manager'] };
  await training.get('training.writeChapter', { chapter: both });
  await training.get('training.writeChapter', { chapter: other });
  const entered = { ...aTrainee(KIM, ['operator', 'manager']), version: 1 };
  await training.get('training.enrol', { people: [entered] });
  expect((await mine()).tracks).toMatchObject([
    { status: 'passed' },
    { track: 'manager', done: 1, total: 2, status: 'notStarted' },
  ]);
  await training.get('training.writeChapter', {
    chapter: { ...other, version: 1, isRetired: true },
  });
  const looked = await mine();
  expect(looked.tracks).toMatchObject([
    { status: 'passed' },
    { track: 'manager', status: 'passed', certificate: { number: expect.stringMatching(/-2$/) } },
  ]);
  // Looked at again, here or in Confluence, it is the same one.
  expect(await training.get('training.guide', {}, KIM)).toMatchObject({ mine: looked });
  expect(await mine()).toEqual(looked);
  const code = looked.tracks[1]?.certificate?.code;
  expect(await training.get('training.certificate', { code })).toMatchObject({
    state: 'valid',
    certificate: { track: 'manager', accountId: KIM },
  });
});
