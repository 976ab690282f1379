import type { PlanLine } from '../plan-lines';
import type { PlanTimes } from '../plan-times';

/** All in user units of the SVG, which are CSS pixels at its own size. */
export const ROW = 24;
export const MARGIN = 16;
/** Title, client and two lines of dates. */
export const HEAD = 108;
export const NAMES = 300;
const LEGEND = 40;
/** The timeline is about this wide, within what keeps a day visible and a month readable. */
const USUAL_TIMELINE = 2_000;
const LEAST_A_DAY = 2;
const MOST_A_DAY = 14;

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  /** Left edge of the timeline. */
  readonly left: number;
  readonly dayWidth: number;
  /** Bottom of the last line. */
  readonly bottom: number;
  /** Left edge of a day. */
  readonly x: (isoDate: string) => number;
  /** Middle of a line, counted from 0. */
  readonly y: (index: number) => number;
}

/** Where everything of the picture lies; it is as high as it has lines. */
export function pictureLayout(lines: readonly PlanLine[], { axis }: PlanTimes): PictureLayout {
  const dayWidth = Math.min(MOST_A_DAY, Math.max(LEAST_A_DAY, USUAL_TIMELINE / axis.days));
  const left = MARGIN + NAMES;
  const bottom = HEAD + lines.length * ROW;
  return {
    width: Math.ceil(left + axis.days * dayWidth + MARGIN),
    height: bottom + LEGEND,
    left,
    dayWidth,
    bottom,
    x: (isoDate) => round(left + axis.offset(isoDate) * dayWidth),
    y: (index) => HEAD + index * ROW + ROW / 2,
  };
}

/** A tenth of a pixel is fine enough, and keeps the file small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
