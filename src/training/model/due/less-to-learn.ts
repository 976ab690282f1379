import type { ChapterRow } from '../../chapter/contract';

/**
 * Whether an edit of the handbook asks less of somebody: then a certificate may be due to who has learnt the rest already. A
 * chapter that is new, or has to be learnt again, makes none due.
 */
export function asksLess(
  before: readonly ChapterRow[],
  after: readonly Pick<
    ChapterRow,
    'chapterId' | 'isRetired' | 'tracks' | 'questions' | 'examTasks'
  >[],
): boolean {
  const known = new Map(after.map((row) => [row.chapterId, row]));
  return before.some((row) => {
    const now = known.get(row.chapterId);
    if (now === undefined || row.isRetired) return false;
    return (
      now.isRetired ||
      row.tracks.some((track) => !now.tracks.includes(track)) ||
      (row.questions > 0 && now.questions === 0) ||
      ((row.examTasks ?? 0) > 0 && (now.examTasks ?? 0) === 0)
    );
  });
}
