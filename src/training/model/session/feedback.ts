import {
  FEEDBACK_QUESTIONS,
  LEAST_ANSWERS,
  type FeedbackAnswers,
  type FeedbackResult,
  type FeedbackSums,
} from '../../feedback/contract';
import { FEEDBACK_DAYS, type SessionFacts } from '../../session/contract';
import { endOf } from './session';

const MS_PER_DAY = 86_400_000;
const STEPS = 5;

/** What was said about a session. Who answered stands beside what was said, and nothing leads from one to the other. */
export interface Feedback {
  readonly engagementId: string;
  readonly sessionId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  /** By account, the request by which he answered; in the order of the accounts. */
  readonly answered: readonly { readonly accountId: string; readonly requestId: string }[];
  /** By question, how many chose 1, 2, 3, 4 and 5. */
  readonly counts: readonly (readonly number[])[];
  /** In alphabetical order. */
  readonly comments: readonly string[];
  readonly isClosed: boolean;
}

export function newFeedback(engagementId: string, sessionId: string): Feedback {
  const counts = FEEDBACK_QUESTIONS.map(() => Array.from({ length: STEPS }, () => 0));
  return {
    ...{ engagementId, sessionId, version: 0, answered: [], counts, comments: [] },
    isClosed: false,
  };
}

/** Those who came, in time or late: they are asked. */
export function attendeesOf({ attendance: { marks } }: Pick<SessionFacts, 'attendance'>) {
  return Object.keys(marks).filter((accountId) => marks[accountId] !== 'absent');
}

/** Those whose answer a form waits for: as long as nobody has said whether somebody came, he may have. */
export function awaitedOf({
  invited,
  attendance: { marks },
}: Pick<SessionFacts, 'invited' | 'attendance'>): readonly string[] {
  return invited.filter((accountId) => marks[accountId] !== 'absent');
}

/** What the time for a form follows from. */
type Asking = Pick<SessionFacts, 'startsAt' | 'minutes' | 'askedUntil'>;

/** Until when the form may be answered, in ms. */
export function feedbackUntil(session: Asking): number {
  return Math.max(endOf(session) + FEEDBACK_DAYS * MS_PER_DAY, session.askedUntil ?? 0);
}

/**
 * The session with more time for its form, where somebody is noted as present who was not: his time counts from the mark. A
 * form whose result was shown has none.
 */
export function askedLonger(
  before: SessionFacts,
  after: SessionFacts,
  feedback: Feedback,
  now: number,
): SessionFacts {
  const isShown =
    isFeedbackOver(before, feedback, now) && feedback.answered.length >= LEAST_ANSWERS;
  const known = new Set(attendeesOf(before));
  const isNew = attendeesOf(after).some((accountId) => !known.has(accountId));
  const askedUntil = now + FEEDBACK_DAYS * MS_PER_DAY;
  return isNew && !isShown && askedUntil > feedbackUntil(after) ? { ...after, askedUntil } : after;
}

export function isFeedbackOver(
  session: Asking,
  { isClosed }: Pick<Feedback, 'isClosed'>,
  now: number,
): boolean {
  return isClosed || now > feedbackUntil(session);
}

/** The same with one more answer. It closes with the last of those who are awaited. */
export function withAnswer(
  feedback: Feedback,
  awaited: readonly string[],
  from: { readonly accountId: string; readonly requestId: string },
  said: { readonly answers: FeedbackAnswers; readonly comment: string },
): Feedback {
  const answered = [...feedback.answered, from].sort((a, b) =>
    a.accountId < b.accountId ? -1 : 1,
  );
  const known = new Set(answered.map(({ accountId }) => accountId));
  const comment = said.comment.trim();
  return {
    ...feedback,
    version: feedback.version + 1,
    answered,
    counts: feedback.counts.map((steps, question) =>
      steps.map((count, step) => count + (said.answers[question] === step + 1 ? 1 : 0)),
    ),
    comments: comment === '' ? feedback.comments : [...feedback.comments, comment].sort(),
    isClosed: awaited.every((accountId) => known.has(accountId)),
  };
}

/**
 * The same once more people came than had answered when it closed: they are asked, as long as there is time and nothing was
 * shown yet. What was shown before and after one more answer would tell it, so a form whose result was shown stays closed.
 */
export function askedAgain(
  session: Asking & Pick<SessionFacts, 'invited' | 'attendance'>,
  feedback: Feedback,
  now: number,
): Feedback {
  const { isClosed, answered } = feedback;
  if (!isClosed || answered.length >= LEAST_ANSWERS || now > feedbackUntil(session))
    return feedback;
  const known = new Set(answered.map(({ accountId }) => accountId));
  const isWhole = awaitedOf(session).every((accountId) => known.has(accountId));
  return isWhole ? feedback : { ...feedback, version: feedback.version + 1, isClosed: false };
}

/** What the list of sessions keeps of it. */
export function sumsOf({ answered, counts, isClosed }: Feedback): FeedbackSums {
  return {
    answers: answered.length,
    sums: counts.map((steps) => steps.reduce((sum, count, step) => sum + count * (step + 1), 0)),
    isClosed,
  };
}

/** What may be known of it at a moment. */
export function feedbackResult(session: Asking, feedback: Feedback, now: number): FeedbackResult {
  const { answers, sums } = sumsOf(feedback);
  if (!isFeedbackOver(session, feedback, now)) {
    return { kind: 'open', answers, until: feedbackUntil(session) };
  }
  if (answers < LEAST_ANSWERS) {
    const isOver = now > feedbackUntil(session);
    return { kind: 'tooFew', answers, least: LEAST_ANSWERS, isOver };
  }
  const { counts, comments } = feedback;
  return { kind: 'shown', answers, averages: averagesOf({ answers, sums }), counts, comments };
}

/** By question, to one decimal. */
export function averagesOf({
  answers,
  sums,
}: Pick<FeedbackSums, 'answers' | 'sums'>): readonly number[] {
  return sums.map((sum) => Math.round((10 * sum) / answers) / 10);
}
