import * as z from 'zod/mini';
import type { BaselineView, DrawDownView, FeverPointView } from './history/contract';
import type { AcceptanceView } from './acceptance/contract';
import type { UnplannedIssue } from './unplanned/contract';
import { clientCalendar, commitment, side, zoneRule, type PlanSettings } from './settings/contract';
import type { PlanChanged, PlanPreview } from './effect/contract';
import type { PeopleView, StatusReport } from './reports/contract';
import {
  engagementRole,
  isoDate,
  type BufferBlock,
  type EngagementRole,
  type ItemKind,
} from '../engagement/contract';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Id of a work item: a key of the template, or an own one. */
export const planItemId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/)));
const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));
const itemName = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(255)));
/** Whole working days; ten years at most. */
const days = z.lazy(() => z.int().check(z.gte(0), z.lte(2_600)));
const lagDays = z.lazy(() => z.int().check(z.gte(-2_600), z.lte(2_600)));
const waveName = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(40)));

/** Finish to start, start to start, finish to finish, start to finish; the predecessor's end comes first. */
export const linkType = z.enum(['FS', 'SS', 'FF', 'SF']);
export const itemKind = z.enum(['milestone', 'deliverable', 'task']);

const planLink = z.lazy(() => z.strictObject({ itemId: planItemId, type: linkType, lagDays }));
const links = z.lazy(() => z.array(planLink).check(z.maxLength(100)));

/** Why an item is late beyond the plan, and to whom the days are booked. */
export const knownCause = z.lazy(() =>
  z.strictObject({
    cause: z.enum(['changeRequest', 'riskOccurred']),
    side: z.optional(side),
    /** Key or id of the change request or risk. */
    reference: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  }),
);

/**
 * What shall be different about an item. What is absent stays as it is; null takes the value away. Names are
 * not in here: they are the summaries of the issues, and are changed in Jira.
 */
export const itemChange = z.lazy(() =>
  z.strictObject({
    itemId: planItemId,
    /** The item's version that the editor saw. */
    version: z.int(),
    durationDays: z.optional(days),
    role: z.optional(engagementRole),
    ownerAccountId: z.optional(z.nullable(accountId)),
    predecessors: z.optional(links),
    startNoEarlierThan: z.optional(z.nullable(isoDate)),
    mustFinishBy: z.optional(z.nullable(isoDate)),
    wave: z.optional(z.nullable(waveName)),
    cause: z.optional(z.nullable(knownCause)),
    /** True takes it out of the plan, false puts it back. Its issue in Jira stays. */
    isRemoved: z.optional(z.boolean()),
  }),
);
export type ItemChange = z.infer<typeof itemChange>;

/** An item that the plan does not have yet. */
export const newPlanItem = z.lazy(() =>
  z.strictObject({
    itemId: planItemId,
    phaseId: z.string().check(z.minLength(1), z.maxLength(64)),
    kind: itemKind,
    name: itemName,
    durationDays: days,
    role: engagementRole,
    predecessors: links,
    startNoEarlierThan: z.optional(isoDate),
    wave: z.optional(waveName),
    /** Takes an issue that came into being in Jira into the plan; without it an issue is made. */
    issueId: z.optional(z.string().check(z.regex(/^\d{1,18}$/))),
  }),
);
export type NewPlanItem = z.infer<typeof newPlanItem>;

/** One act on the plan: all of it happens, or nothing. */
const planChange = {
  changes: z.array(itemChange).check(z.maxLength(200)),
  add: z.optional(z.array(newPlanItem).check(z.maxLength(20))),
};
export interface PlanChangeRequest {
  readonly changes: readonly ItemChange[];
  readonly add?: readonly NewPlanItem[] | undefined;
}

export const acceptanceDecision = z.enum(['accepted', 'acceptedWithConditions', 'rejected']);
export type AcceptanceDecision = z.infer<typeof acceptanceDecision>;
const sentence = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(1_000)));
const condition = z.lazy(() =>
  z.strictObject({
    text: z.string().check(z.minLength(1), z.maxLength(500)),
    owner: itemName,
    dueDate: isoDate,
  }),
);

const engagementId = recordId;
/** `2026-W07`, by ISO 8601. */
const isoWeek = z.lazy(() => z.string().check(z.regex(/^\d{4}-W\d{2}$/)));

export const planPayloads = {
  'plan.get': z.lazy(() => z.strictObject({ engagementId })),
  /** What a change would do to dates, buffer and people. Nothing is stored. */
  'plan.preview': z.lazy(() => z.strictObject({ engagementId, ...planChange })),
  'plan.change': z.lazy(() => z.strictObject({ engagementId, ...planChange })),
  /** Freezes the plan as it stands now; `number` is that of the baseline which the editor saw, 0 for none. */
  'plan.setBaseline': z.lazy(() =>
    z.strictObject({
      engagementId,
      number: z.int(),
      reason: z.optional(z.string().check(z.maxLength(1_000))),
    }),
  ),
  /** Zone rule, client's calendar and commitments; `version` is that of the settings which the editor saw. */
  'plan.configure': z.lazy(() =>
    z.strictObject({
      engagementId,
      version: z.int(),
      rule: zoneRule,
      clientCalendar,
      commitments: z.array(commitment).check(z.maxLength(200)),
    }),
  ),
  /** The client's word on a deliverable or on a milestone. `version` is that of the item which he saw. */
  'plan.accept': z.lazy(() =>
    z.strictObject({
      engagementId,
      itemId: planItemId,
      version: z.int(),
      decision: acceptanceDecision,
      reason: z.optional(sentence),
      conditions: z.optional(z.array(condition).check(z.maxLength(10))),
    }),
  ),
  'plan.people': z.lazy(() => z.strictObject({ engagementId })),
  /** Leaves an issue that came into being in Jira out of the plan for good. */
  'plan.dismiss': z.lazy(() =>
    z.strictObject({ engagementId, issueId: z.string().check(z.maxLength(18)) }),
  ),
  /** The weekly status of a week; this week's without one. */
  'plan.status': z.lazy(() => z.strictObject({ engagementId, week: z.optional(isoWeek) })),
  /** Keeps the edited text of a week; `version` 0 for the first. */
  'plan.saveStatus': z.lazy(() =>
    z.strictObject({
      engagementId,
      week: isoWeek,
      version: z.int(),
      text: z.string().check(z.maxLength(20_000)),
    }),
  ),
} as const;

