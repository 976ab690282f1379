import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import type { Making } from '../../thread/model/making-claim';
import type { SignedCase } from '../model/signed-content';
import {
  dispositionKind,
  exitCriterion,
  signedOnBehalf,
  signoffOutcome,
  type Disposition,
  type PastSignoff,
  type Signoff,
  type UatFigures,
  type Waiver,
} from './contract';

const REGISTER_ENTITY = 'register';

/** A word that counts, with what it binds and what he who gave it saw. */
export interface StoredSignoff extends Signoff {
  readonly seen: number;
  readonly signed: readonly SignedCase[];
}

/** Who has the signatures of which modules in his list of what waits for him, and since when. */
export interface SignerList {
  readonly accountIds: readonly string[];
  readonly modules: readonly string[];
  readonly since: number;
}

/** The end of an engagement's acceptance test: what was signed, waived and decided on bugs. The journal has it for ever. */
export interface Signoffs {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  /** One a module. */
  readonly current: readonly StoredSignoff[];
  /** The latest first. */
  readonly past: readonly PastSignoff[];
  readonly waivers: readonly Waiver[];
  readonly dispositions: readonly Disposition[];
  readonly listed?: SignerList | undefined;
  /** Who makes tasks of conditions just now. */
  readonly making?: Making | undefined;
  /** As they were when it was last looked at: for whoever reads this record alone. */
  readonly figures?: (UatFigures & { readonly at: number }) | undefined;
}

const decided = () => ({ accountId: z.string(), at: z.number(), sequence: z.int() });
const result = z.enum([
  'notRun',
  'inProgress',
  'pass',
  'fail',
  'blocked',
  'notApplicable',
  'retest',
]);
const about = () => ({
  ...decided(),
  module: z.string(),
  outcome: signoffOutcome,
  name: z.string(),
  role: z.string(),
  side: z.enum(['client', 'vendor']),
  build: z.string(),
  hash: z.string(),
});
const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      current: z.array(
        z.object({
          ...about(),
          cycle: z.int(),
          reason: z.optional(z.string()),
          conditions: z.array(
            z.object({
              text: z.string(),
              owner: z.string(),
              dueDate: z.string(),
              task: z.optional(z.object({ issueId: z.string(), issueKey: z.string() })),
              refusal: z.optional(z.string()),
            }),
          ),
          onBehalf: z.optional(signedOnBehalf),
          criteria: z.array(
            z.object({
              criterion: exitCriterion,
              state: z.enum(['met', 'missing', 'waived']),
              count: z.int(),
              of: z.int(),
              limit: z.int(),
            }),
          ),
          seen: z.int(),
          signed: z.array(z.tuple([z.int(), z.int(), result])),
        }),
      ),
      past: z.array(z.object(about())),
      waivers: z.array(
        z.object({
          ...decided(),
          module: z.string(),
          criterion: exitCriterion,
          name: z.string(),
          role: z.string(),
          reason: z.string(),
          until: z.string(),
        }),
      ),
      dispositions: z.array(
        z.object({
          ...decided(),
          issueId: z.string(),
          key: z.string(),
          kind: dispositionKind,
          note: z.string(),
          until: z.optional(z.string()),
        }),
      ),
      figures: z.optional(
        z.object({ left: z.int(), severeBugs: z.int(), unsigned: z.int(), at: z.number() }),
      ),
      making: z.optional(z.object({ worker: z.string(), since: z.number() })),
      listed: z.optional(
        z.object({
          accountIds: z.array(z.string()),
          modules: z.array(z.string()),
          since: z.number(),
        }),
      ),
    }),
  }),
);

export function signoffsReference(engagementId: string): RecordReference {
  return { entity: REGISTER_ENTITY, key: `uat-signoffs:${engagementId}` };
}

export function signoffsRecord({ engagementId, version, ...data }: Signoffs): StoredRecord {
  return {
    ...signoffsReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'uatSignoffs', engagementId, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSignoffs({ value }: StoredRecord): Signoffs {
  const { engagementId, version, data } = shape.parse(value);
  return { engagementId, version, ...data };
}

export function newSignoffs(engagementId: string): Signoffs {
  return { engagementId, version: 0, current: [], past: [], waivers: [], dispositions: [] };
}
