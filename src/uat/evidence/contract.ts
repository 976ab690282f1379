import * as z from 'zod/mini';
import type { RunFacts } from '../run/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

export const evidencePayloads = {
  /** A page of a cycle's runs with every attempt, by number, read by their keys: nothing is missing. */
  'uat.evidence': z.lazy(() =>
    z.strictObject({
      engagementId,
      cycle: z.int().check(z.minimum(1), z.maximum(999)),
      /** Number of the case to begin with. */
      from: z.int().check(z.minimum(1), z.maximum(100_000)),
    }),
  ),
} as const;

export interface EvidenceResults {
  'uat.evidence': EvidencePage;
}

/** What became of a case in a cycle, as it was frozen. */
export type EvidenceRun = Pick<
  RunFacts,
  | 'cycle'
  | 'number'
  | 'title'
  | 'module'
  | 'contentVersion'
  | 'tester'
  | 'status'
  | 'steps'
  | 'attempts'
  | 'bugs'
>;

export interface EvidencePage {
  readonly runs: readonly EvidenceRun[];
  /** Cases of the register that were looked through with this page, and all of them. */
  readonly done: number;
  readonly total: number;
  /** Number of the case with which the next page begins; absent on the last. */
  readonly next?: number;
}
