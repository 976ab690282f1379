import type { PlanItem } from '../../engagement/model/engagement';
import type { IssueEdit } from '../../ports/issue-store';
import { formatDay, parseDay } from '../model/calendar-day';
import type { PlanStanding } from '../model/plan-forecast';

/** What an issue lacks to say what the plan says. */
export interface WantedEdit {
  readonly itemId: string;
  readonly issueId: string;
  readonly fields: IssueEdit;
}

/** Edits that bring Jira in line with the plan; what is done, gone or taken out is left as it is. */
export function wantedEdits(
  items: readonly PlanItem[],
  standing: PlanStanding,
): readonly WantedEdit[] {
  return items.flatMap((item): readonly WantedEdit[] => {
    const { id: itemId, issueId, jira } = item;
    if (issueId === undefined || jira?.place !== 'here' || jira.problem !== undefined) return [];
    if (item.isRemoved === true || item.actual?.finish !== undefined) return [];
    const dueDate = dueDateOf(item, standing);
    // Where somebody cleared the due date, or the field is not on the screen, none is kept.
    const isDue = jira.dueDate !== undefined && dueDate !== undefined && dueDate !== jira.dueDate;
    const isHandedOver = item.ownerAccountId !== jira.assignee;
    if (!isDue && !isHandedOver) return [];
    const fields = {
      ...(isDue ? { dueDate } : {}),
      ...(isHandedOver ? { assignee: item.ownerAccountId ?? null } : {}),
    };
    return [{ itemId, issueId, fields }];
  });
}

/** Items that were added to the plan and whose issue is still to be made. */
export function itemsWithoutIssue(items: readonly PlanItem[]): readonly PlanItem[] {
  return items.filter(
    ({ isRemoved, jira }) =>
      jira?.place === 'none' && jira.problem === undefined && isRemoved !== true,
  );
}

/** The day by which an issue is due: a promise that is earlier than the plan stays what it is. */
export function dueDateOf(
  { id, mustFinishBy }: PlanItem,
  { planned }: PlanStanding,
): string | undefined {
  const finish = planned.items.get(id)?.finish;
  if (finish === undefined) return undefined;
  const promised = mustFinishBy === undefined ? undefined : parseDay(mustFinishBy);
  return formatDay(promised === undefined ? finish : Math.min(promised, finish));
}
