import type { TemplateLesson, TemplateTrainingModule } from '../../templates/template';
import type { ChapterFields, Emergency } from '../chapter/contract';

const MINUTES_PER_HOUR = 60;

/** Id of the chapter that a module of the template becomes: adopting it twice makes one. */
export function adoptedChapterId(key: string): string {
  return `typical-${key}`;
}

/** A module of the template, with what it teaches, as a chapter in one language. */
export function typicalChapter(
  { key, audience, name, hours, objective, exercise, expectedResult }: TemplateTrainingModule,
  lesson: TemplateLesson | undefined,
  language: 'en' | 'zh',
): ChapterFields {
  return {
    chapterId: adoptedChapterId(key),
    title: name[language],
    tracks: [audience],
    minutes: hours * MINUTES_PER_HOUR,
    objective: objective[language],
    exercise: exercise[language],
    expectedResult: expectedResult[language],
    faq: (lesson?.faq ?? []).map(({ question, answer }) => ({
      question: question[language],
      answer: answer[language],
    })),
    emergency: emergencyOf(lesson, language),
    pageLink: '',
  };
}

const NOTHING = { en: '', zh: '' };

function emergencyOf(lesson: TemplateLesson | undefined, language: 'en' | 'zh'): Emergency {
  const said = (field: keyof Emergency) => (lesson?.emergency[field] ?? NOTHING)[language];
  return {
    symptom: said('symptom'),
    impact: said('impact'),
    firstMinutes: said('firstMinutes'),
    contact: said('contact'),
    paperFallback: said('paperFallback'),
    recovery: said('recovery'),
    declaredBy: said('declaredBy'),
  };
}
