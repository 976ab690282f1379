import * as z from 'zod/mini';
import { chapterId } from '../chapter/contract';
import { departmentName, MOST_TRAINEES, traineeAccount } from '../people/contract';
import { track, type Track } from '../register/contract';

/** Key tasks of one observation: more than that nobody watches in one visit. */
export const MOST_KEY_TASKS = 15;
/** Times that an observer may put right what he has recorded. */
export const MOST_CORRECTIONS = 10;
/** Days after which an observation that is due is overdue. */
export const OVERDUE_AFTER_DAYS = 14;
/** People whose work must have been observed before anything of it is told: of fewer one could tell who does what. */
export const LEAST_OBSERVED = 5;

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

/** Somebody is observed twice: when he has got used to the system, and whether it has lasted. */
export const observationRound = z.enum(['first', 'second']);
export type ObservationRound = z.infer<typeof observationRound>;

/** `missed`: the second round has begun, and nobody came for the first. */
export const observationState = z.enum(['coming', 'due', 'overdue', 'missed', 'done']);
export type ObservationState = z.infer<typeof observationState>;

/** How somebody does a key task at work; `notSeen` says nothing about him. */
export const workOutcome = z.enum(['alone', 'withHelp', 'notUsed', 'notSeen']);
export type WorkOutcome = z.infer<typeof workOutcome>;

/** A task by its chapter; without `taskId` the exercise of the chapter. */
const workMark = z.lazy(() =>
  z.strictObject({
    chapterId,
    taskId: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
    outcome: workOutcome,
  }),
);
export type WorkMark = z.infer<typeof workMark>;

/** What an observer says. */
const recorded = () => ({
  marks: z.array(workMark).check(z.minLength(1), z.maxLength(MOST_KEY_TASKS)),
  /** Transactions of the last week; absent where nobody has counted. */
  uses: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))),
  /** Error tickets since the certificate, or since the first round. */
  tickets: z.int().check(z.minimum(0), z.maximum(1_000)),
  comment: z.string().check(z.trim(), z.maxLength(1_000)),
});
const recordedObject = z.lazy(() => z.strictObject(recorded()));
export type Recorded = z.infer<typeof recordedObject>;

/** `open`: what somebody should go and see, due and overdue. */
const stateFilter = z.enum(['open', ...observationState.options]);
export const observationFilter = z.lazy(() =>
  z.strictObject({
    state: z.optional(stateFilter),
    department: z.optional(departmentName),
    track: z.optional(track),
    round: z.optional(observationRound),
    accountId: z.optional(traineeAccount),
  }),
);
export type ObservationFilter = z.infer<typeof observationFilter>;

export const observationOrder = z.enum(['due', 'department', 'recorded']);
export type ObservationOrder = z.infer<typeof observationOrder>;

export const observationPayloads = {
  /** Those that the caller may see: his own, and of those whom he observes. */
  'training.observations': z.lazy(() =>
    z.strictObject({
      engagementId,
      filter: observationFilter,
      order: z.optional(observationOrder),
      offset: z.optional(z.int().check(z.minimum(0), z.maximum(8 * MOST_TRAINEES))),
    }),
  ),
  /** How people work, in figures alone. */
  'training.behaviour': z.lazy(() => z.strictObject({ engagementId })),
  'training.observation': z.lazy(() =>
    z.strictObject({
      engagementId,
      /** Absent: the caller. */
      accountId: z.optional(traineeAccount),
      track,
      round: observationRound,
    }),
  ),
  /** `version` is the one that was seen; 0 for what nobody has recorded. */
  'training.recordObservation': z.lazy(() =>
    z.strictObject({
      engagementId,
      accountId: traineeAccount,
      track,
      round: observationRound,
      version: z.int().check(z.minimum(0), z.maximum(1_000)),
      recorded: recordedObject,
    }),
  ),
} as const;

