import { formatDay } from '../../plan/model/calendar-day';
import { FILE_LIMITS } from '../file-limits';
import type { FileFindings } from '../file-findings';
import type { CellValue, RawRow } from '../table';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element';
import type { NumberKind } from './number-formats';
import { EXCEL_EPOCH } from '../sheet-xml';
import { readSheetText } from '../sheet-text';

/** What the other parts of a workbook say about its cells. */
export interface SheetSurroundings {
  readonly sharedStrings: readonly string[];
  readonly numberKinds: readonly NumberKind[];
  /** Days between Excel's two counts, for workbooks that count from 1904. */
  readonly dayShift: number;
}

/** Excel for Macintosh counted from 1904. */
export const SHIFT_OF_1904 = 1_462;

/** Rows of a worksheet; cells of formulas with the value that was last calculated, which the report says. */
export function readSheet(
  sheet: XmlElement,
  around: SheetSurroundings,
  report: FileFindings,
): readonly RawRow[] {
  const rows: RawRow[] = [];
  let row = 0;
  for (const element of childrenOf(childOf(sheet, 'sheetData') ?? sheet, 'row')) {
    row = Number(element.attributes.r ?? row + 1);
    const cells: CellValue[] = [];
    for (const cell of childrenOf(element, 'c')) {
      const column = columnOf(cell.attributes.r) ?? cells.length;
      // Beyond the limit one cell is enough for the report to say so.
      cells[Math.min(column, FILE_LIMITS.MAX_TABLE_COLUMNS)] = readCell(cell, row, around, report);
    }
    rows.push({ row, cells: Array.from(cells) });
    if (rows.length > FILE_LIMITS.MAX_TABLE_ROWS) break;
  }
  return rows;
}

function readCell(
  cell: XmlElement,
  row: number,
  around: SheetSurroundings,
  report: FileFindings,
): CellValue {
  const field = cell.attributes.r ?? '';
  const value = childOf(cell, 'v')?.text;
  if (childOf(cell, 'f') !== undefined)
    report.changed('formulaCell', { cell: field }, { row, field });
  switch (cell.attributes.t ?? 'n') {
    case 's':
      return around.sharedStrings[Number(value)];
    case 'inlineStr':
      return richText(childOf(cell, 'is'));
    case 'str':
      return value === undefined ? undefined : readSheetText(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      report.error('errorCell', { cell: field, value: value ?? '' }, { row, field });
      return undefined;
    case 'd':
      return value;
    default:
      return value === undefined || value === ''
        ? undefined
        : numberCell(Number(value), cell.attributes.s, around);
  }
}

function numberCell(
  value: number,
  style: string | undefined,
  { numberKinds, dayShift }: SheetSurroundings,
): CellValue {
  if (!Number.isFinite(value)) return undefined;
  const kind = numberKinds[Number(style ?? 0)] ?? 'number';
  if (kind === 'percent') return `${Number((value * 100).toFixed(6))}%`;
  if (kind === 'number') return value;
  const days = Math.floor(value);
  const day = days + dayShift - EXCEL_EPOCH;
  // Beyond what any calendar has: left for the report to refuse.
  if (Math.abs(day) > 3_000_000) return value;
  const minutes = Math.round((value - days) * 1_440);
  if (minutes === 0) return { day: formatDay(day) };
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${formatDay(day)}T${time.join(':')}`;
}

/** Text of a string with or without runs of its own formats; how it is pronounced is no part of it. */
export function richText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const runs = childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't'));
  const texts = [...childrenOf(element, 't'), ...runs];
  return readSheetText(texts.map(({ text }) => text).join(''));
}

/** 0 for `A7`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
