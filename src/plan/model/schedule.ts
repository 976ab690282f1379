/** What the schedule is computed from. Durations and lags are whole working days. */
export interface ScheduleItem {
  readonly id: string;
  /** 0 for a milestone. */
  readonly durationDays: number;
  /** Finish to start; a negative lag lets the item start before its predecessor ends. */
  readonly predecessors: readonly { readonly itemId: string; readonly lagDays: number }[];
  readonly isGoLive: boolean;
}

/** Positions in working days from the start of the plan; an end is the first day after the work. */
export interface ScheduledItem {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Latest end that moves neither go-live (buffer apart) nor the end of the plan. */
  readonly lateEnd: number;
  /** Working days the item may slip without moving go-live or the end of the plan; never negative. */
  readonly floatDays: number;
  /** Without float, on the way to go-live. */
  readonly isCritical: boolean;
  readonly leadsToGoLive: boolean;
}

export interface Schedule {
  readonly items: ReadonlyMap<string, ScheduledItem>;
  /** Working days of the critical chain from the start to go-live: the base of the buffer. */
  readonly criticalDays: number;
  readonly bufferDays: number;
  /** First working day after the last item. */
  readonly end: number;
}

/** The plan cannot be scheduled: `items` wait for each other, or name a predecessor that is not there. */
export class UnschedulablePlan extends Error {
  readonly items: readonly string[];

  constructor(reason: string, items: readonly string[]) {
    super(`${reason}: ${items.join(', ')}`);
    this.name = 'UnschedulablePlan';
    this.items = items;
  }
}

/** Size of the buffer: the share of the critical chain, rounded up to a whole working day. */
export function bufferSize(criticalDays: number, percent: number): number {
  return Math.ceil((criticalDays * percent) / 100);
}

/**
 * Forward and backward pass (critical path method) over finish-to-start links. The buffer lies before
 * go-live: go-live and what follows it start that much later, and what leads to it gains no float by it.
 * Linear in items and links.
 * @throws UnschedulablePlan for a cycle or an unknown predecessor.
 */
export function schedule(items: readonly ScheduleItem[], bufferPercent: number): Schedule {
  const ordered = inOrder(items);
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  let criticalDays = 0;
  let bufferDays = 0;
  for (const item of ordered) {
    let start = 0;
    for (const { itemId, lagDays } of item.predecessors) {
      start = Math.max(start, (ends.get(itemId) ?? 0) + lagDays);
    }
    if (item.isGoLive) {
      criticalDays = start;
      bufferDays = bufferSize(start, bufferPercent);
      start += bufferDays;
    }
    starts.set(item.id, start);
    ends.set(item.id, start + item.durationDays);
  }
  const end = Math.max(0, ...ends.values());
  const { lateEnds, leading } = backward(ordered, starts, bufferDays, end);
  const scheduled = ordered.map((item): [string, ScheduledItem] => {
    const lateEnd = lateEnds.get(item.id) ?? end;
    const itemEnd = ends.get(item.id) ?? 0;
    const leadsToGoLive = leading.has(item.id);
    return [
      item.id,
      {
        id: item.id,
        start: starts.get(item.id) ?? 0,
        end: itemEnd,
        lateEnd,
        floatDays: lateEnd - itemEnd,
        isCritical: leadsToGoLive && lateEnd === itemEnd,
        leadsToGoLive,
      },
    ];
  });
  return { items: new Map(scheduled), criticalDays, bufferDays, end };
}

function backward(
  ordered: readonly ScheduleItem[],
  starts: ReadonlyMap<string, number>,
  bufferDays: number,
  end: number,
): { readonly lateEnds: ReadonlyMap<string, number>; readonly leading: ReadonlySet<string> } {
  const lateEnds = new Map<string, number>();
  const leading = new Set<string>();
  for (const item of [...ordered].reverse()) {
    // Go-live is a promise: it has no float, whatever the health checks after it would allow.
    const lateEnd = item.isGoLive
      ? (starts.get(item.id) ?? 0) + item.durationDays
      : (lateEnds.get(item.id) ?? end);
    lateEnds.set(item.id, lateEnd);
    if (item.isGoLive) leading.add(item.id);
    const lateStart = lateEnd - item.durationDays - (item.isGoLive ? bufferDays : 0);
    for (const { itemId, lagDays } of item.predecessors) {
      lateEnds.set(itemId, Math.min(lateEnds.get(itemId) ?? end, lateStart - lagDays));
      if (leading.has(item.id)) leading.add(itemId);
    }
  }
  return { lateEnds, leading };
}

/** Every item after its predecessors (Kahn's algorithm), ties in the given order. */
function inOrder(items: readonly ScheduleItem[]): readonly ScheduleItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const waiting = new Map<string, number>();
  const successors = new Map<string, ScheduleItem[]>();
  for (const item of items) {
    waiting.set(item.id, item.predecessors.length);
    for (const { itemId } of item.predecessors) {
      if (!byId.has(itemId)) throw new UnschedulablePlan('unknown predecessor', [itemId]);
      successors.set(itemId, [...(successors.get(itemId) ?? []), item]);
    }
  }
  const ordered = items.filter((item) => item.predecessors.length === 0);
  // The list grows while it is walked: what becomes free is appended and visited in its turn.
  for (const { id } of ordered) {
    for (const successor of successors.get(id) ?? []) {
      const left = (waiting.get(successor.id) ?? 0) - 1;
      waiting.set(successor.id, left);
      if (left === 0) ordered.push(successor);
    }
  }
  if (ordered.length < items.length) {
    const done = new Set(ordered.map(({ id }) => id));
    throw new UnschedulablePlan(
      'items wait for each other',
      items.filter(({ id }) => !done.has(id)).map(({ id }) => id),
    );
  }
  return ordered;
}
