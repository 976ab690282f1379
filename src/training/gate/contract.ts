import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** What people must have learnt before go-live: enough operators have passed, and each area has somebody who teaches it. */
export const gateCriterion = z.enum(['operators', 'seedTrainers']);
export type GateCriterion = z.infer<typeof gateCriterion>;

/** Lets go-live come although a criterion is missing, until a day. */
export const gateWaiving = z.lazy(() =>
  z.strictObject({
    criterion: gateCriterion,
    /** Of who says so, as it shall stand in the record. */
    name: words(120),
    reason: words(1_000),
    /** The last day on which it counts. */
    until: isoDate,
    /** Sequence of the waiver that there was; 0 without one. */
    seen: z.int().check(z.minimum(0)),
  }),
);
export type GateWaiving = z.infer<typeof gateWaiving>;

export const gatePayloads = {
  'training.waive': z.lazy(() => z.strictObject({ engagementId, waiver: gateWaiving })),
} as const;

export interface GateResults {
  'training.waive': TrainingGate;
}

/** Who let a criterion be missing, under which number of the journal. */
export interface GateWaiver extends Omit<GateWaiving, 'seen'> {
  readonly role: string;
  readonly accountId: string;
  readonly at: number;
  readonly sequence: number;
}

/** A criterion with what it is now: `count` of `of`, against a limit in per cent. */
export interface GateValue {
  readonly criterion: GateCriterion;
  readonly state: 'met' | 'missing' | 'waived';
  readonly count: number;
  readonly of: number;
  readonly limit: number;
  /** The last one that there was, whether it counts or not. */
  readonly waiver?: GateWaiver | undefined;
}

/** An area with who teaches it. */
export interface AreaView {
  readonly department: string;
  readonly people: number;
  readonly seedTrainers: number;
  /** Those of them who have passed what seed trainers learn. */
  readonly passed: number;
}

export interface TrainingGate {
  /** Go-live is refused while a criterion is missing; false as long as nobody trains in the app. */
  readonly isAsked: boolean;
  readonly criteria: readonly GateValue[];
  readonly areas: readonly AreaView[];
  readonly can: { readonly waive: boolean };
}

/** How ready people are, as it was when they were counted. */
export interface ReadinessFigures {
  /** When, in ms. */
  readonly at: number;
  readonly ready: number;
  readonly people: number;
  /** Per cent of the operators who have passed; absent without operators. */
  readonly operators?: { readonly percent: number; readonly target: number } | undefined;
  /** Areas that nobody teaches. */
  readonly untaught: number;
  /** Criteria that are missing, and are not waived. */
  readonly missing: number;
}
