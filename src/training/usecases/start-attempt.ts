import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { AttemptView } from '../attempt/contract';
import type { ChapterRow } from '../chapter/contract';
import { isOver, type Attempt } from '../model/attempt';
import { attemptView } from '../model/attempt-view';
import { drawn } from '../model/drawn-question';
import { attemptsLeft, begun, mayTryAt, progressIn, withProgress } from '../model/learner';
import type { Question } from '../question/contract';
import { bankReference, readBank } from '../records';
import { editTraining } from './edit-training';
import { handIn } from './hand-in';
import { standingOf } from './my-training';
import { knownLearner, learnerReferences, type LearnerState } from './read-learner';
import { learningWrites } from './store-learning';
import { knownRow } from './training-views';

const MS_PER_MINUTE = 60_000;

/**
 * Begins an attempt at the quiz of a chapter. One that is open is gone on with; one whose time is over is marked instead,
 * and its result is the answer. What is drawn follows from a seed that stays on the server.
 * @throws AppError FORBIDDEN for who does not learn here; INVALID with what has to be done before; RETRY with when.
 */
export async function startAttempt(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'ids'>,
  access: RecordAccess<Engagement>,
  chapterId: string,
): Promise<AttemptView> {
  const {
    engagement,
    caller: { accountId },
  } = access;
  const bank = bankReference(engagement.id, chapterId);
  const references = [bank, ...learnerReferences(engagement.id, accountId)];
  const started = await editTraining<Started>(deps, engagement.id, references, (stored) => {
    const state = knownLearner(stored, accountId);
    const now = deps.clock.now();
    const { open } = state.learner;
    if (open !== undefined) {
      if (isOver(open, now)) return { answer: { over: open } };
      if (open.chapterId === chapterId) return { answer: { view: attemptView(open, now) } };
      throw new AppError({ code: 'CONFLICT', key: 'attemptOpen', params: { item: open.title } });
    }
    const row = knownRow(state.head, chapterId);
    checkMayTry(state, row, now);
    const record = stored.at(bank);
    const questions = record === undefined ? [] : readBank(record).questions;
    const attempt = newAttempt(state, row, questions, { seed: deps.ids.next(), now });
    const progress = begun(progressIn(state.learner, chapterId), state.head.settings.values);
    const learner = { ...withProgress(state.learner, progress), open: attempt };
    const { operations } = learningWrites(deps, engagement, state, learner, chapterId);
    return { answer: { view: attemptView(attempt, now) }, operations };
  });
  if ('view' in started) return started.view;
  const { chapterId: of, number, version } = started.over;
  return handIn(deps, access, { chapterId: of, number, version, answers: [] });
}

/** An attempt that may be gone on with, or one whose time was over before. */
type Started = { readonly view: AttemptView } | { readonly over: Attempt };

function newAttempt(
  { head, learner }: LearnerState,
  { chapterId, title, material }: ChapterRow,
  bank: readonly Question[],
  { seed, now }: { readonly seed: string; readonly now: number },
): Attempt {
  const { questions, passMark, timeLimit } = head.settings.values;
  return {
    engagementId: head.engagementId,
    accountId: learner.accountId,
    chapterId,
    number: progressIn(learner, chapterId).attempts + 1,
    version: 1,
    title,
    material,
    seed,
    questions: drawn(bank, questions, seed),
    passMark,
    startedAt: now,
    endsAt: now + timeLimit * MS_PER_MINUTE,
    state: 'open',
    answers: [],
  };
}

/** @throws AppError for whoever has nothing to try, or has to wait. */
function checkMayTry(state: LearnerState, row: ChapterRow, now: number): void {
  const { head, learner } = state;
  const refused = (key: string) => new AppError({ code: 'INVALID', field: 'chapterId', key });
  if (row.isRetired) throw new AppError({ code: 'GONE', key: 'chapterRetired' });
  if (!row.tracks.some((track) => state.row.tracks.includes(track)))
    throw refused('chapterNotYours');
  if (row.questions === 0) throw refused('noQuestions');
  const standing = standingOf(state, row, formatDay(dayOfTime(now)));
  if (standing === 'done' || standing === 'toShow') throw refused('alreadyPassed');
  if (standing !== 'toPass') throw refused('readFirst');
  const progress = progressIn(learner, row.chapterId);
  const { values } = head.settings;
  if (attemptsLeft(progress, values, now) === 0) {
    const seconds = Math.ceil((mayTryAt(progress, values) - now) / 1_000);
    throw new AppError({
      code: 'LIMIT',
      key: 'coolDown',
      params: { hours: Math.ceil(seconds / 3_600) },
    });
  }
}