export interface ObservationResults {
  'training.observations': ObservationPage;
  'training.behaviour': BehaviourEffect;
  'training.observation': ObservationView;
  'training.recordObservation': ObservationView;
}

/** Something that somebody does at work, as the handbook says it. */
export interface KeyTask {
  readonly chapterId: string;
  readonly taskId?: string | undefined;
  /** Of the chapter. */
  readonly title: string;
  readonly text: string;
}

/** From which day an observation is counted. */
export interface ObservationDays {
  /** Days after which the two rounds fall due. */
  readonly after: Readonly<Record<ObservationRound, number>>;
  /** `YYYY-MM-DD`, as the plan has it; absent as long as it is not known. */
  readonly goLive?: string | undefined;
}

/** An observation in short. */
export interface ObservationRow {
  readonly accountId: string;
  readonly department: string;
  readonly track: Track;
  readonly round: ObservationRound;
  readonly state: ObservationState;
  /** `YYYY-MM-DD`; absent where the certificate does not count any more. */
  readonly dueDay?: string | undefined;
  /** What was seen, once it is recorded. */
  readonly seen?: ObservationBrief | undefined;
  /** The caller may record it, or put it right. */
  readonly canRecord: boolean;
}

export interface ObservationBrief {
  readonly observer: string;
  /** When it was recorded first. */
  readonly at: number;
  readonly counts: Readonly<Record<WorkOutcome, number>>;
  readonly uses?: number | undefined;
  readonly tickets: number;
}

export interface ObservationPage extends ObservationDays {
  readonly rows: readonly ObservationRow[];
  /** How many fit the filter, on all pages. */
  readonly found: number;
  /** Offset of the next page; absent on the last. */
  readonly next?: number;
  /** Of all that the caller may see. */
  readonly counts: Readonly<Record<ObservationState, number>>;
  readonly departments: readonly string[];
  /** When the next one falls due. */
  readonly nextDue?: string | undefined;
  /** Whether the caller observes others. */
  readonly isObserver: boolean;
}

/** What an observation said before it was put right. */
export interface EarlierRecord extends Recorded {
  readonly version: number;
  /** When it was recorded. */
  readonly at: number;
}

export interface ObservationFacts extends Recorded {
  readonly round: ObservationRound;
  /** From 1; counts corrections. */
  readonly version: number;
  readonly observer: string;
  /** When it was recorded first, and last. */
  readonly at: number;
  readonly changedAt: number;
  /** As they were when it was recorded. */
  readonly tasks: readonly KeyTask[];
  /** Oldest first. */
  readonly earlier: readonly EarlierRecord[];
}

export interface ObservationView extends ObservationDays, Omit<ObservationRow, 'seen'> {
  /** Day of the certificate. */
  readonly certified?: string | undefined;
  readonly tasks: readonly KeyTask[];
  readonly facts?: ObservationFacts | undefined;
}

/** How people work after a training, as far as it may be told (Kirkpatrick level 3). */
export interface BehaviourEffect extends ObservationDays {
  readonly rounds: readonly RoundEffect[];
  readonly nextDue?: string | undefined;
}

export interface RoundEffect {
  readonly round: ObservationRound;
  readonly due: number;
  readonly overdue: number;
  /** People whose work was observed. */
  readonly observed: number;
  /** What may be told of them: told anew with every fifth person, so that nobody can tell one by what he changed. */
  readonly told?:
    | {
        readonly people: number;
        /** Who did all that was seen without help. */
        readonly alone: number;
        /** Error tickets for each person. */
        readonly tickets: number;
      }
    | undefined;
}

/** How many tasks are done how. */
export function countsOf(marks: readonly WorkMark[]): Readonly<Record<WorkOutcome, number>> {
  const [alone = 0, withHelp = 0, notUsed = 0, notSeen = 0] = workOutcome.options.map(
    (outcome) => marks.filter((mark) => mark.outcome === outcome).length,
  );
  return { alone, withHelp, notUsed, notSeen };
}
