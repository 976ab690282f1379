import type { Proximity, Rating, RiskAction, RiskKind, RiskState, Strategy } from '../contract';

/** One entry of a register: what may happen, how bad it would be, and what is done about it. */
export interface Risk {
  readonly engagementId: string;
  readonly riskId: string;
  /** From 1. */
  readonly version: number;
  readonly kind: RiskKind;
  readonly state: RiskState;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  /** Key of a category of the scoring model. */
  readonly category: string;
  /** As it was before anything was done about it. */
  readonly inherent: Rating;
  /** As it is with what has been done. */
  readonly residual?: Rating | undefined;
  /** As it shall be in the end. */
  readonly target?: Rating | undefined;
  readonly phaseId?: string | undefined;
  readonly ownerAccountId?: string | undefined;
  /** Working days on the schedule if it happens, as somebody estimated them. */
  readonly impactDays?: number | undefined;
  readonly strategy?: Strategy | undefined;
  readonly response?: string | undefined;
  readonly trigger?: string | undefined;
  readonly contingency?: string | undefined;
  readonly contingencyOwnerAccountId?: string | undefined;
  readonly proximity?: Proximity | undefined;
  readonly reviewDate?: string | undefined;
  readonly actions: readonly RiskAction[];
  /** Why it was closed; kept until it is opened again. */
  readonly closingReason?: string | undefined;
  readonly occurredOn?: string | undefined;
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
  /** Jira's words when it refused the issue. */
  readonly issueProblem?: string | undefined;
  /** Key of the typical risk that it was adopted from. */
  readonly libraryKey?: string | undefined;
  readonly changed: { readonly accountId: string; readonly at: number };
}

/** Whether it still may happen, or has happened and is being dealt with. */
export function isOpen({ state }: Pick<Risk, 'state'>): boolean {
  return state !== 'closed';
}

/** Whether the review of an open risk was due before a day `YYYY-MM-DD`. */
export function isOverdue(risk: Pick<Risk, 'state' | 'reviewDate'>, today: string): boolean {
  return isOpen(risk) && risk.reviewDate !== undefined && risk.reviewDate < today;
}
