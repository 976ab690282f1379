import type { BufferView, BufferZone, PlanReason, Side } from '../contract';
import type { PlanSettings } from '../settings/contract';

export interface PeopleView {
  /** ISO weeks of the plan, in order, with their Mondays. */
  readonly weeks: readonly { readonly week: string; readonly monday: string }[];
  readonly people: readonly {
    /** Account id, or a role while nobody holds it. */
    readonly who: string;
    readonly isRole: boolean;
    readonly side: Side;
    /** By week, same order; weeks without work and without commitment are zero. */
    readonly load: readonly {
      readonly committedDays: number;
      readonly bookedDays: number;
      readonly state: 'over' | 'under' | 'asCommitted';
    }[];
  }[];
  /** Key users below 80 % of their commitment in two weeks running or more. */
  readonly shortfalls: readonly {
    readonly who: string;
    readonly weeks: readonly string[];
    readonly committedDays: number;
    readonly givenDays: number;
  }[];
  readonly settings: PlanSettings;
}

export interface StatusReport {
  readonly week: string;
  /** Of the stored text; 0 when nobody has edited it. */
  readonly version: number;
  /** As edited; absent as long as nobody has. */
  readonly text?: string;
  readonly editedBy?: string;
  readonly editedAt?: number;
  readonly facts: StatusFacts;
}

/** What the status of a week is written from. */
export interface StatusFacts {
  readonly from: string;
  readonly to: string;
  readonly clientName: string;
  readonly goLive: { readonly planned: string; readonly forecast: string };
  readonly buffer: BufferView;
  readonly health: BufferZone;
  readonly done: readonly StatusItem[];
  readonly next: readonly StatusItem[];
  readonly late: readonly (StatusItem & {
    readonly lateDays: number;
    readonly reason: PlanReason;
  })[];
  /** Deliverables and milestones that are ready and wait for the client's word. */
  readonly decisions: readonly StatusItem[];
}

export interface StatusItem {
  readonly itemId: string;
  readonly issueId?: string;
  readonly issueKey?: string;
  readonly name: string;
  readonly day: string;
  readonly side: Side;
}
