import { stillBinds } from './backward-pass';
import { bindsStart, earliestBySuccessor } from './link-rules';
import type { Activity, Arc } from './plan-network';
import { daysUntil } from './work-span';

/**
 * Marks what decides the date of the targets: from each back along the links that hold it where it is, to
 * what nothing holds but the start of the plan, its own constraint or the status day. With one calendar
 * these are the activities without float. With two, a chain may hold an activity that has some: the client
 * may take until the end of the vendor's holiday, and still the chain runs through the client's work.
 */
export function markCriticalChain(targets: readonly Activity[]): void {
  const found = targets.filter(({ state }) => state !== 'finished');
  for (const activity of found) activity.isCritical = true;
  // The list grows while it is walked: what holds an activity is visited in its turn.
  for (const activity of found) {
    for (const arc of activity.incoming) {
      if (arc.from.isCritical || arc.from.state === 'finished' || !isDriving(arc)) continue;
      arc.from.isCritical = true;
      found.push(arc.from);
    }
  }
}

/** Whether the successor would lie earlier, but for this link and others like it. */
export function isDriving(arc: Arc): boolean {
  if (!stillBinds(arc)) return false;
  const { to, line } = arc;
  const { startAt, endAt } = to.unbuffered;
  const at = earliestBySuccessor(arc, arc.from.early);
  if (to.item.durationDays === 0) return at === startAt;
  return bindsStart(arc.type)
    ? line.indexOf(at) === line.indexOf(startAt)
    : daysUntil(line, at) === line.indexOf(endAt);
}
