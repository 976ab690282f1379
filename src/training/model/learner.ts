import type { ChapterRow } from '../chapter/contract';
import type { ExamMark } from '../exam/contract';
import type { CertificateMark } from '../people/contract';
import type { Track, TrainingSettings } from '../register/contract';
import type { Attempt } from './attempt';
import type { QuizScores } from './effect/quiz-scores';

const MS_PER_HOUR = 3_600_000;

/** What somebody did with a chapter, as it was then. */
export interface LearningMark {
  readonly at: number;
  readonly material: number;
}

export interface ChapterProgress {
  readonly chapterId: string;
  readonly read?: LearningMark | undefined;
  readonly passed?: (LearningMark & { readonly score: number }) | undefined;
  /** Attempts that failed since the last pass, wait or word of a trainer. */
  readonly failed: number;
  /** All attempts that were begun; the number of the last one. */
  readonly attempts: number;
  readonly lastEndedAt?: number | undefined;
  /** Absent before the first attempt is over, and for whoever had tried before scores were kept. */
  readonly scores?: QuizScores | undefined;
  /** The last practical exam. */
  readonly exam?: ExamMark | undefined;
  /** Of the last one that was passed and signed. */
  readonly examined?: LearningMark | undefined;
}

/** What somebody has learnt. */
export interface Learner {
  readonly engagementId: string;
  readonly accountId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly chapters: readonly ChapterProgress[];
  /** The one attempt that is open; it stands in here, so that there cannot be two. */
  readonly open?: Attempt | undefined;
}

export function progressIn({ chapters }: Learner, chapterId: string): ChapterProgress {
  return (
    chapters.find((one) => one.chapterId === chapterId) ?? { chapterId, failed: 0, attempts: 0 }
  );
}

export function withProgress(learner: Learner, progress: ChapterProgress): Learner {
  const others = learner.chapters.filter(({ chapterId }) => chapterId !== progress.chapterId);
  return { ...learner, chapters: [...others, progress] };
}

/**
 * `toRead`, then `toPass` where there are questions, `toShow` where there is a practical exam; `refreshNeeded` when it was
 * done and counts no more.
 */
export type ChapterStanding = 'toRead' | 'toPass' | 'toShow' | 'done' | 'refreshNeeded';

/** @param since What was done by then does not count: see `countsSince`. */
export function standingIn(
  progress: ChapterProgress,
  { material, questions, examTasks = 0 }: Pick<ChapterRow, 'material' | 'questions' | 'examTasks'>,
  since: number,
): ChapterStanding {
  const counts = (mark: LearningMark | undefined) => mark?.material === material && mark.at > since;
  const hasRead = counts(progress.read);
  if (hasRead) {
    if (questions > 0 && !counts(progress.passed)) return 'toPass';
    return examTasks === 0 || counts(progress.examined) ? 'done' : 'toShow';
  }
  return progress.read === undefined ? 'toRead' : 'refreshNeeded';
}

/** From when on learning counts for a track: what led to a certificate that was revoked, or is over, does not. */
export function countsSince(certificate: CertificateMark | undefined, today: string): number {
  if (certificate === undefined) return 0;
  if (certificate.revokedAt !== undefined) return certificate.revokedAt;
  return certificate.expires < today ? certificate.at : 0;
}

/** Chapters of a track that are to be learnt, in their order. */
export function chaptersOf(chapters: readonly ChapterRow[], track: Track): readonly ChapterRow[] {
  return chapters.filter(({ tracks, isRetired }) => !isRetired && tracks.includes(track));
}

/** Whether all of a track has been learnt; a track without chapters is not. */
export function isTrackDone(
  learner: Learner,
  chapters: readonly ChapterRow[],
  track: Track,
  since: number,
): boolean {
  const own = chaptersOf(chapters, track);
  return (
    own.length > 0 &&
    own.every((row) => standingIn(progressIn(learner, row.chapterId), row, since) === 'done')
  );
}

/** When the next attempt may begin, in ms: 0 for at once. */
export function mayTryAt(
  { failed, lastEndedAt }: ChapterProgress,
  { attempts, coolDown }: Pick<TrainingSettings, 'attempts' | 'coolDown'>,
): number {
  return failed < attempts || lastEndedAt === undefined ? 0 : lastEndedAt + coolDown * MS_PER_HOUR;
}

/** Attempts that are left at a moment; after the wait all of them are. */
export function attemptsLeft(
  progress: ChapterProgress,
  settings: Pick<TrainingSettings, 'attempts' | 'coolDown'>,
  now: number,
): number {
  const { attempts } = settings;
  if (progress.failed < attempts) return attempts - progress.failed;
  return now >= mayTryAt(progress, settings) ? attempts : 0;
}

/** The same with one more attempt begun: whoever has waited begins a new round. */
export function begun(
  progress: ChapterProgress,
  { attempts }: Pick<TrainingSettings, 'attempts'>,
): ChapterProgress {
  const failed = progress.failed >= attempts ? 0 : progress.failed;
  return { ...progress, failed, attempts: progress.attempts + 1 };
}

/** The same with an attempt that is over. */
export function finished(
  progress: ChapterProgress,
  {
    score,
    passMark,
    material,
    endedAt,
  }: {
    readonly score: number;
    readonly passMark: number;
    readonly material: number;
    readonly endedAt: number;
  },
): ChapterProgress {
  return score >= passMark
    ? { ...progress, failed: 0, lastEndedAt: endedAt, passed: { at: endedAt, material, score } }
    : { ...progress, failed: progress.failed + 1, lastEndedAt: endedAt };
}
