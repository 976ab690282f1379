import type { GuideChapter, GuideTexts } from '../../../../src/training/handbook/contract';

/** An answer of the handbook, with the chapter that it stands in. */
export interface GuideAnswer {
  readonly chapterId: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

interface Found {
  readonly chapters: readonly GuideChapter[];
  readonly answers: readonly GuideAnswer[];
}

/** Chapters and answers that have all of some words; every chapter and no answer where nothing is looked for. */
export function foundIn(
  chapters: readonly GuideChapter[],
  texts: GuideTexts['chapters'],
  words: string,
): Found {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return { chapters, answers: [] };
  const hasAll = (...given: readonly string[]): boolean => {
    const text = folded(given.join(' '));
    return wanted.every((word) => text.includes(word));
  };
  const saidBy = new Map(texts.map((text) => [text.chapterId, text]));
  return {
    chapters: chapters.filter(({ chapterId, title }) => {
      const said = saidBy.get(chapterId);
      return hasAll(title, said?.objective ?? '', said?.exercise ?? '');
    }),
    answers: answersOf(chapters, texts).filter(({ question, answer }) => hasAll(question, answer)),
  };
}

/** All questions that chapters answer, in their order. */
export function answersOf(
  chapters: readonly GuideChapter[],
  texts: GuideTexts['chapters'],
): readonly GuideAnswer[] {
  const saidBy = new Map(texts.map((text) => [text.chapterId, text]));
  return chapters.flatMap(({ chapterId, title }) =>
    (saidBy.get(chapterId)?.faq ?? []).map(({ question, answer }) => ({
      ...{ chapterId, title, question, answer },
    })),
  );
}

/** Capital letters and full-width forms make no difference. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
