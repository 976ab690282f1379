import type { RecordReference, StoredRecord } from '../../../ports/record-store';
import type { ChapterRow } from '../../chapter/contract';
import { checklistIn, checklistReference } from '../../exam/records';
import { hasExam, keyTasks, tasksOfChapter } from '../../model/observation/key-tasks';
import type { KeyTask } from '../../observation/contract';
import { chapterReference, readChapter } from '../../records';

/** Where it is written what is observed of a chapter. */
export function watchedReference(engagementId: string, row: ChapterRow): RecordReference {
  const { chapterId } = row;
  return hasExam(row)
    ? checklistReference(engagementId, chapterId)
    : chapterReference(engagementId, chapterId);
}

/** What can be observed of these chapters, as far as it was read. */
export function tasksOf(
  engagementId: string,
  row: ChapterRow,
  at: (reference: RecordReference) => StoredRecord | undefined,
): readonly KeyTask[] {
  const { chapterId } = row;
  const record = at(watchedReference(engagementId, row));
  // Not asked for: whoever wants it watched has another state of the chapter in mind.
  if (record === undefined) return [];
  return hasExam(row)
    ? tasksOfChapter(row, checklistIn(record, engagementId, chapterId).tasks, undefined)
    : tasksOfChapter(row, [], readChapter(record));
}

/** The key tasks of chapters in their order in the handbook. */
export function tasksToWatch(
  engagementId: string,
  rows: readonly ChapterRow[],
  at: (reference: RecordReference) => StoredRecord | undefined,
): readonly KeyTask[] {
  const ordered = [...rows].sort((a, b) => a.number - b.number);
  return keyTasks(ordered.map((row) => tasksOf(engagementId, row, at)));
}
