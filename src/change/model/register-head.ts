import type { ChangeSettings, Delegation } from '../decision/contract';
import type { ChangeCounts } from './change-counts';
import { DEFAULT_CHANGE_SETTINGS } from './default-settings';

/** What is known of a register of changes beside its requests. */
export interface ChangeRegisterHead {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly settings: {
    /** 0 for those that every register begins with. */
    readonly version: number;
    readonly values: ChangeSettings;
    readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
  };
  /** One of each person at the most. */
  readonly delegations: readonly Delegation[];
  /** What the next request is called by. */
  readonly nextNumber: number;
  readonly counts: ChangeCounts;
  /** Who is making issues in Jira just now, and since when in ms: whoever comes later waits, then looks for them. */
  readonly making?: { readonly worker: string; readonly since: number } | undefined;
  /** Whether the workflow of the issues refuses what is not approved; absent until it was looked at. */
  readonly gate?: 'hard' | 'soft' | undefined;
}

/** The head of a register that nobody has written to yet. */
export function newChangeRegisterHead(engagementId: string): ChangeRegisterHead {
  return {
    engagementId,
    version: 0,
    settings: { version: 0, values: DEFAULT_CHANGE_SETTINGS },
    delegations: [],
    nextNumber: 1,
    counts: {},
  };
}

/** Open requests, and those of them whose turn is a side's. */
export function changeFigures({ counts }: Pick<ChangeRegisterHead, 'counts'>) {
  return {
    open: counts.open ?? 0,
    client: counts['waiting:client'] ?? 0,
    vendor: counts['waiting:vendor'] ?? 0,
  };
}
