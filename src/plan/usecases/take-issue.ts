import type { IssueTrace, PlanItem } from '../../engagement/model/engagement';
import type { SeenIssue } from '../../ports/issue-store';
import { dayOfTime, formatDay, parseDay, type CalendarDay } from '../model/calendar-day';
import { isWithinReach } from '../model/plan-reach';
import type { WorkingDayLine } from '../model/working-day-line';

/** What the item is in the plan, as laid out. */
export interface PlannedPlace {
  readonly start: CalendarDay;
  readonly finish: CalendarDay;
  /** Working days of its side. */
  readonly line: WorkingDayLine;
}

/**
 * Takes over what people changed in an item's issue. It depends on nothing but the issue as it is now and the
 * item, so that events which come twice, late or in another order end in the same plan.
 * - Status: the category says whether work has begun or is done; its history says when.
 * - Due date: a later one holds the item back; an earlier one is a promise, and pulls the item only as far as
 *   a hold of its own allows.
 * - Assignee: the owner.
 * @param issue Undefined when it is gone, or hidden from the app.
 * @returns The very same item when there is nothing to take over.
 */
export function takeIssue(
  item: PlanItem,
  issue: SeenIssue | undefined,
  projectId: string,
  planned: PlannedPlace | undefined,
  at: number,
): PlanItem {
  const known = item.jira ?? { place: 'here' };
  if (issue?.projectId !== projectId) {
    const place = issue === undefined ? 'gone' : 'moved';
    return known.place === place ? item : { ...item, jira: { ...known, place } };
  }
  const trace: IssueTrace = {
    ...known,
    place: 'here',
    dueDate: issue.dueDate,
    assignee: issue.assignee,
  };
  const actual = actualOf(item, issue, planned);
  const isFirstLook = item.jira === undefined;
  const isDueMoved = !isFirstLook && issue.dueDate !== known.dueDate;
  const isHandedOver = !isFirstLook && issue.assignee !== known.assignee;
  const dates =
    isDueMoved && planned !== undefined && item.actual?.finish === undefined
      ? heldDates(item, dueOf(issue, planned), planned)
      : {};
  const owner =
    isHandedOver && issue.assignee !== item.ownerAccountId
      ? { ownerAccountId: issue.assignee }
      : {};
  const edits = { ...dates, ...owner };
  const next = { ...item, actual, jira: trace, issueKey: issue.issueKey, ...edits };
  if (Object.keys(edits).length > 0) {
    // Whoever edits the item just now did not know of this, and is told.
    return { ...next, version: item.version + 1, changed: { accountId: '', at } };
  }
  return isSame(item, next) ? item : next;
}

function actualOf(
  item: PlanItem,
  { category, categoryAt, begunAt }: SeenIssue,
  planned: PlannedPlace | undefined,
): PlanItem['actual'] {
  if (category === 'new') return undefined;
  const changed = dayOfTime(categoryAt);
  const begun = begunAt === undefined ? undefined : dayOfTime(begunAt);
  if (category === 'indeterminate') return { start: formatDay(begun ?? changed) };
  // Work that nobody marked as begun is taken to have begun as planned, or at the latest when it was done.
  const isMarked = begun !== undefined && begun < changed;
  const start = isMarked ? begun : Math.min(changed, planned?.start ?? changed);
  const finish = formatDay(changed);
  return { start: item.durationDays === 0 ? finish : formatDay(start), finish };
}

/** Where a due date that somebody set in Jira puts the item. */
/** Its planned day where it is due on none, or by a slip of the pen in a year that no plan reaches. */
function dueOf({ dueDate }: SeenIssue, { finish }: PlannedPlace): CalendarDay {
  const due = dueDate === undefined ? undefined : parseDay(dueDate);
  return due !== undefined && isWithinReach(due, finish) ? due : finish;
}

function heldDates(
  item: PlanItem,
  due: CalendarDay,
  { finish, line }: PlannedPlace,
): Partial<PlanItem> {
  if (due === finish) return {};
  const { durationDays } = item;
  const start = durationDays === 0 ? due : line.dayAt(line.indexOf(due + 1) - durationDays);
  if (due > finish) return { startNoEarlierThan: formatDay(start), mustFinishBy: undefined };
  const isHeld = item.startNoEarlierThan !== undefined;
  return {
    mustFinishBy: formatDay(due),
    ...(isHeld ? { startNoEarlierThan: formatDay(start) } : {}),
  };
}

function isSame(item: PlanItem, next: PlanItem): boolean {
  return (
    item.issueKey === next.issueKey &&
    item.actual?.start === next.actual?.start &&
    item.actual?.finish === next.actual?.finish &&
    item.jira?.place === next.jira?.place &&
    item.jira?.dueDate === next.jira?.dueDate &&
    item.jira?.assignee === next.jira?.assignee
  );
}
