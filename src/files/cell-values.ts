import { dayOf } from './file-day';
import { formatDay } from '../plan/model/calendar-day';
import type { CellValue } from './table';
import { withoutGuard } from './formula-guard';

/** Text of a cell as a person reads it; undefined for an empty one. */
export function cellText(cell: CellValue): string | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'object') return cell.day;
  const text =
    typeof cell === 'number' ? String(cell) : withoutGuard(cell).replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

/** A day, and whether a time of day was cut off. */
export interface CellDay {
  readonly day: string;
  readonly wasCut: boolean;
}

/**
 * The day that a cell holds or spells: `2026-03-02`, `2026/3/2`, `2026年3月2日`, with or without a time.
 * Undefined for anything else; `3/2/2026` is not guessed at, as it is another day on each side of an ocean.
 */
export function cellDay(cell: CellValue): CellDay | undefined {
  if (typeof cell === 'object') return realDay(cell.day, false);
  const text = cellText(cell) ?? '';
  const match =
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*Z?)?$/.exec(
      text,
    );
  const [, year, month, day, time] = match ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time !== undefined);
}

function realDay(text: string, wasCut: boolean): CellDay | undefined {
  const day = dayOf(text);
  return day === undefined ? undefined : { day: formatDay(day), wasCut };
}

/** A number, with the unit that people write behind a duration or a share; undefined for anything else. */
export function cellNumber(cell: CellValue): number | undefined {
  if (typeof cell === 'number') return cell;
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*(%|d|days?|天|日|个?工作日)?\??$/i.exec(
    cellText(cell) ?? '',
  );
  return match?.[1] === undefined ? undefined : Number(match[1].replace(',', '.'));
}
