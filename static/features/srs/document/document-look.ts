import { CHAPTERS, type Chapter } from '../../../../src/srs/outline/contract';
import type { SrsEntry } from '../../../../src/srs/entries/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { entriesInChapter } from './chapter-listings';
import { hasWords, wordsIn } from '../register/register-look';

/** Scopes that the document can be narrowed to. */
export interface DocumentLook {
  readonly text: string;
  readonly scope: string;
  readonly module: string;
  /** Where it is opened: the key of a chapter, or the name of a requirement. */
  readonly at: string;
  /** Number of a baseline; empty for the draft. */
  readonly baseline: string;
}

export function readDocumentLook(params: URLSearchParams): DocumentLook {
  const read = (name: string) => params.get(name) ?? '';
  return {
    text: read('q').slice(0, 100),
    scope: read('scope'),
    module: read('module'),
    at: read('at'),
    baseline: /^\d{1,3}$/.test(read('baseline')) ? read('baseline') : '',
  };
}

export function entriesOfDocument({
  text,
  ...look
}: DocumentLook): Readonly<Record<string, string>> {
  return { ...look, q: text };
}

/** A chapter with what stands in it. */
export interface ShownChapter extends Chapter {
  readonly found: readonly RequirementFacts[];
}

/** Requirements that the document shows: in force, in the scope and module that are asked for, with these words. */
export function documentRequirements(
  requirements: readonly RequirementFacts[],
  { text, scope, module }: Pick<DocumentLook, 'text' | 'scope' | 'module'>,
): readonly RequirementFacts[] {
  const words = wordsIn(text);
  return requirements.filter(
    (requirement) =>
      requirement.state !== 'retired' &&
      (scope === '' || requirement.scope === scope) &&
      (module === '' || requirement.module === module) &&
      hasWords(requirement, words),
  );
}

/**
 * The headings that have something below them, each with its requirements.
 * @param areAll Also those in which nothing stands yet.
 */
export function shownChapters(
  shown: readonly RequirementFacts[],
  entries: readonly SrsEntry[] = [],
  areAll = false,
): readonly ShownChapter[] {
  const chapters = CHAPTERS.map((chapter): ShownChapter => ({
    ...chapter,
    found: foundIn(chapter, shown),
  }));
  const isFilled = ({ key, found }: ShownChapter) =>
    found.length > 0 || entriesInChapter(key, entries).length > 0;
  if (areAll) return chapters;
  return chapters.filter(
    (chapter) =>
      isFilled(chapter) ||
      (chapter.level === 1 &&
        chapters.some((below) => below.number.startsWith(`${chapter.number}.`) && isFilled(below))),
  );
}

/** Requirements stand once; other chapters are lists of those that they are about. */
function foundIn(
  { key, requirements: chapter }: Chapter,
  shown: readonly RequirementFacts[],
): readonly RequirementFacts[] {
  if (chapter !== undefined) return shown.filter((one) => one.chapter === chapter);
  switch (key) {
    case 'verification':
      return shown;
    case 'fitGap':
      return shown.filter(({ fit }) => fit === 'gap');
    case 'openQuestions':
      return shown.filter(({ openQuestion }) => openQuestion !== undefined);
    default:
      return [];
  }
}