export interface PlanResults {
  'plan.get': PlanView;
  'plan.preview': PlanPreview;
  'plan.change': PlanChanged;
  'plan.setBaseline': PlanView;
  'plan.configure': PlanSettings;
  'plan.accept': PlanView;
  'plan.people': PeopleView;
  'plan.dismiss': PlanView;
  'plan.status': StatusReport;
  'plan.saveStatus': StatusReport;
}

export type BufferZone = 'onPace' | 'watch' | 'late';
export type Side = z.infer<typeof side>;
export type LinkType = z.infer<typeof linkType>;
/** First and last day. */
export interface DayRange {
  readonly start: string;
  readonly finish: string;
}

/** The plan with its forecast. Status, assignee and summary live in Jira: the screen reads them with the user's own rights. */
export interface PlanView {
  readonly engagementId: string;
  /** The day that the forecast was computed for. */
  readonly statusDay: string;
  readonly phases: readonly PhaseView[];
  readonly items: readonly PlanItemView[];
  readonly buffer: BufferView;
  readonly goLive: { readonly planned: string; readonly forecast: string };
  /** By the zone rule of the buffer. */
  readonly health: BufferZone;
  /** Newest last; empty as long as nothing has happened to the plan since its start. */
  readonly baselines: readonly BaselineView[];
  /** Each change of the buffer with its cause; newest last. */
  readonly drawDown: readonly DrawDownView[];
  /** One point a day on which something was computed, oldest first; the last one is today's. */
  readonly fever: readonly FeverPointView[];
  readonly settings: PlanSettings;
  /** Issues that came into being below a phase and that nobody has planned or dismissed. */
  readonly unplanned: readonly UnplannedIssue[];
}

export interface BufferView extends BufferBlock {
  readonly consumedDays: number;
  readonly usedPercent: number;
  readonly leftDays: number;
  /** Whole per cent of the planned chain that is behind us. */
  readonly progressPercent: number;
  /** Share of the buffer by share of the chain, 1 is on pace; absent before anything is done. */
  readonly burn?: number | undefined;
  readonly goLiveDelayDays: number;
}

/** Why something is as it is; key under `plan.reason.`. */
export interface PlanReason {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface PhaseView extends DayRange {
  readonly id: string;
  readonly name: string;
  readonly issueId?: string;
  readonly issueKey?: string;
  readonly state: 'planned' | 'active' | 'gateReview' | 'accepted' | 'rejected';
  readonly health: { readonly state: BufferZone; readonly reasons: readonly PlanReason[] };
  readonly baseline?: DayRange;
  readonly actual: Partial<DayRange>;
  /** Working days by which it ends later than agreed; negative for earlier. */
  readonly varianceDays?: number;
}

export interface PlanItemView extends DayRange {
  readonly id: string;
  /** Goes with every change of this item; see `itemChange`. */
  readonly version: number;
  readonly phaseId: string;
  readonly kind: ItemKind;
  /** As written when the item was made; Jira's summary wins where the reader may see the issue. */
  readonly name: string;
  readonly issueId?: string;
  readonly issueKey?: string;
  readonly durationDays: number;
  readonly floatDays: number;
  readonly freeFloatDays: number;
  /** The last day on which it may finish without moving go-live or the end of the plan. */
  readonly latestFinish: string;
  readonly isCritical: boolean;
  readonly isGoLive: boolean;
  readonly role: EngagementRole;
  readonly side: Side;
  readonly ownerAccountId?: string;
  readonly predecessors: readonly {
    readonly itemId: string;
    readonly type: LinkType;
    readonly lagDays: number;
  }[];
  readonly state: 'notStarted' | 'started' | 'finished';
  readonly actual: Partial<DayRange>;
  readonly startNoEarlierThan?: string;
  readonly mustFinishBy?: string;
  /** Working days after `mustFinishBy`; at least 1. */
  readonly missedByDays?: number;
  readonly baseline?: DayRange;
  /** Working days by which it ends later than agreed; negative for earlier. */
  readonly varianceDays?: number;
  readonly wave?: string;
  readonly cause?: z.infer<typeof knownCause>;
  /** Where its issue is now: `gone` was deleted (or hidden from the app), `moved` is in another project. */
  readonly issuePlace: 'here' | 'gone' | 'moved' | 'none';
  /** Jira's words when it refused to make or to change the issue. */
  readonly issueProblem?: string;
  /** True for what was taken out of the plan and can be put back. */
  readonly isRemoved: boolean;
  /** What the client said of it; only deliverables and milestones have one. */
  readonly acceptance?: AcceptanceView;
}
