import type { ChapterDraft, ChapterFacts } from '../../../../src/training/chapter/contract';

/** A chapter as it is being written. */
export type ChapterForm = Omit<ChapterDraft, 'chapterId' | 'version'>;

export const EMPTY_CHAPTER: ChapterForm = {
  title: '',
  tracks: ['operator'],
  minutes: 15,
  objective: '',
  exercise: '',
  expectedResult: '',
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
  requirementIds: [],
  isMaterial: false,
  isRetired: false,
};

/** What is stored of a chapter, to be changed. */
export function formOfChapter(chapter: ChapterFacts): ChapterForm {
  const { title, tracks, minutes, objective, exercise, expectedResult, faq } = chapter;
  const { emergency, pageLink, requirementIds = [], isRetired } = chapter;
  return {
    title,
    tracks,
    minutes,
    objective,
    exercise,
    expectedResult,
    faq,
    emergency,
    pageLink,
    requirementIds,
    isMaterial: false,
    isRetired,
  };
}

/** Names of fields that must be filled in before it can be saved. */
export function problemsOfChapter({ title, tracks, pageLink }: ChapterForm): readonly string[] {
  return [
    ...(title.trim() === '' ? ['title'] : []),
    ...(tracks.length === 0 ? ['tracks'] : []),
    ...(pageLink === '' || /^https:\/\/[^\s"<>]+$/.test(pageLink) ? [] : ['pageLink']),
  ];
}

/** What would be stored: questions without a word or without an answer are left out. */
export function draftOfChapter(
  form: ChapterForm,
  chapterId: string,
  version: number,
): ChapterDraft {
  const faq = form.faq.filter(
    ({ question, answer }) => question.trim() !== '' && answer.trim() !== '',
  );
  return { ...form, chapterId, version, title: form.title.trim(), faq };
}
