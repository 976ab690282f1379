import type { ChapterWritten } from '../../../src/training/contract';
import { writtenRow } from '../../../src/training/usecases/written-row';
import { engagementReference, readEngagement } from '../../../src/engagement/records';
import { readHandbook, handbookReference } from '../../../src/training/handbook/records';
import type { GuideView } from '../../../src/training/handbook/contract';
import { makeHandbook } from '../../../src/training/usecases/make-handbook';
import { workOnHandbook } from '../../../src/training/usecases/work-on-handbook';
import { hearOfPage } from '../../../src/training/usecases/hear-of-page';
import { dyingRecords } from '../../support/memory/dying-records';
import { memoryConfluence, memoryPageStore } from '../../support/memory/memory-page-store';
import { aMemorySrs } from '../../support/srs/memory-srs';
import {
  aMemoryTraining,
  CHAPTER,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { ASKED, handbookActs, ROW } from '../../support/training/handbook-acts';

/** Longer than a lease, and than any pause after a fault. */
const LATER_MS = 900_000;

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
});

const { jobId, build, progress, guide, titles, pageOf, made, edit, look, decide } = handbookActs(
  () => training,
);

test('the tree is made once: a second run makes what is missing, and touches nothing that somebody wrote', async () => {
  await made();
  expect(await progress()).toMatchObject({ state: 'done', done: 3, total: 3, failures: [] });
  const tree = titles();
  expect(tree).toEqual([
    'Training handbook: Northwind Engineering',
    'Track: Operator',
    CHAPTER.title,
  ]);
  expect(pageOf(CHAPTER.title).parentId).toBe(pageOf('Track: Operator').pageId);
  edit('What the author wrote');
  const written = pageOf(CHAPTER.title);
  await made();
  expect(titles()).toEqual(tree);
  expect(pageOf(CHAPTER.title)).toEqual(written);
  await training.get('training.writeChapter', {
    chapter: { ...CHAPTER, chapterId: 'issue', title: 'Goods issue' },
  });
  expect((await guide()).handbook).toMatchObject({ missing: 1 });
  await made();
  expect(titles()).toEqual([...tree, 'Goods issue']);
});

/** Calls that a run makes of the store, and so moments at which it may die. */
const MOMENTS = Array.from({ length: 14 }, (_, index) => index + 1);

test.each(MOMENTS)(
  'dead at call %i of the store, the next worker ends with the same tree',
  async (nth) => {
    expect(await build()).toMatchObject({ ok: true });
    for (const isAfter of [false, true]) {
      const { deps } = training;
      const records = dyingRecords(deps.records, nth, isAfter);
      await makeHandbook({ ...deps, records }, jobId()).catch(() => undefined);
      deps.clock.advance(LATER_MS);
    }
    await makeHandbook(training.deps, jobId());
    expect(await progress()).toMatchObject({ state: 'done', done: 3, failures: [] });
    expect(new Set(titles()).size).toBe(3);
    expect(titles()).toHaveLength(3);
    expect([...training.deps.confluence.pages.values()].map(({ mark }) => mark?.row)).toEqual([
      'root',
      'track-operator',
      ROW,
    ]);
  },
);

test.each(['create', 'mark'] as const)(
  'dead before or after each %s of a page, the next worker ends with the same tree',
  async (call) => {
    expect(await build()).toMatchObject({ ok: true });
    const { confluence, clock } = training.deps;
    for (const moment of ['beforeWrite', 'afterWrite'] as const) {
      let isDead = false;
      confluence[moment] = (one) => {
        if (one !== call || isDead) return;
        isDead = true;
        throw new Error('dead');
      };
      await makeHandbook(training.deps, jobId());
      confluence[moment] = () => undefined;
      clock.advance(LATER_MS);
    }
    await makeHandbook(training.deps, jobId());
    expect(titles()).toHaveLength(3);
    expect(await progress()).toMatchObject({ state: 'done', failures: [] });
  },
);

