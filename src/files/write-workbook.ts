import { strToU8, zipSync } from 'fflate/browser';
import { sheetXml, STYLES } from './sheet-xml';
import type { Table } from './table';
import { xmlText } from './xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** No part says when it was written: the same table gives the same bytes. */
const WRITTEN_AT = '1985-01-01T12:00:00';

/** Sheet names are at most 31 characters, without those that formulas use. */
function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return allowed.slice(0, 31) || 'Sheet1';
}

/** A table under a name. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

/**
 * A table as an Excel workbook of one sheet: days and numbers as typed cells, everything else as text that
 * no spreadsheet takes for a formula. The head stays in sight and can be filtered by.
 */
export function workbook(table: Table, sheet: string): Uint8Array {
  return workbookOf([{ name: sheet, table }]);
}

/** The same of several tables, a sheet each; their names must differ. */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: String(index + 1) }));
  const stylesId = String(sheets.length + 1);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
      numbered
        .map(
          ({ id }) =>
            `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${SHEET}.worksheet+xml"/>`,
        )
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      numbered
        .map(
          ({ id, name }) =>
            `<sheet name="${xmlText(sheetName(name))}" sheetId="${id}" r:id="rId${id}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      numbered
        .map(
          ({ id }) =>
            `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rId${stylesId}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`,
    ...Object.fromEntries(
      numbered.map(({ id, table }) => [
        `xl/worksheets/sheet${id}.xml`,
        `<worksheet xmlns="${MAIN}">${sheetXml(table)}</worksheet>`,
      ]),
    ),
  };
  return zippedParts(parts);
}

/** Parts of an office file by name, each XML without its declaration. */
export function zippedParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, xml]) => [name, strToU8(DECLARATION + xml)] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: WRITTEN_AT });
}
