import * as z from 'zod/mini';
import { chapterId } from '../chapter/contract';
import { departmentName, traineeAccount } from '../people/contract';
import { track, type Track, type TrainingRegisterView } from '../register/contract';
import { feedbackAnswers, type FeedbackResult, type FeedbackSums } from '../feedback/contract';

/** Sessions of an engagement, and people of one: a class, not an audience. */
export const MOST_SESSIONS = 600;
export const MOST_INVITED = 100;
/** Days after a session on which its form may be answered, unless all have answered before. */
export const FEEDBACK_DAYS = 7;

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const sessionId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const link = z.lazy(() => z.string().check(z.regex(/^https:\/\/[^\s"<>]+$/), z.maxLength(500)));

/** A session as somebody plans it; `version` is the one that he saw, 0 for a new one. */
export const sessionDraft = z.lazy(() =>
  z.strictObject({
    sessionId,
    version: z.int().check(z.minimum(0), z.maximum(1_000_000)),
    title: z.string().check(z.minLength(1), z.maxLength(120)),
    /** In ms; whole minutes. */
    startsAt: z
      .int()
      .check(z.minimum(946_684_800_000), z.maximum(4_102_444_800_000), z.multipleOf(60_000)),
    minutes: z.int().check(z.minimum(5), z.maximum(720)),
    /** Room, or what is to be said about the call. */
    place: z.string().check(z.maxLength(200)),
    /** Of an online meeting; empty without one. */
    link: z.union([z.literal(''), link]),
    trainer: traineeAccount,
    tracks: z.array(track).check(z.maxLength(4)),
    chapterIds: z.array(chapterId).check(z.maxLength(10)),
    department: departmentName,
    /** Seats. */
    capacity: z.int().check(z.minimum(1), z.maximum(MOST_INVITED)),
    materials: z
      .array(z.strictObject({ label: z.string().check(z.minLength(1), z.maxLength(100)), link }))
      .check(z.maxLength(10)),
    invited: z.array(traineeAccount).check(z.maxLength(MOST_INVITED)),
  }),
);
export type SessionDraft = z.infer<typeof sessionDraft>;

export const attendanceMark = z.enum(['present', 'late', 'absent']);
export type AttendanceMark = z.infer<typeof attendanceMark>;

export const sessionPayloads = {
  'training.sessions': z.lazy(() => z.strictObject({ engagementId })),
  'training.session': z.lazy(() => z.strictObject({ engagementId, sessionId })),
  'training.planSession': z.lazy(() => z.strictObject({ engagementId, session: sessionDraft })),
  /** For good: who was invited is told why. */
  'training.cancelSession': z.lazy(() =>
    z.strictObject({
      engagementId,
      sessionId,
      version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
      reason: z.string().check(z.minLength(1), z.maxLength(300)),
    }),
  ),
  /** All marks as they shall be; whoever is not named has none. `version` counts edits of the attendance. */
  'training.tickAttendance': z.lazy(() =>
    z.strictObject({
      engagementId,
      sessionId,
      version: z.int().check(z.minimum(0), z.maximum(1_000_000)),
      marks: z
        .array(z.strictObject({ accountId: traineeAccount, mark: attendanceMark }))
        .check(z.maxLength(MOST_INVITED)),
    }),
  ),
  /** `requestId` is made by the browser, so that the same answer sent again is known; it is kept apart from what was said. */
  'training.giveFeedback': z.lazy(() =>
    z.strictObject({
      engagementId,
      sessionId,
      requestId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/)),
      answers: feedbackAnswers,
      comment: z.string().check(z.maxLength(500)),
    }),
  ),
} as const;

export interface SessionResults {
  'training.sessions': SessionList;
  'training.session': SessionView;
  'training.planSession': SessionView;
  'training.cancelSession': SessionView;
  'training.tickAttendance': SessionView;
  'training.giveFeedback': SessionView;
}

export type SessionState = 'planned' | 'cancelled';

/** A session in short. */
export interface SessionRow {
  readonly sessionId: string;
  /** From 1; counts edits of the plan. */
  readonly version: number;
  /** What people call it by. */
  readonly number: number;
  readonly title: string;
  readonly startsAt: number;
  readonly minutes: number;
  readonly askedUntil?: number | undefined;
  readonly trainer: string;
  readonly tracks: readonly Track[];
  readonly chapterIds: readonly string[];
  readonly department: string;
  readonly capacity: number;
  readonly state: SessionState;
  readonly invited: number;
  readonly attendance: Readonly<Record<AttendanceMark, number>>;
  readonly feedback: FeedbackSums;
}

/** What those who were invited have to be told. */
export interface SessionNews {
  readonly kind: 'moved' | 'changed' | 'cancelled';
  readonly at: number;
  readonly reason?: string | undefined;
}

export interface SessionFacts extends Omit<SessionDraft, 'version'> {
  readonly engagementId: string;
  /** Counts every write. */
  readonly version: number;
  /** Counts edits of the plan; what a draft names. */
  readonly planVersion: number;
  readonly number: number;
  readonly state: SessionState;
  readonly news?: SessionNews | undefined;
  /** In ms: who was noted as present late may answer the form until then. */
  readonly askedUntil?: number | undefined;
  readonly attendance: {
    readonly version: number;
    readonly marks: Readonly<Record<string, AttendanceMark>>;
    readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
  };
  readonly changed: { readonly accountId: string; readonly at: number };
}

export interface SessionList {
  /** In the order of their days. */
  readonly sessions: readonly SessionRow[];
  /** Numbers of those to which the caller is invited. */
  readonly mine: readonly number[];
  /** When it was read, by the server's clock. */
  readonly now: number;
  readonly register: TrainingRegisterView;
}

/** A session as its reader may see it: who is invited is for those who lead it. */
export interface SessionView {
  readonly session: Omit<SessionFacts, 'version' | 'engagementId'>;
  readonly invited: number;
  /** When it was read, by the server's clock. */
  readonly now: number;
  readonly mine: {
    readonly isInvited: boolean;
    readonly mark?: AttendanceMark | undefined;
    /** `closed` once its time is over, or all have answered. */
    readonly feedback: 'notAsked' | 'asked' | 'given' | 'closed';
  };
  /** For those who lead it. */
  readonly result?: FeedbackResult;
  readonly can: { readonly lead: boolean; readonly plan: boolean };
  readonly register: TrainingRegisterView;
}
