/**
 * A plan as it travels between programs: what a file of any format is read into and written from. Days are
 * `YYYY-MM-DD`, durations and lags whole working days. It holds what a file says, not what the app decides:
 * whether the plan can take it over is asked when it is mapped onto the plan.
 */
export interface PlanDocument {
  readonly name?: string;
  /** First day of the plan. */
  readonly start?: string;
  /** The calendar of items that name none. */
  readonly calendarId?: string;
  readonly calendars: readonly DocumentCalendar[];
  /** In the order of the outline: a phase stands before what belongs to it. */
  readonly items: readonly DocumentItem[];
}

export const ITEM_KINDS = ['phase', 'milestone', 'deliverable', 'task'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface DocumentItem {
  readonly id: string;
  /** The item above it in the outline. */
  readonly parentId?: string;
  readonly name: string;
  readonly kind: ItemKind;
  /** 0 for a milestone as a rule; a phase's duration follows from its items. */
  readonly durationDays: number;
  readonly start?: string;
  readonly finish?: string;
  readonly actualStart?: string;
  readonly actualFinish?: string;
  readonly links: readonly DocumentLink[];
  readonly constraint?: DocumentConstraint;
  /** A wish that moves nothing; a warning when it is missed. */
  readonly deadline?: string;
  readonly calendarId?: string;
  readonly owner?: string;
  readonly role?: string;
  /** 0 to 100. */
  readonly percentComplete: number;
  readonly baseline?: DocumentBaseline;
  readonly wave?: string;
  readonly notes?: string;
  /** What other programs know of the item and the app has no field for; names are unique. */
  readonly extras: readonly DocumentExtra[];
}

export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export interface DocumentLink {
  readonly predecessorId: string;
  readonly type: LinkType;
  /** Negative for a lead. */
  readonly lagDays: number;
}

/** Kinds of constraint; all but the first have a date. */
export const CONSTRAINT_TYPES = [
  'asLateAsPossible',
  'mustStartOn',
  'mustFinishOn',
  'startNoEarlierThan',
  'startNoLaterThan',
  'finishNoEarlierThan',
  'finishNoLaterThan',
] as const;
export type ConstraintType = (typeof CONSTRAINT_TYPES)[number];

export interface DocumentConstraint {
  readonly type: ConstraintType;
  readonly date?: string;
}

export interface DocumentBaseline {
  readonly start?: string;
  readonly finish?: string;
  readonly durationDays?: number;
}

export interface DocumentExtra {
  readonly name: string;
  readonly value: string;
}

export interface DocumentCalendar {
  readonly id: string;
  readonly name: string;
  /** Worked days of a usual week, 0 Sunday to 6 Saturday, ascending. */
  readonly weekdays: readonly number[];
  readonly exceptions: readonly CalendarException[];
}

/** Days that differ from the usual week, both ends included. Where two say different things, the later one wins. */
export interface CalendarException {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly isWorking: boolean;
}
