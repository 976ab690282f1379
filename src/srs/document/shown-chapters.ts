import type { SrsEntry } from '../entries/contract';
import { CHAPTERS, type Chapter } from '../outline/contract';
import type { RequirementFacts } from '../requirement/contract';
import { entriesInChapter } from './chapter-listings';

/** A chapter with what stands in it. */
export interface ShownChapter extends Chapter {
  readonly found: readonly RequirementFacts[];
}

/** Requirements of a document: in force, and in the scope and module that are asked for. */
export function requirementsIn(
  requirements: readonly RequirementFacts[],
  { scope, module }: { readonly scope: string; readonly module: string },
): readonly RequirementFacts[] {
  return requirements.filter(
    (requirement) =>
      requirement.state !== 'retired' &&
      (scope === '' || requirement.scope === scope) &&
      (module === '' || requirement.module === module),
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
