import type { ExposurePoint } from '../register/contract';
import type { ScoringModel } from '../scoring/contract';
import { DEFAULT_SCORING } from './default-scoring';
import type { RegisterCounts } from './register-counts';

/** What is known of a register beside its risks. */
export interface RegisterHead {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly scoring: {
    /** 0 for the one that every register begins with. */
    readonly version: number;
    readonly model: ScoringModel;
    readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
  };
  readonly counts: RegisterCounts;
  readonly trend: readonly ExposurePoint[];
  /** Who is making issues in Jira just now, and since when in ms: whoever comes later waits, then looks for them. */
  readonly making?: { readonly worker: string; readonly since: number } | undefined;
  /** Version of the scoring model by which the bands in Jira were last written; absent for the first. */
  readonly shownScoring?: number | undefined;
  /** Risks that watch for something, each with how many searches of Jira that takes; absent for none. */
  readonly watched?: Readonly<Record<string, number>> | undefined;
  /** Keys of the own risks of the library that were adopted: 200 of them are too many to look for one by one. */
  readonly own?: readonly string[] | undefined;
}

/** The head of a register that nobody has written to yet. */
export function newRegisterHead(engagementId: string): RegisterHead {
  return {
    engagementId,
    version: 0,
    scoring: { version: 0, model: DEFAULT_SCORING },
    counts: {},
    trend: [],
  };
}