test('a page of somebody else under the same title is left alone, twice over it is told', async () => {
  const { pages } = training.deps.confluence;
  const foreign = { spaceId: '7', version: 4, path: '/wiki/1', document: undefined };
  pages.set('1', { ...foreign, pageId: '1', title: CHAPTER.title });
  await made();
  expect(titles()).toContain(`${CHAPTER.title} (Northwind Engineering)`);
  expect(pages.get('1')).toEqual({ ...foreign, pageId: '1', title: CHAPTER.title });
  const issue = { ...CHAPTER, chapterId: 'issue', title: 'Goods issue' };
  await training.get('training.writeChapter', { chapter: issue });
  for (const [id, title] of [
    ['2', issue.title],
    ['3', `${issue.title} (Northwind Engineering)`],
  ] as const) {
    pages.set(id, { ...foreign, pageId: id, title });
  }
  await made();
  expect((await progress()).failures).toMatchObject([
    { itemKey: 'chapter-issue', name: issue.title, key: 'handbookTitleTaken' },
  ]);
  pages.delete('2');
  await made();
  expect((await progress()).failures).toEqual([]);
  expect(titles().filter((title) => title === issue.title)).toHaveLength(1);
});

test('whoever may not write in the space, or not see it, has nothing made there', async () => {
  training.deps.confluence.mayWrite = false;
  expect(await build()).toMatchObject({ error: { code: 'FORBIDDEN', key: 'spaceNotYours' } });
  expect(await build({ spaceId: '8' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await training.deps.records.get(handbookReference(training.engagementId))).toBeUndefined();
});

test('asked again it is one job; asked for another space or language, somebody is told who was first', async () => {
  expect(await build()).toEqual({ ok: true, value: { jobId: jobId() } });
  expect(await build()).toEqual({ ok: true, value: { jobId: jobId() } });
  expect(await build({ language: 'zh' })).toMatchObject({
    error: { code: 'CONFLICT', key: 'handbookLanguage', params: { space: 'Northwind' } },
  });
  expect(await training.ask('job.retry', { jobId: jobId() })).toMatchObject({
    error: { code: 'CONFLICT', key: 'handbookBuildAgain' },
  });
});

test('a handbook without chapters begins with those of the template, in the language that was chosen', async () => {
  const memory = await aMemorySrs();
  await memory.get('training.buildHandbook', { ...ASKED, language: 'zh' });
  await makeHandbook(memory.deps, `handbook-${memory.engagementId}`);
  const { chapters } = await memory.get<GuideView>('training.guide');
  expect(chapters.length).toBeGreaterThan(3);
  expect(chapters.filter(({ page }) => page === undefined)).toEqual([]);
  const known = [...memory.deps.confluence.pages.values()].map(({ title }) => title);
  expect(known.slice(0, 2)).toEqual(['使用手册：Northwind Engineering', '学习路径：管理者']);
  expect(known).toContain(chapters[0]?.title);
});

test('a handbook whose chapters are all retired has its first page, and takes none of the template', async () => {
  const retired = { ...CHAPTER, version: 1, isRetired: true };
  await training.get('training.writeChapter', { chapter: retired });
  await made();
  expect(titles()).toEqual(['Training handbook: Northwind Engineering']);
});

test('a page with other words asks whoever writes, and is learnt again only by his word', async () => {
  await made();
  edit('Other words');
  await hearOfPage(training.deps, pageOf(CHAPTER.title).pageId);
  await look();
  await look();
  const [question] = (await guide()).questions;
  expect(question).toMatchObject({ row: ROW, title: CHAPTER.title, version: 2, changed: {} });
  expect(await training.get('training.chapter', { chapterId: CHAPTER.chapterId })).toMatchObject({
    chapter: { material: 1 },
  });
  expect(await decide(1, true)).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await decide(2, true)).toMatchObject({ ok: true, value: { questions: [] } });
  expect(await decide(2, true)).toMatchObject({ ok: true });
  expect(await decide(2, true, 'kim')).toMatchObject({
    error: { code: 'CONFLICT', key: 'handbookPageSettled', params: { item: CHAPTER.title } },
  });
  expect(await training.get('training.chapter', { chapterId: CHAPTER.chapterId })).toMatchObject({
    chapter: { material: 2 },
    row: { materialChange: { because: 'page' } },
  });
});

test('put aside, it asks no more; a page that is gone is told, and made again by another run', async () => {
  await made();
  edit('Other words');
  await look();
  expect(await decide(2, false)).toMatchObject({ ok: true, value: { questions: [] } });
  await look();
  expect((await guide()).questions).toEqual([]);
  const { pages } = training.deps.confluence;
  const { pageId } = pageOf(CHAPTER.title);
  pages.delete(pageId);
  await look();
  expect(await guide()).toMatchObject({
    handbook: { missing: 1 },
    questions: [{ row: ROW, problem: 'gone' }],
  });
  // What is not there cannot be learnt again, however often somebody says so.
  expect(await decide(2, true)).toMatchObject({ error: { code: 'CONFLICT' } });
  await made();
  expect((await guide()).questions).toEqual([]);
  expect(titles().filter((title) => title === CHAPTER.title)).toHaveLength(1);
});

test('a page that is moved to another space is asked about, is not made twice, and the contents lead to where it is', async () => {
  await made();
  const { pages } = training.deps.confluence;
  const page = pageOf(CHAPTER.title);
  const moved = { ...page, spaceId: '8', parentId: undefined, path: '/wiki/spaces/OPS/pages/1' };
  pages.set(page.pageId, moved);
  await hearOfPage(training.deps, page.pageId);
  await look();
  const asked = { row: ROW, problem: 'moved', version: 1 };
  expect((await guide()).questions).toMatchObject([asked]);
  expect(await guide('kim')).toMatchObject({ chapters: [{ page: { path: moved.path } }] });
  await made();
  expect(titles().filter((title) => title === CHAPTER.title)).toHaveLength(1);
  expect((await guide()).questions).toMatchObject([asked]);
  expect(await decide(1, false)).toMatchObject({ ok: true, value: { questions: [] } });
  await look();
  expect((await guide()).questions).toEqual([]);
});

test('Confluence that does not answer is told, and nothing is lost', async () => {
  await made();
  const stored = await training.deps.records.get(handbookReference(training.engagementId));
  if (stored === undefined) throw new Error('There is no handbook.');
  expect(readHandbook(stored).pages).toHaveLength(3);
  const broken = memoryPageStore(memoryConfluence());
  const pages = { ...broken, see: () => Promise.reject(new Error('no answer')) };
  await workOnHandbook(
    { ...training.deps, pages },
    { engagementId: training.engagementId, isLook: true },
  );
  expect(await training.deps.records.get(handbookReference(training.engagementId))).toEqual(stored);
});

test('a title that is too long is cut, and never in the middle of a letter', async () => {
  const { deps, engagementId, get } = training;
  const record = await deps.records.get(engagementReference(engagementId));
  if (record === undefined) throw new Error('There is no engagement.');
  const known = readEngagement(record);
  // Each of these letters is a pair in memory.
  const title = '𠮷'.repeat(100);
  const { chapters } = await get<ChapterWritten>('training.writeChapter', {
    chapter: { ...CHAPTER, chapterId: 'long', title },
  });
  const chapter = chapters.at(-1);
  if (chapter === undefined) throw new Error('There is no chapter.');
  const row = { kind: 'chapter', row: 'chapter-long', parent: 'track-operator' } as const;
  for (const length of [61, 62]) {
    const draft = { ...known.draft, clientName: 'N'.repeat(length) };
    const named = { ...known, draft };
    const written = await writtenRow(deps, named, 'en', { ...row, track: 'operator', chapter });
    expect(written.otherTitle).toMatch(/^(?:𠮷)+ \(N+\)$/u);
    expect(written.otherTitle.length).toBeLessThanOrEqual(255);
  }
});
