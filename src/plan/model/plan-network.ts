import type { LinkRule } from './link-rules';
import { isFatal, planProblems, type PlanProblem } from './plan-problems';
import type { Side, WorkItem } from './work-item';
import type { WorkSpan } from './work-span';
import type { WorkingDayLine } from './working-day-line';

/** The plan cannot be scheduled; `problems` say why, `items` names who is concerned. */
export class UnschedulablePlan extends Error {
  readonly problems: readonly PlanProblem[];
  readonly items: readonly string[];

  constructor(problems: readonly PlanProblem[]) {
    const items = [...new Set(problems.flatMap(namesOf))];
    super(`${problems[0]?.kind ?? 'unschedulable'}: ${items.join(', ')}`);
    this.name = 'UnschedulablePlan';
    this.problems = problems;
    this.items = items;
  }
}

/** A link between two activities. */
export interface Arc extends LinkRule {
  readonly from: Activity;
  readonly to: Activity;
}

/**
 * An item in the network, with the sheet that the passes fill in one after the other. The sheet is written
 * in place: a plan of thousands of items is computed on every read.
 */
export interface Activity {
  readonly item: WorkItem;
  readonly side: Side;
  readonly line: WorkingDayLine;
  readonly state: 'notStarted' | 'started' | 'finished';
  readonly incoming: Arc[];
  readonly outgoing: Arc[];
  /** The earliest span that links, constraints and facts allow. */
  early: WorkSpan;
  /** The same without the buffer: differs from `early` for go-live alone. */
  unbuffered: WorkSpan;
  /** A milestone that falls on the beginning of its day, not on the end of the day before. */
  isDayStart: boolean;
  late: WorkSpan;
  /** The latest span that predecessors have to respect: go-live's leaves them the whole buffer. */
  unbufferedLate: WorkSpan;
  freeFloatDays: number;
  leadsToGoLive: boolean;
  isCritical: boolean;
}

/**
 * The network of a plan, every activity after its predecessors (Kahn's algorithm). Linear in items and
 * links.
 * @throws UnschedulablePlan with everything that is wrong.
 */
export function planNetwork(
  items: readonly WorkItem[],
  lines: Readonly<Record<Side, WorkingDayLine>>,
): readonly Activity[] {
  const activities = new Map(items.map((item) => [item.id, activityOf(item, lines)]));
  const free: Activity[] = [];
  const waiting = new Map<Activity, number>();
  for (const to of activities.values()) {
    connect(to, activities);
    if (to.incoming.length === 0) free.push(to);
    else waiting.set(to, to.incoming.length);
  }
  // The list grows while it is walked: what becomes free is visited in its turn.
  for (const activity of free) {
    for (const { to } of activity.outgoing) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  const problems = planProblems(items).filter(isFatal);
  if (problems.length > 0) throw new UnschedulablePlan(problems);
  return free;
}

function connect(to: Activity, activities: ReadonlyMap<string, Activity>): void {
  for (const { itemId, type = 'FS', lagDays } of to.item.predecessors) {
    const from = activities.get(itemId);
    if (from === undefined) continue;
    const arc: Arc = { from, to, type, lagDays, line: to.line };
    to.incoming.push(arc);
    from.outgoing.push(arc);
  }
}

function activityOf(item: WorkItem, lines: Readonly<Record<Side, WorkingDayLine>>): Activity {
  const side = item.side ?? 'vendor';
  return {
    item,
    side,
    line: lines[side],
    state: stateOf(item),
    incoming: [],
    outgoing: [],
    early: NOWHERE,
    unbuffered: NOWHERE,
    isDayStart: false,
    late: NOWHERE,
    unbufferedLate: NOWHERE,
    freeFloatDays: 0,
    leadsToGoLive: false,
    isCritical: false,
  };
}

const NOWHERE: WorkSpan = { startAt: 0, endAt: 0 };

function stateOf({ actual, durationDays }: WorkItem): Activity['state'] {
  if (actual === undefined) return 'notStarted';
  // A milestone is reached or not: it lasts no time that it could be in work.
  return actual.finish !== undefined || durationDays === 0 ? 'finished' : 'started';
}

function namesOf(problem: PlanProblem): readonly string[] {
  switch (problem.kind) {
    case 'cycle':
    case 'severalGoLives':
      return problem.itemIds;
    case 'unknownPredecessor':
      return [problem.predecessorId];
    case 'doubledItem':
    case 'badDuration':
    case 'badLag':
    case 'badProgress':
    case 'doubledLink':
      return [problem.itemId];
  }
}
