import { parseDay } from '../plan/model/calendar-day';
import { guarded, isRisky, looksGuarded } from './formula-guard';
import { sheetText } from './sheet-text';
import type { CellValue, ColumnType, Table } from './table';
import { xmlText } from './xml-text';

/** Positions in `cellXfs` below. */
const GENERAL_STYLE = 0;
const DAY_STYLE = 1;
/** Text that Excel keeps as text when somebody edits the cell, as if an apostrophe had been typed. */
const QUOTED_STYLE = 2;
const HEADER_STYLE = 3;

/** 1 January 1970 in Excel's count of days. */
export const EXCEL_EPOCH = 25_569;

const FONT = '<sz val="11"/><name val="Calibri"/>';
const XF = 'fontId="0" fillId="0" borderId="0" xfId="0"';

export const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4">' +
  `<xf numFmtId="0" ${XF}/>` +
  `<xf numFmtId="164" ${XF} applyNumberFormat="1"/>` +
  `<xf numFmtId="49" ${XF} quotePrefix="1" applyNumberFormat="1"/>` +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '</cellXfs>';

const WIDTHS: Readonly<Record<ColumnType, number>> = { text: 20, number: 12, date: 12 };

/** Contents of a worksheet: the header stays in sight and filters, each column has a width. */
export function sheetXml({ header, types, widths, rows }: Table): string {
  const columns = types.map(
    (type, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widths?.[index] ?? WIDTHS[type]}" customWidth="1"/>`,
  );
  const all = [
    rowXml(header, 1, HEADER_STYLE),
    ...rows.map((cells, index) => rowXml(cells, index + 2, GENERAL_STYLE)),
  ];
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return (
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${all.join('')}</sheetData>` +
    `<autoFilter ref="A1:${columnName(Math.max(0, header.length - 1))}${rows.length + 1}"/>`
  );
}

function rowXml(cells: readonly CellValue[], row: number, textStyle: number): string {
  const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, textStyle));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(cell: CellValue, reference: string, textStyle: number): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    const serial = (parseDay(cell.day) ?? 0) + EXCEL_EPOCH;
    return `<c r="${reference}" s="${DAY_STYLE}"><v>${serial}</v></c>`;
  }
  // A text cell is never calculated, so the apostrophe is left to the style; it is written out only where
  // reading the file would otherwise take one away.
  const text = looksGuarded(cell) ? guarded(cell) : cell;
  const style = isRisky(cell) ? QUOTED_STYLE : textStyle;
  const content = xmlText(sheetText(text));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** 0 is `A`, 26 is `AA`. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
