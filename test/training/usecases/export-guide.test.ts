import { isAdfDocument } from '../../../local-site/platform/adf/adf-document';
import { adfText } from '../../../local-site/platform/adf/adf-text';
import { createHandbookExport } from '../../../src/entry/handbook-export';
import type { EntryDeps } from '../../../src/entry/run-function';
import type { AdfDocument } from '../../../src/files/write-adf';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { HOSTILE } from '../../support/srs/example-requirements';
import { QUESTIONS } from '../../support/training/a-question';
import {
  aMemoryTraining,
  CHAPTER,
  type MemoryTraining,
} from '../../support/training/a-memory-training';

const REPORTS = {
  ...CHAPTER,
  ...{ chapterId: 'reports', title: 'Reading reports', tracks: ['manager'], faq: [] },
  emergency: Object.fromEntries(Object.keys(CHAPTER.emergency).map((name) => [name, ''])),
};

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
  await training.get('training.writeChapter', { chapter: REPORTS });
});

interface Asked {
  readonly config?: object;
  readonly by?: string | undefined;
  readonly deps?: Partial<EntryDeps>;
}

/** What stands in a file of a page with the macro: the document, and its words. */
async function exported({ config = {}, by = ADMINISTRATOR, deps = {} }: Asked = {}) {
  const { engagementId } = training;
  const given = { context: { extension: { config: { engagementId, ...config } } } };
  const vouched = by === '' ? {} : { principal: { accountId: by } };
  const document: AdfDocument = await createHandbookExport({ ...training.deps, ...deps })(
    given,
    vouched,
  );
  expect(isAdfDocument(document)).toBe(true);
  return { document, text: adfText(document) };
}

test('the contents are those of the track that the page is for, with what to do in an emergency', async () => {
  const whole = await exported();
  for (const words of [CHAPTER.title, REPORTS.title, CHAPTER.emergency.paperFallback]) {
    expect(whole.text).toContain(words);
  }
  const managers = await exported({ config: { track: 'manager' } });
  expect(managers.text).toContain(REPORTS.title);
  expect(managers.text).not.toContain(CHAPTER.title);
  expect(managers.text).not.toContain(CHAPTER.emergency.contact);
  const below = await exported({ config: { chapterId: CHAPTER.chapterId } });
  expect(below.text.trim()).toBe(
    'The quiz of this chapter is taken in Confluence or in Jira, not on paper.',
  );
});

test('neither a question nor an answer, nor how far somebody is, stands in a file', async () => {
  await training.handIn(await training.start(), await training.rightAnswers());
  const files = [await exported(), await exported({ config: { chapterId: CHAPTER.chapterId } })];
  const said = QUESTIONS.flatMap(({ text, explanation, asked }) => [
    ...[text, explanation],
    ...('options' in asked ? asked.options.map((option) => option.text) : []),
  ]).filter((words) => words !== '');
  expect(said.length).toBeGreaterThan(QUESTIONS.length);
  for (const { document } of files) {
    const all = JSON.stringify(document);
    expect(said.filter((words) => all.includes(JSON.stringify(words)))).toEqual([]);
    expect(all).not.toContain('kim');
  }
});

test('whatever people wrote is text, in every field of it', async () => {
  const hostile = {
    ...CHAPTER,
    ...{ version: 1, title: HOSTILE, objective: HOSTILE, exercise: HOSTILE },
    emergency: Object.fromEntries(Object.keys(CHAPTER.emergency).map((name) => [name, HOSTILE])),
  };
  await training.get('training.writeChapter', { chapter: hostile });
  const { document, text } = await exported();
  const fields = Object.keys(CHAPTER.emergency).length;
  // In the list, above its card, and in each of the card's fields.
  expect(text.split(HOSTILE)).toHaveLength(fields + 2 + 1);
  const types = new Set(JSON.stringify(document).match(/"type":"[a-zA-Z]+"/g));
  for (const one of ['mention', 'inlineCard', 'link', 'media', 'extension']) {
    expect(types).not.toContain(`"type":"${one}"`);
  }
});

test('who may not see the project, and who is nobody, gets a sentence that says why, and nothing else', async () => {
  const blind = { ...training.deps.permissions, ofCaller: async () => new Set<never>() };
  const told = [
    [{ deps: { permissions: blind } }, /may see the Jira project/],
    [{ by: '' }, /did not say who/],
    [{ config: { engagementId: 'p404' } }, /may see the Jira project/],
    [{ config: { engagementId: '' } }, /Nothing was chosen yet/],
  ] as const;
  for (const [asked, why] of told) {
    const { text } = await exported(asked);
    expect(text).toMatch(why);
    for (const words of [CHAPTER.title, CHAPTER.emergency.contact, 'Northwind']) {
      expect(text).not.toContain(words);
    }
  }
});

test('a fault shows nothing, and says that the page is to be exported again', async () => {
  const records = {
    ...training.deps.records,
    getMany: () => Promise.reject(new Error('no answer')),
  };
  const { text } = await exported({ deps: { records } });
  expect(text).not.toContain(CHAPTER.title);
  expect(text).toMatch(/again/);
});
