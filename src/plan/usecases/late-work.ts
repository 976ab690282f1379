import type { PlanItem } from '../../engagement/model/engagement';
import { sideOf } from '../../access/roles';
import type { CalendarDay } from '../model/calendar-day';
import type { PlanStanding } from '../model/plan-forecast';
import type { Side } from '../contract';

/** An item that was due before the status day by what is laid out, and is not done. */
export interface LateWork {
  readonly item: PlanItem;
  readonly side: Side;
  readonly due: CalendarDay;
  /** Working days of its side since then. */
  readonly days: number;
}

/** What is late, what was due first coming first. */
export function lateWork(
  items: readonly PlanItem[],
  { planned, statusDay }: PlanStanding,
): readonly LateWork[] {
  return items
    .flatMap((item): readonly LateWork[] => {
      const due = planned.items.get(item.id)?.finish;
      if (item.actual?.finish !== undefined || due === undefined || due >= statusDay) return [];
      const side = sideOf(item.role);
      const line = planned.lines[side];
      return [{ item, side, due, days: Math.max(0, line.indexOf(statusDay) - line.indexOf(due)) }];
    })
    .sort((a, b) => a.due - b.due);
}
