import { dayNumber, isoDay } from '../text/day-number';

/** Places calendar days on a line from 0 to 100 per cent. */
export interface TimeScale {
  readonly start: string;
  readonly finish: string;
  /** Left edge of a day, in per cent. */
  readonly at: (isoDate: string) => number;
  /** Left edge and width of a span of days, both ends included. */
  readonly span: (start: string, finish: string) => { readonly x: number; readonly width: number };
  /** First days of the months (or, over two years, quarters) inside the scale. */
  readonly ticks: readonly string[];
}

export function timeScale(start: string, finish: string): TimeScale {
  const first = dayNumber(start);
  const days = Math.max(1, dayNumber(finish) - first + 1);
  const clamp = (share: number) => Math.min(100, Math.max(0, share));
  const at = (isoDate: string) => clamp(((dayNumber(isoDate) - first) / days) * 100);
  return {
    start,
    finish,
    at,
    span: (from, to) => {
      const x = at(from);
      const end = clamp(((dayNumber(to) - first + 1) / days) * 100);
      return { x, width: Math.max(1, end - x) };
    },
    ticks: monthStarts(first, first + days - 1),
  };
}

/** About eight ticks whatever the length, so that their labels do not run into each other. */
function monthStarts(first: number, last: number): readonly string[] {
  const months: string[] = [];
  const begin = new Date(first * 86_400_000);
  for (let offset = 1; ; offset += 1) {
    const month = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + offset, 1) / 86_400_000;
    if (month > last) break;
    months.push(isoDay(month));
  }
  const step = [1, 2, 3, 6, 12].find((size) => months.length / size <= 8) ?? 12;
  return months.filter((_, index) => index % step === 0);
}
