import type { ChapterDraft, ChapterFacts, ChapterRow, MaterialChange } from '../chapter/contract';

/** The short form of a chapter. */
export function chapterRow(
  chapter: ChapterFacts,
  {
    materialChange,
    questions,
    examTasks = 0,
  }: Pick<ChapterRow, 'materialChange' | 'questions' | 'examTasks'>,
): ChapterRow {
  const { chapterId, version, number, title, tracks, minutes, isRetired, material } = chapter;
  const { exercise, emergency, requirementIds = [], sourceKey } = chapter;
  return {
    chapterId,
    version,
    number,
    title,
    tracks,
    minutes,
    isRetired,
    material,
    ...(materialChange === undefined ? {} : { materialChange }),
    questions,
    ...(examTasks === 0 ? {} : { examTasks }),
    hasExercise: exercise !== '',
    hasEmergency: Object.values(emergency).some((text) => text !== ''),
    ...(requirementIds.length === 0 ? {} : { requirementIds }),
    ...(sourceKey === undefined ? {} : { sourceKey }),
  };
}

/** A chapter as it becomes by an edit; whoever has learnt it learns it again where the edit says so. */
export function editedChapter(
  before: ChapterFacts | undefined,
  { isMaterial, ...fields }: ChapterDraft,
  frame: Pick<ChapterFacts, 'engagementId' | 'number' | 'changed'>,
): ChapterFacts {
  if (before === undefined) return { ...fields, ...frame, version: 1, material: 1 };
  return {
    ...before,
    ...fields,
    version: before.version + 1,
    material: before.material + (isMaterial ? 1 : 0),
    changed: frame.changed,
  };
}

/** The row after an edit, and why it has to be learnt again. */
export function rowAfterEdit(
  before: ChapterRow | undefined,
  after: ChapterFacts,
  because: MaterialChange,
): ChapterRow {
  if (before === undefined) return chapterRow(after, { questions: 0 });
  return before.material === after.material
    ? chapterRow(after, before)
    : chapterRow(after, { ...before, materialChange: because });
}

/** Whether an edit that was sent again has been done: nothing in the chapter differs from it. */
export function saysTheSame(chapter: ChapterFacts, draft: ChapterDraft): boolean {
  const known = new Map<string, unknown>(Object.entries(chapter));
  return Object.entries(draft).every(
    ([name, value]) =>
      name === 'version' ||
      name === 'isMaterial' ||
      JSON.stringify(known.get(name)) === JSON.stringify(value),
  );
}
