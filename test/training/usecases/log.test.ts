import type { LogPage, LogWritten } from '../../../src/training/accompany/contract';
import { ENTRIES_A_PART } from '../../../src/training/accompany-records';
import type { ChapterView } from '../../../src/training/contract';
import { runFunction } from '../../../src/entry/run-function';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import { aMemoryTraining, CHAPTER, KIM } from '../../support/training/a-memory-training';
import { LOG_ENTRY } from '../../yardsticks/rights/session-payloads';

const ENTRY = { ...LOG_ENTRY, chapterId: 'receipt' };

test('entries are numbered, found again, and sent again are there once; across parts too', async () => {
  const { get, ask } = await aMemoryTraining();
  const write = (entryId: string, values: object = {}) =>
    get<LogWritten>('training.writeLogEntry', { entry: { ...ENTRY, entryId, ...values } });
  const count = ENTRIES_A_PART + 2;
  for (let index = 1; index <= count; index += 1) {
    const { entry } = await write(`e${String(index)}`, { question: `Question ${String(index)}` });
    expect(entry.number).toBe(index);
  }
  const last = `e${String(count)}`;
  expect((await write(last, { question: `Question ${String(count)}` })).entry.number).toBe(count);
  expect(await ask('training.writeLogEntry', { entry: { ...ENTRY, entryId: last } })).toMatchObject(
    {
      error: { code: 'CONFLICT' },
    },
  );
  const page = await get<LogPage>('training.log', { filter: { text: 'question' } });
  expect(page).toMatchObject({ found: count, open: 0, next: 50, total: count });
  expect(page.days).toEqual([{ day: ENTRY.day, questions: count, incidents: 0 }]);
});

test('who changes what somebody changed meanwhile is told of him; what is no day or chapter is refused', async () => {
  const { get, ask } = await aMemoryTraining();
  await get('training.writeLogEntry', { entry: ENTRY });
  const seen = { number: 1, version: 1 };
  const change = (answer: string, by: string) =>
    ask('training.writeLogEntry', { entry: { ...ENTRY, seen, answer } }, by);
  expect(await change('Blocked stock', KIM)).toMatchObject({ ok: true });
  expect(await change('Blocked stock', KIM)).toMatchObject({ ok: true });
  expect(await change('The yard', 'anna')).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: KIM } },
  });
  const bad = (values: object) =>
    ask('training.writeLogEntry', { entry: { ...ENTRY, entryId: 'other', ...values } });
  // As a frequent question it would keep its chapter from being edited.
  expect(await bad({ question: '  ' })).toMatchObject({ error: { field: 'entry.question' } });
  expect(await bad({ day: '2026-02-30' })).toMatchObject({ error: { field: 'entry.day' } });
  expect(await bad({ chapterId: 'x' })).toMatchObject({ error: { field: 'entry.chapterId' } });
});

test('an answered question becomes a frequent question of its chapter, once; nobody learns it again', async () => {
  const { get, ask } = await aMemoryTraining();
  await get('training.writeLogEntry', { entry: ENTRY });
  const asked = { number: 1, version: 1, chapterId: 'receipt' };
  const { entry } = await get<LogWritten>('training.logToFaq', asked);
  expect(entry.faq).toMatchObject({ chapterId: 'receipt' });
  expect(await get<LogWritten>('training.logToFaq', asked)).toEqual({ entry });
  const { chapter, mine } = await get<ChapterView>(
    'training.chapter',
    { chapterId: 'receipt' },
    KIM,
  );
  expect(chapter.faq.filter(({ fromLog }) => fromLog === 1)).toHaveLength(1);
  expect(chapter).toMatchObject({ version: 2, material: 1 });
  expect(mine?.standing).toBe('toPass');
  // Moved to another chapter meanwhile, it is not asked there, too: by nobody, nor by who had not seen it.
  await get('training.writeChapter', { chapter: { ...CHAPTER, chapterId: 'stock' } });
  const moved = { ...ENTRY, chapterId: 'stock', seen: { number: 1, version: 2 } };
  await get('training.writeLogEntry', { entry: moved });
  for (const version of [1, 3]) {
    expect(await ask('training.logToFaq', { ...asked, version, chapterId: 'stock' })).toMatchObject(
      { error: { code: 'INVALID', key: 'logEntryIsFaq', params: { item: chapter.title } } },
    );
  }
  const second = { ...ENTRY, entryId: 'second', answer: '' };
  await get('training.writeLogEntry', { entry: second });
  expect(await ask('training.logToFaq', { ...asked, number: 2 })).toMatchObject({
    error: { code: 'INVALID', key: 'logEntryUnanswered' },
  });
});

test('what somebody else wrote under the same name, or under another one, is not his; two at once have numbers of their own', async () => {
  const { get, ask, deps, engagementId } = await aMemoryTraining({
    lead: [ADMINISTRATOR, 'bruno'],
  });
  const write = (entryId: string) => ({ entry: { ...ENTRY, entryId } });
  const records = overtakenRecords(deps.records, () =>
    get('training.writeLogEntry', write('theirs'), 'bruno'),
  );
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const payload = { engagementId, ...write('mine') };
  const answer = await runFunction({ ...deps, records }, 'training.writeLogEntry', by, payload);
  expect(answer).toMatchObject({ ok: true, value: { entry: { number: 2 } } });
  expect(await get<LogPage>('training.log', { filter: {} })).toMatchObject({ total: 2 });
  expect(await ask('training.writeLogEntry', write('theirs'))).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: 'bruno' } },
  });
  const seen = { number: 1, version: 1 };
  const other = { entry: { ...ENTRY, entryId: 'mine', seen } };
  expect(await ask('training.writeLogEntry', other)).toMatchObject({
    error: { code: 'NOT_FOUND', key: 'logEntryUnknown' },
  });
});

test('no question goes into a chapter that is retired, is another one’s, or was changed since', async () => {
  const { get, ask } = await aMemoryTraining();
  await get('training.writeLogEntry', { entry: ENTRY });
  const chapter = { ...CHAPTER, chapterId: 'stock' };
  await get('training.writeChapter', { chapter });
  const toFaq = (values: object) => {
    const asked = { number: 1, version: 1, chapterId: 'receipt', ...values };
    return ask('training.logToFaq', asked);
  };
  const changed = { error: { code: 'CONFLICT', key: 'logEntryChangedMeanwhile' } };
  expect(await toFaq({ chapterId: 'stock' })).toMatchObject(changed);
  const seen = { number: 1, version: 1 };
  await get('training.writeLogEntry', { entry: { ...ENTRY, seen, answer: 'Another' } });
  expect(await toFaq({})).toMatchObject(changed);
  await get('training.writeChapter', { chapter: { ...CHAPTER, version: 1, isRetired: true } });
  expect(await toFaq({ version: 2 })).toMatchObject({
    error: { code: 'GONE', key: 'chapterRetired' },
  });
});
