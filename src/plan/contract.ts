import * as z from 'zod/mini';
import type { BufferBlock, EngagementRole, IssueKind } from '../engagement/contract';

const recordId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const planPayloads = {
  'plan.get': z.strictObject({ engagementId: recordId }),
} as const;

export interface PlanResults {
  'plan.get': PlanView;
}

/** The plan with its schedule. Status, assignee and summary live in Jira: the screen reads them with the user's own rights. */
export interface PlanView {
  readonly engagementId: string;
  readonly phases: readonly {
    readonly id: string;
    readonly name: string;
    readonly issueId?: string;
    readonly issueKey?: string;
    readonly start: string;
    readonly finish: string;
  }[];
  readonly items: readonly PlanItemView[];
  readonly buffer: BufferBlock & { readonly consumedDays: number; readonly usedPercent: number };
  readonly goLive: { readonly planned: string; readonly forecast: string };
  /** By the zone rule of the buffer. */
  readonly health: 'onPace' | 'watch' | 'late';
}

export interface PlanItemView {
  readonly id: string;
  readonly phaseId: string;
  readonly kind: Exclude<IssueKind, 'phase'>;
  /** As written when the item was made; Jira's summary wins where the reader may see the issue. */
  readonly name: string;
  readonly issueId?: string;
  readonly issueKey?: string;
  readonly start: string;
  readonly finish: string;
  readonly durationDays: number;
  readonly floatDays: number;
  readonly isCritical: boolean;
  readonly isGoLive: boolean;
  readonly role: EngagementRole;
  readonly ownerAccountId?: string;
  readonly predecessors: readonly { readonly itemId: string; readonly lagDays: number }[];
}
