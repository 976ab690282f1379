import type { ChapterFacts, ChapterRow } from '../../chapter/contract';
import type { ExamTask } from '../../exam/contract';
import { MOST_KEY_TASKS, type KeyTask } from '../../observation/contract';
import type { Track } from '../../register/contract';
import { chaptersOf } from '../learner';

/** The chapters of a track whose tasks are observed: those with a practical exam first, in their order. */
export function watchedChapters(
  chapters: readonly ChapterRow[],
  track: Track,
): readonly ChapterRow[] {
  const own = chaptersOf(chapters, track);
  const shown = own.filter(hasExam);
  return [...shown, ...own.filter((row) => !hasExam(row))].slice(0, MOST_KEY_TASKS);
}

export function hasExam({ examTasks = 0 }: Pick<ChapterRow, 'examTasks'>): boolean {
  return examTasks > 0;
}

/** What is observed of one chapter: the critical tasks of its practical exam, all where none is; else its exercise. */
export function tasksOfChapter(
  { chapterId, title }: Pick<ChapterRow, 'chapterId' | 'title'>,
  exam: readonly ExamTask[],
  chapter: Pick<ChapterFacts, 'exercise' | 'objective'> | undefined,
): readonly KeyTask[] {
  if (exam.length === 0) {
    const texts = [chapter?.exercise.trim() ?? '', chapter?.objective.trim() ?? ''];
    return [{ chapterId, title, text: texts.find((text) => text !== '') ?? '' }];
  }
  const critical = exam.filter(({ isCritical }) => isCritical);
  const tasks = critical.length === 0 ? exam : critical;
  return tasks.map(({ taskId, text }) => ({ chapterId, taskId, title, text }));
}

/** The key tasks of a track: the first of each chapter, then the second of each, as many as can be watched. */
export function keyTasks(byChapter: readonly (readonly KeyTask[])[]): readonly KeyTask[] {
  const all = byChapter.flatMap((tasks, chapter) =>
    tasks.map((task, place) => ({ task, chapter, place })),
  );
  return [...all]
    .sort((a, b) => a.place - b.place || a.chapter - b.chapter)
    .slice(0, MOST_KEY_TASKS)
    .sort((a, b) => a.chapter - b.chapter || a.place - b.place)
    .map(({ task }) => task);
}

export function isSameTask(
  one: Pick<KeyTask, 'chapterId' | 'taskId'>,
  other: Pick<KeyTask, 'chapterId' | 'taskId'>,
): boolean {
  return one.chapterId === other.chapterId && one.taskId === other.taskId;
}
