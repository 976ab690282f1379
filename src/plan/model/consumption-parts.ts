import type { GoLivePromise } from './forward-pass';
import type { PlanSchedule, ScheduledWork } from './plan-schedule';
import type { LinkType, Side, WorkItem } from './work-item';
import { leavesFromEnd, bindsStart } from './link-rules';
import type { WorkSpan } from './work-span';

/** Why a day of the buffer is gone. */
export type DrawDownCause = 'lateItem' | 'changeRequest' | 'riskOccurred';

/** What is known about an item's delay beyond the plan: a change that was approved, a risk that occurred. */
export interface KnownCause {
  readonly cause: DrawDownCause;
  /** The side that the days are booked to; the item's own side unless said otherwise. */
  readonly side?: Side | undefined;
  /** Id of the change request or risk. */
  readonly reference?: string | undefined;
}

/** Days of the buffer that one item eats. */
export interface ConsumptionPart {
  readonly itemId: string;
  /** Working days of go-live's side, at least 1. */
  readonly days: number;
  readonly cause: DrawDownCause;
  readonly side: Side;
  readonly reference?: string;
}

/** The latest dates that the agreed plan left an item. */
export type AgreedLimits = Pick<ScheduledWork, 'lateStartAt' | 'lateEndAt'>;

export interface Consumption {
  readonly promise: GoLivePromise;
  readonly agreed: ReadonlyMap<string, AgreedLimits>;
  readonly forecast: PlanSchedule;
  /** What the forecast was computed from. */
  readonly items: readonly WorkItem[];
  readonly causes: ReadonlyMap<string, KnownCause>;
}

/**
 * Who eats today's buffer: from go-live back along the chain that holds it. Each item on the way passes on to
 * its predecessor as many days as that one was over its own latest date, and eats the rest itself. Float that
 * an item lost before it was late is nobody's fault, and days that were won back are not counted. The parts
 * sum to the consumption.
 */
export function consumptionParts(consumption: Consumption): readonly ConsumptionPart[] {
  const { forecast, promise } = consumption;
  const { line, goLiveId } = forecast;
  const items = new Map(consumption.items.map((item) => [item.id, item]));
  const parts: ConsumptionPart[] = [];
  let at = goLiveId === undefined ? undefined : forecast.items.get(goLiveId);
  let days = line.indexOf(forecast.chainEndAt) - line.indexOf(promise.chainEndAt);
  while (at !== undefined && days > 0) {
    const item = items.get(at.id);
    const passed: Passed | undefined = item && worst(passedOn(consumption, at, item, days));
    const eaten = days - (passed?.days ?? 0);
    if (eaten > 0) parts.push(partOf(at, eaten, consumption.causes.get(at.id)));
    days -= eaten;
    at = passed?.to;
  }
  return parts;
}

interface Passed {
  readonly to: ScheduledWork;
  readonly days: number;
}

/** Days of an item's delay that each of its predecessors accounts for. */
function passedOn(
  consumption: Consumption,
  at: ScheduledWork,
  item: WorkItem,
  days: number,
): readonly Passed[] {
  const holding = new Set(at.heldBy.map(({ itemId, type }) => `${type} ${itemId}`));
  return item.predecessors.flatMap(({ itemId, type = 'FS', lagDays }) => {
    const to = consumption.forecast.items.get(itemId);
    // What has begun is held by nothing any more: any late predecessor may be why it began so late.
    const mayHold = at.state !== 'notStarted' || holding.has(`${type} ${itemId}`);
    if (to === undefined || !mayHold) return [];
    const late = lateDays(consumption, to, at, { type, lagDays, days });
    return late > 0 ? [{ to, days: Math.min(days, late) }] : [];
  });
}

/**
 * Working days by which a predecessor is over its latest agreed date. One that was not agreed on had no such
 * date: it is measured against what it keeps waiting, and where that one is new as well, by what it leaves of
 * the days when that one has eaten its own length.
 */
function lateDays(
  { agreed, promise, forecast: { line, goLiveId } }: Consumption,
  predecessor: ScheduledWork,
  waiting: ScheduledWork,
  link: { readonly type: LinkType; readonly lagDays: number; readonly days: number },
): number {
  const moment = leavesFromEnd(link.type) ? 'endAt' : 'startAt';
  const at = line.indexOf(predecessor[moment]);
  const limits = agreed.get(predecessor.id);
  if (limits !== undefined) return at - line.indexOf(lateSpan(limits)[moment]);
  // The buffer before go-live was nobody's to use.
  if (waiting.id === goLiveId) return at + link.lagDays - line.indexOf(promise.chainEndAt);
  const kept = agreed.get(waiting.id);
  if (kept === undefined) return link.days - (line.indexOf(waiting.endAt) - at);
  const target = lateSpan(kept)[bindsStart(link.type) ? 'startAt' : 'endAt'];
  return at + link.lagDays - line.indexOf(target);
}

function lateSpan({ lateStartAt, lateEndAt }: AgreedLimits): WorkSpan {
  return { startAt: lateStartAt, endAt: lateEndAt };
}

/** The one that accounts for most days; of equals the first by id, so that the order of links says nothing. */
function worst(passed: readonly Passed[]): Passed | undefined {
  return passed.reduce<Passed | undefined>((found, each) => {
    if (found === undefined || each.days > found.days) return each;
    return each.days === found.days && each.to.id < found.to.id ? each : found;
  }, undefined);
}

function partOf(
  { id, side }: ScheduledWork,
  days: number,
  known: KnownCause | undefined,
): ConsumptionPart {
  return {
    itemId: id,
    days,
    cause: known?.cause ?? 'lateItem',
    side: known?.side ?? side,
    ...(known?.reference === undefined ? {} : { reference: known.reference }),
  };
}
