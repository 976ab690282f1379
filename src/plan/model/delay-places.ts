import type { CalendarDay } from './calendar-day';
import type { DelayPlace } from './delay-network';
import type { PlanSchedule, ScheduledWork } from './plan-schedule';
import type { WorkItem } from './work-item';

/** The whole way to go-live; at the most all days that are left of it can be won. */
export function wayToGoLive(forecast: PlanSchedule, statusDay: CalendarDay): DelayPlace {
  return { at: 'end', mostGainDays: daysLeft(forecast, statusDay, forecast.chainEndAt) };
}

/**
 * Where a delay of some items, such as those of a phase, reaches go-live: at those on the way to it after which
 * no other of them comes. Without a go-live ahead every item is on the way.
 * @returns `end` where go-live itself is among them or nothing of them is left: what may still happen then happens
 * later. Undefined where go-live waits for none of them.
 */
export function placeOfItems(
  ids: readonly string[],
  items: readonly WorkItem[],
  forecast: PlanSchedule,
  statusDay: CalendarDay,
): DelayPlace | undefined {
  const hasGoLive = forecast.goLiveId !== undefined;
  const ahead = ids
    .map((id) => forecast.items.get(id))
    .filter((work): work is ScheduledWork => work !== undefined && work.state !== 'finished');
  if (ahead.length === 0) return wayToGoLive(forecast, statusDay);
  const own = ahead.filter(({ leadsToGoLive }) => leadsToGoLive || !hasGoLive);
  if (own.length === 0) return undefined;
  if (own.some(({ id }) => id === forecast.goLiveId)) return wayToGoLive(forecast, statusDay);
  const members = new Set(own.map(({ id }) => id));
  const followed = new Set(
    items
      .filter(({ id }) => members.has(id))
      .flatMap(({ predecessors }) => predecessors.map(({ itemId }) => itemId)),
  );
  const from = Math.min(...own.map(({ startAt }) => startAt));
  const to = Math.max(...own.map(({ endAt }) => endAt));
  return {
    at: own.map(({ id }) => id).filter((id) => !followed.has(id)),
    mostGainDays: daysLeft(forecast, Math.max(statusDay, from), to),
  };
}

/** Days before the start of the plan, where numbers begin, are none of it. */
function daysLeft({ line }: PlanSchedule, from: number, to: number): number {
  return Math.max(0, line.indexOf(to) - Math.max(0, line.indexOf(from)));
}
