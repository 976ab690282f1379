import type { ZoneRule } from '../../../../src/plan/settings/contract';
import type { FeverPointView } from '../../../../src/plan/history/contract';

/** The drawing's own units; the chart grows and shrinks with the page. */
export const FEVER_SIZE = { width: 360, height: 270 } as const;
const PLOT = { left: 56, top: 16, right: 20, bottom: 34 } as const;
/** Days written beside points keep this distance, so that they can be read. */
const LABEL_GAP = 46;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface FeverGeometry {
  readonly place: (progressPercent: number, usedPercent: number) => Place;
  readonly yTicks: readonly number[];
  readonly xTicks: readonly number[];
  readonly top: number;
  /** Outlines of the zones, as `points` of a polygon. */
  readonly zones: Readonly<Record<FeverPointView['zone'], string>>;
  readonly path: string;
  readonly points: readonly (FeverPointView & Place & { readonly hasLabel: boolean })[];
}

/** Where everything of the fever chart lies: chain done from left to right, buffer used from bottom to top. */
export function feverGeometry(fever: readonly FeverPointView[], rule: ZoneRule): FeverGeometry {
  const most = Math.max(100, ...fever.map(({ usedPercent }) => usedPercent));
  const top = most === 100 ? 125 : Math.ceil(most / 25) * 25;
  const width = FEVER_SIZE.width - PLOT.left - PLOT.right;
  const height = FEVER_SIZE.height - PLOT.top - PLOT.bottom;
  const place = (progress: number, used: number): Place => ({
    x: rounded(PLOT.left + (within(progress, 100) / 100) * width),
    y: rounded(PLOT.top + (1 - within(used, top) / top) * height),
  });
  const written = fever.map((point) => ({
    ...point,
    ...place(point.progressPercent, point.usedPercent),
  }));
  return {
    place,
    top,
    xTicks: [0, 25, 50, 75, 100],
    yTicks: ticksTo(top),
    zones: zoneOutlines(rule, top, place),
    path: written.map(({ x, y }) => `${x},${y}`).join(' '),
    points: withLabels(written),
  };
}

/** Shares of the buffer in per cent at which the zones meet; more than the whole buffer is late everywhere. */
export function zoneBorders(
  progressPercent: number,
  { paceBase, paceSlope, lateBase, lateSlope }: ZoneRule,
): { readonly pace: number; readonly late: number } {
  const late = Math.min(100, lateBase * 100 + lateSlope * progressPercent);
  return { late, pace: Math.min(late, paceBase * 100 + paceSlope * progressPercent) };
}

function zoneOutlines(
  rule: ZoneRule,
  top: number,
  place: (progress: number, used: number) => Place,
): FeverGeometry['zones'] {
  // Steps of 5 % draw the bend where a border meets the whole buffer well enough.
  const steps = Array.from({ length: 21 }, (_, index) => index * 5);
  const line = (used: (progress: number) => number) =>
    steps.map((progress) => place(progress, used(progress)));
  const outline = (upper: readonly Place[], lower: readonly Place[]) =>
    [...upper, ...[...lower].reverse()].map(({ x, y }) => `${x},${y}`).join(' ');
  const pace = line((progress) => zoneBorders(progress, rule).pace);
  const late = line((progress) => zoneBorders(progress, rule).late);
  return {
    onPace: outline(
      pace,
      line(() => 0),
    ),
    watch: outline(late, pace),
    late: outline(
      line(() => top),
      late,
    ),
  };
}

/** The last point is always named; of the others those whose days do not run into each other. */
function withLabels<Point extends Place>(points: readonly Point[]) {
  const named: Point[] = [];
  const last = points.at(-1);
  if (last !== undefined) named.push(last);
  for (const point of points) {
    const isFree = named.every(
      (other) => Math.hypot(other.x - point.x, (other.y - point.y) * 2) >= LABEL_GAP,
    );
    if (isFree) named.push(point);
  }
  return points.map((point) => ({ ...point, hasLabel: named.includes(point) }));
}

function ticksTo(top: number): readonly number[] {
  const step = top > 250 ? 100 : top > 150 ? 50 : 25;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
