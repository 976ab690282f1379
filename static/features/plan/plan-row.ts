import type { PlanItemView, PlanView } from '../../../src/plan/contract';
import type { IssueState } from '../../shared/jira/use-issue-states';

/** An item of the plan together with what Jira says about its issue. */
export interface PlanRow {
  readonly item: PlanItemView;
  readonly name: string;
  readonly state?: IssueState;
  readonly ownerId?: string;
}

/** Every item with its issue's state; as long as Jira has said nothing, names and owners are those of the plan. */
export function planRows(
  plan: PlanView,
  states: ReadonlyMap<string, IssueState> | undefined,
): readonly PlanRow[] {
  const planned = plan.items.filter(({ isRemoved }) => !isRemoved);
  return planned.map((item) => {
    const state = item.issueId === undefined ? undefined : states?.get(item.issueId);
    const ownerId = state === undefined ? item.ownerAccountId : state.assigneeId;
    return {
      item,
      name: state?.summary ?? item.name,
      ...(state === undefined ? {} : { state }),
      ...(ownerId === undefined ? {} : { ownerId }),
    };
  });
}
