import type { PlanItemView } from '../../../src/plan/contract';
import type { IssueState } from '../../shared/jira/use-issue-states';

/** An item of the plan together with what Jira says about its issue. */
export interface PlanRow {
  readonly item: PlanItemView;
  readonly name: string;
  readonly state?: IssueState;
  readonly ownerId?: string;
}
