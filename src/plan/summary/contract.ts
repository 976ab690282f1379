import type { BufferView } from '../contract';

/** How a plan stands, in what an overview shows of it. */
export interface PlanFigures {
  /** The day that it was computed for. */
  readonly statusDay: string;
  readonly goLive: { readonly planned: string; readonly forecast: string };
  readonly buffer: BufferView;
  readonly nextMilestone?:
    | {
        readonly itemId: string;
        readonly issueKey?: string | undefined;
        readonly name: string;
        readonly date: string;
      }
    | undefined;
  readonly progress: { readonly done: number; readonly total: number };
  /** Open items that were due, oldest first, at most 10 a side. */
  readonly waitsOn: Readonly<Record<'client' | 'vendor', readonly WaitingWork[]>>;
  /** People with more work than promised, and key users who were not there as promised. */
  readonly people: { readonly over: number; readonly shortfalls: number };
}

/** Work that was due before the status day and is not done. */
export interface WaitingWork {
  readonly itemId: string;
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
  /** As in the plan; Jira's summary wins where the reader may see the issue. */
  readonly name: string;
  readonly ownerAccountId?: string | undefined;
  readonly since: string;
  /** Working days of its side since then. */
  readonly days: number;
}
