import type { TemplateTrainingModule } from '../../templates/template';
import type { ChapterFields } from '../chapter/contract';

const MINUTES_PER_HOUR = 60;

/** Id of the chapter that a module of the template becomes: adopting it twice makes one. */
export function adoptedChapterId(key: string): string {
  return `typical-${key}`;
}

/** A module of the template as a chapter, in one language; who is to be called in an emergency is not known yet. */
export function typicalChapter(
  { key, audience, name, hours, objective, exercise, expectedResult }: TemplateTrainingModule,
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
    faq: [],
    emergency: {
      symptom: '',
      impact: '',
      firstMinutes: '',
      contact: '',
      paperFallback: '',
      recovery: '',
      declaredBy: '',
    },
    pageLink: '',
  };
}
