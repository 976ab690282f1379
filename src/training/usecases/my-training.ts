import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { LearnersTraining, MyChapter, TrackProgress } from '../contract';
import { isOver } from '../model/attempt';
import { traineeStatusOf } from '../model/certificate';
import {
  attemptsLeft,
  chaptersOf,
  countsSince,
  mayTryAt,
  progressIn,
  standingIn,
  type ChapterStanding,
} from '../model/learner';
import type { ChapterRow } from '../chapter/contract';
import type { Track } from '../register/contract';
import type { LearnerState } from './read-learner';

/** What somebody has to learn, and how far he is. */
export function myTraining(state: LearnerState, now: number): LearnersTraining {
  const { head, row, learner } = state;
  const today = formatDay(dayOfTime(now));
  const chapters = head.chapters
    .filter(({ isRetired, tracks }) => !isRetired && tracks.some((one) => row.tracks.includes(one)))
    .map((chapter) => myChapter(state, chapter, now, today));
  const done = chapters.filter(({ standing }) => standing === 'done').length;
  const next = chapters.find(({ standing }) => standing !== 'done');
  return {
    isLearner: true,
    department: row.department,
    isSeedTrainer: row.isSeedTrainer,
    done,
    total: chapters.length,
    ...(next === undefined ? {} : { nextId: next.chapterId }),
    tracks: row.tracks.map((track) => trackProgress(state, chapters, track, today)),
    chapters,
    ...(learner.open === undefined
      ? {}
      : {
          open: {
            chapterId: learner.open.chapterId,
            number: learner.open.number,
            title: learner.open.title,
            isOver: isOver(learner.open, now),
          },
        }),
  };
}

function trackProgress(
  { head, row }: LearnerState,
  chapters: readonly MyChapter[],
  track: Track,
  today: string,
): TrackProgress {
  const ids = new Set(chaptersOf(head.chapters, track).map(({ chapterId }) => chapterId));
  const own = chapters.filter(({ chapterId }) => ids.has(chapterId));
  const certificate = row.certificates[track];
  return {
    track,
    done: own.filter(({ standing }) => standing === 'done').length,
    total: own.length,
    status: traineeStatusOf(row, head.chapters, track, today),
    ...(certificate === undefined ? {} : { certificate }),
  };
}

/** A chapter of several tracks is done when it is for all of them. */
export function standingOf(
  { row, learner }: Pick<LearnerState, 'row' | 'learner'>,
  chapter: ChapterRow,
  today: string,
): ChapterStanding {
  const progress = progressIn(learner, chapter.chapterId);
  const standings = row.tracks
    .filter((track) => chapter.tracks.includes(track))
    .map((track) => standingIn(progress, chapter, countsSince(row.certificates[track], today)));
  return standings.find((standing) => standing !== 'done') ?? 'done';
}

function myChapter(
  state: LearnerState,
  chapter: ChapterRow,
  now: number,
  today: string,
): MyChapter {
  const { chapterId, number, title, minutes, material, questions, hasExercise } = chapter;
  const { hasEmergency, materialChange, examTasks = 0 } = chapter;
  const progress = progressIn(state.learner, chapterId);
  const settings = state.head.settings.values;
  const waitsUntil = mayTryAt(progress, settings);
  return {
    chapterId,
    number,
    title,
    minutes,
    material,
    hasExercise,
    hasEmergency,
    questions: Math.min(questions, settings.questions),
    passMark: settings.passMark,
    standing: standingOf(state, chapter, today),
    examTasks,
    ...(progress.exam === undefined ? {} : { exam: progress.exam }),
    attempts: progress.attempts,
    attemptsLeft: attemptsLeft(progress, settings, now),
    ...(materialChange === undefined ? {} : { materialChange }),
    ...(waitsUntil > now ? { waitsUntil } : {}),
    ...(progress.passed === undefined ? {} : { score: progress.passed.score }),
  };
}
