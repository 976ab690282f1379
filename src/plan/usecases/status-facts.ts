import { sideOf } from '../../access/roles';
import type { PlanItem } from '../../engagement/model/engagement';
import type { PlanReason } from '../contract';
import type { StatusFacts, StatusItem } from '../reports/contract';
import { formatDay, type CalendarDay } from '../model/calendar-day';
import type { PlanStanding } from '../model/plan-forecast';
import { bufferOf, goLiveOf } from './plan-summary';
import type { PlanState } from './read-plan-state';

const WEEK = 7;

/** What the status of a week says: done, next, late and why, what the client has to decide. */
export function statusFacts(
  state: PlanState,
  standing: PlanStanding,
  monday: CalendarDay,
): StatusFacts {
  const { forecast } = standing;
  const sunday = monday + WEEK - 1;
  const items = state.items.filter(({ isRemoved }) => isRemoved !== true);
  const finishOf = ({ id }: PlanItem): CalendarDay => forecast.items.get(id)?.finish ?? 0;
  const startOf = ({ id }: PlanItem): CalendarDay => forecast.items.get(id)?.start ?? 0;
  const isOpen = ({ actual }: PlanItem): boolean => actual?.finish === undefined;
  const byDay = (a: PlanItem, b: PlanItem): number => finishOf(a) - finishOf(b);
  return {
    from: formatDay(monday),
    to: formatDay(sunday),
    clientName: state.engagement.draft.clientName,
    goLive: goLiveOf(state, standing),
    buffer: bufferOf(state, standing),
    health: standing.consumption?.zone ?? 'onPace',
    done: items
      .filter((item) => !isOpen(item) && finishOf(item) >= monday && finishOf(item) <= sunday)
      .sort(byDay)
      .map((item) => statusItem(item, finishOf(item))),
    next: items
      .filter(
        (item) => isOpen(item) && startOf(item) <= sunday + WEEK && finishOf(item) >= sunday + 1,
      )
      .sort(byDay)
      .map((item) => statusItem(item, finishOf(item))),
    late: items
      .filter(isOpen)
      .sort(byDay)
      .flatMap((item) => lateItem(item, items, standing, sunday)),
    decisions: items
      .filter((item) => isReady(item, items))
      .sort(byDay)
      .map((item) => statusItem(item, finishOf(item))),
  };
}

function statusItem(item: PlanItem, day: CalendarDay): StatusItem {
  const { id, issueId, issueKey, name, role } = item;
  return {
    itemId: id,
    ...(issueId === undefined ? {} : { issueId }),
    ...(issueKey === undefined ? {} : { issueKey }),
    name,
    day: formatDay(day),
    side: sideOf(role),
  };
}

function lateItem(
  item: PlanItem,
  items: readonly PlanItem[],
  { planned, forecast, statusDay }: PlanStanding,
  sunday: CalendarDay,
): StatusFacts['late'] {
  const agreed = planned.items.get(item.id);
  const now = forecast.items.get(item.id);
  if (agreed === undefined || now === undefined) return [];
  if (agreed.finish >= Math.min(statusDay, sunday + 1)) return [];
  const line = forecast.lines[now.side];
  const lateDays = Math.max(1, line.indexOf(now.finish) - line.indexOf(agreed.finish));
  const holder = items.find(
    ({ id, actual }) =>
      actual?.finish === undefined && item.predecessors.some(({ itemId }) => itemId === id),
  );
  return [{ ...statusItem(item, agreed.finish), lateDays, reason: lateReason(item, holder) }];
}

function lateReason({ actual }: PlanItem, holder: PlanItem | undefined): PlanReason {
  if (actual !== undefined) return { key: 'takesLonger' };
  return holder === undefined
    ? { key: 'notStarted' }
    : { key: 'waitsFor', params: { item: holder.name } };
}

/** Whether the client can say his word: the deliverable is done, or all that leads to the milestone is. */
function isReady(item: PlanItem, items: readonly PlanItem[]): boolean {
  const { kind, acceptance, actual, predecessors } = item;
  if (kind === 'task' || acceptance?.decision === 'accepted') return false;
  if (acceptance?.decision === 'acceptedWithConditions') return false;
  if (actual?.finish !== undefined) return true;
  if (kind !== 'milestone' || predecessors.length === 0) return false;
  const waitedFor = new Set(predecessors.map(({ itemId }) => itemId));
  return items.every(({ id, actual: fact }) => !waitedFor.has(id) || fact?.finish !== undefined);
}
