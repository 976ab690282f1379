import { chapterDraft } from '../../src/training/chapter/contract';
import { questionProblem } from '../../src/training/model/question-problem';
import { typicalChapter } from '../../src/training/model/typical-chapter';
import { typicalQuestions } from '../../src/training/model/typical-questions';
import { questionDraft, questionType } from '../../src/training/question/contract';
import { templateCatalog } from '../../src/templates/catalog';
import type { Template, TemplateKey, TemplateLesson } from '../../src/templates/template';

const keys: readonly TemplateKey[] = ['erp', 'crm', 'mes', 'plain'];
const languages = ['en', 'zh'] as const;
/** The head of a training, which each transaction holds beside chapters and their questions. */
const HEAD = 1;
const MOST_OPERATIONS = 25;

describe.each(keys)('the lessons of the template %s', (key) => {
  let template: Template;
  let lessons: readonly TemplateLesson[];
  beforeAll(async () => {
    template = await templateCatalog.load(key);
    lessons = await templateCatalog.lessons(key);
  });

  test('are there for each training module, in its order, with three to five questions', () => {
    expect(lessons.map(({ module }) => module)).toEqual(
      template.trainingModules.map((module) => module.key),
    );
    const odd = lessons.filter(
      ({ questions, faq }) => questions.length < 3 || questions.length > 5 || faq.length < 2,
    );
    expect(odd.map(({ module }) => module)).toEqual([]);
  });

  test('all of them with their questions fit into one transaction', () => {
    const operations = HEAD + 2 * template.trainingModules.length;
    expect(operations).toBeLessThanOrEqual(MOST_OPERATIONS);
  });

  test('use each kind of question', () => {
    const used = new Set(lessons.flatMap(({ questions }) => questions.map(({ type }) => type)));
    expect([...used].sort()).toEqual([...questionType.options].sort());
  });

  test.each(languages)(
    'have chapters and questions that anybody could write, in %s',
    (language) => {
      for (const lesson of lessons) {
        const module = template.trainingModules.find((one) => one.key === lesson.module);
        if (module === undefined) throw new Error(`There is no module ${lesson.module}.`);
        const chapter = typicalChapter(module, lesson, language);
        const flags = { version: 0, isMaterial: false, isRetired: false };
        expect(chapterDraft.parse({ ...chapter, ...flags })).toMatchObject({ faq: chapter.faq });
        expect(Object.values(chapter.emergency)).not.toContain('');
        const questions = typicalQuestions(lesson, language);
        for (const question of questions) {
          expect(questionDraft.parse(question)).toEqual(question);
          expect([question.text, questionProblem(question.asked)]).toEqual([
            question.text,
            undefined,
          ]);
          expect(question.explanation.length).toBeGreaterThan(5);
        }
        expect(new Set(questions.map(({ questionId }) => questionId)).size).toBe(questions.length);
      }
    },
  );

  test.each(languages)('have a right and a wrong answer to each choice, in %s', (language) => {
    const asked = lessons
      .flatMap((lesson) => typicalQuestions(lesson, language))
      .map((question) => question.asked);
    for (const one of asked) {
      if (one.type === 'order') expect(one.options.length).toBeGreaterThanOrEqual(3);
      if (one.type === 'short') expect(new Set(one.accepted).size).toBe(one.accepted.length);
      if (one.type !== 'single' && one.type !== 'multiple') continue;
      expect(one.options.length).toBeGreaterThanOrEqual(3);
      expect(one.right.length).toBeLessThan(one.options.length);
      expect(one.right.length > 1).toBe(one.type === 'multiple');
    }
  });

  test('ask nothing twice, neither in questions nor in what people ask', () => {
    for (const language of languages) {
      const texts = lessons.flatMap(({ questions, faq }) => [
        ...questions.map(({ text }) => text[language]),
        ...faq.map(({ question }) => question[language]),
      ]);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
  });

  test('state of true and false both, over the template', () => {
    const stated = lessons
      .flatMap(({ questions }) => questions)
      .flatMap((question) => (question.type === 'trueFalse' ? [question.isTrue] : []));
    expect(new Set(stated).size).toBe(2);
  });
});
