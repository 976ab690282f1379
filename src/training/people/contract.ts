import * as z from 'zod/mini';
import { track, type Track } from '../register/contract';

/** People that learn in one engagement. */
export const MOST_TRAINEES = 5_000;
/** People that one call reads at most: each reads all of the roster, so whoever needs all of them asks for many. */
export const MOST_PEOPLE_READ = 1_000;
/** People that are written in one transaction. */
export const MOST_ENROLLED_AT_ONCE = 11;
/** Records that hold those who learn, besides the head. */
export const ROSTER_PARTS = 24;

export const traineeAccount = z.lazy(() =>
  z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[A-Za-z0-9:_-]+$/)),
);

export const departmentName = z.lazy(() => z.string().check(z.maxLength(100)));
/** None: he does not learn here any more; what he has passed stays known. */
export const learntTracks = z.lazy(() => z.array(track).check(z.maxLength(4)));

/** Somebody who shall learn; `version` is the one that was seen of his row, 0 for somebody new. */
export const traineeDraft = z.lazy(() =>
  z.strictObject({
    accountId: traineeAccount,
    version: z.int().check(z.minimum(0)),
    department: departmentName,
    tracks: learntTracks,
    isSeedTrainer: z.boolean(),
  }),
);
export type TraineeDraft = z.infer<typeof traineeDraft>;

export const traineeStatus = z.enum([
  'notStarted',
  'inProgress',
  'passed',
  'expired',
  'refreshNeeded',
]);
export type TraineeStatus = z.infer<typeof traineeStatus>;

export const peopleFilter = z.lazy(() =>
  z.strictObject({
    department: z.optional(departmentName),
    track: z.optional(track),
    status: z.optional(traineeStatus),
    seedTrainers: z.optional(z.boolean()),
  }),
);
export type PeopleFilter = z.infer<typeof peopleFilter>;

/** What somebody has to show for a track. */
export interface CertificateMark {
  readonly number: string;
  readonly code: string;
  readonly at: number;
  /** What was learnt of each chapter, by its number: what has become another one since asks for a refresh. */
  readonly learnt: Readonly<Record<string, number>>;
  /** Last day on which it holds. */
  readonly expires: string;
  readonly revokedAt?: number | undefined;
}

/** Somebody who learns, in short. */
export interface RosterRow {
  readonly accountId: string;
  /** From 1; counts edits by the team. */
  readonly version: number;
  /** In the order in which people were entered; part of the number of a certificate. */
  readonly number: number;
  readonly department: string;
  readonly tracks: readonly Track[];
  readonly isSeedTrainer: boolean;
  /** Tracks of which he has read a chapter or begun a quiz. */
  readonly begun: readonly Track[];
  readonly certificates: Readonly<Partial<Record<Track, CertificateMark | undefined>>>;
  /** Certificates that he was given so far. */
  readonly issued: number;
  readonly changed: { readonly accountId: string; readonly at: number };
}

/** A row of the matrix. */
export interface PersonRow extends Pick<
  RosterRow,
  'accountId' | 'version' | 'department' | 'tracks' | 'isSeedTrainer' | 'certificates'
> {
  readonly status: Readonly<Partial<Record<Track, TraineeStatus>>>;
}

/** How far the people of a track, or of a department in it, are. */
export interface ReadinessLine {
  readonly track: Track;
  /** Absent: all departments. */
  readonly department?: string | undefined;
  readonly counts: Readonly<Record<TraineeStatus, number>>;
  readonly total: number;
}

export interface Readiness {
  readonly lines: readonly ReadinessLine[];
  /** People who have passed all their tracks, of all who learn. */
  readonly ready: number;
  readonly people: number;
  readonly seedTrainers: number;
  /** The share of operators who have passed, rounded down, and whether that is enough. */
  readonly operators: {
    readonly passed: number;
    readonly total: number;
    readonly percent: number;
    readonly target: number;
    readonly isMet: boolean;
  };
}
