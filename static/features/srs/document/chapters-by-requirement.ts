import type { ChapterRow } from '../../../../src/training/chapter/contract';

/** Chapters of the handbook that teach each requirement; those that are no longer part of it count for nothing. */
export function chaptersByRequirement(
  chapters: readonly Pick<ChapterRow, 'chapterId' | 'isRetired' | 'requirementIds'>[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { chapterId, isRetired, requirementIds = [] } of chapters) {
    if (isRetired) continue;
    for (const id of requirementIds) found.set(id, [...(found.get(id) ?? []), chapterId]);
  }
  return found;
}
