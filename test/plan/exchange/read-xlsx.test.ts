import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/plan/exchange/xlsx/read-xlsx';
import { writeXlsx } from '../../../src/plan/exchange/xlsx/write-xlsx';
import type { PlanDocument } from '../../../src/plan/exchange/plan-document';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as other programs write it: shared strings, built-in styles, parts in folders of their own. */
function workbook(
  rows: string,
  more: { readonly strings?: string; readonly book?: string; readonly prolog?: string } = {},
): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (xml: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': relations(relation('r1', 'officeDocument', '/book/main.xml')),
    'book/main.xml': `<workbook ${MAIN} xmlns:rel="${OFFICE}">${more.book ?? ''}<sheets><sheet name="Old" sheetId="2" state="hidden" rel:id="r8"/><sheet name="Plan" sheetId="1" rel:id="r9"/><sheet name="Notes" sheetId="3" rel:id="r8"/></sheets></workbook>`,
    'book/_rels/main.xml.rels': relations(
      relation('r9', 'worksheet', './sheets/one.xml') +
        relation('r2', 'sharedStrings', '../strings.xml') +
        relation('r3', 'styles', 'styles.xml'),
    ),
    'book/sheets/one.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    'book/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot; d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    'strings.xml': `${more.prolog ?? ''}<sst ${MAIN}>${more.strings ?? ''}</sst>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

function text(reference: string, value: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

const HEADER = `<row r="2">${text('A2', 'Name')}${text('B2', 'Start')}${text('C2', 'Finish')}${text('D2', 'Days')}${text('E2', 'Progress')}</row>`;

test('a workbook of another program is read: shared and rich text, days, percentages, gaps', () => {
  const strings =
    '<si><t>Plain</t></si><si><r><t>Rich_x0020_</t></r><r><t>text</t></r><rPh><t>no</t></rPh></si>';
  const { document, report } = readXlsx(
    workbook(
      `${HEADER}<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>46083</v></c><c r="C4" s="2"><v>46084</v></c><c r="D4" s="3"><v>2</v></c><c r="E4" s="4"><v>0.55</v></c></row>` +
        `<row r="9"><c t="s"><v>0</v></c><c/><c/><c t="str"><f>1+2</f><v>3</v></c></row>`,
      { strings },
    ),
  );
  expect(document?.items).toEqual([
    expect.objectContaining({
      id: 'row-4',
      name: 'Rich text',
      start: '2026-03-02',
      finish: '2026-03-03',
      durationDays: 2,
      percentComplete: 55,
    }),
    expect.objectContaining({ id: 'row-9', name: 'Plain', durationDays: 3 }),
  ]);
  expect(report.problems.map(({ severity, key, row }) => [severity, key, row])).toEqual([
    ['leftOut', 'otherSheet', undefined],
    ['changed', 'formulaCell', 9],
  ]);
});

test('a workbook that counts from 1904 means the same days', () => {
  const { document } = readXlsx(
    workbook(`${HEADER}<row r="3">${text('A3', 'a')}<c r="B3" s="1"><v>44621</v></c></row>`, {
      book: '<workbookPr date1904="1"/>',
    }),
  );
  expect(document?.items[0]?.start).toBe('2026-03-02');
});

test('an error of a formula is an error with its cell', () => {
  const { document, report } = readXlsx(
    workbook(`${HEADER}<row r="3">${text('A3', 'a')}<c r="B3" t="e"><v>#REF!</v></c></row>`),
  );
  expect(document).toBeUndefined();
  expect(report.problems).toContainEqual({
    severity: 'error',
    key: 'errorCell',
    params: { cell: 'B3', value: '#REF!' },
    row: 3,
    field: 'B3',
  });
});

test('a time of day is cut off, and named', () => {
  const { document, report } = readXlsx(
    workbook(`${HEADER}<row r="3">${text('A3', 'a')}<c r="B3" s="1"><v>46083.5</v></c></row>`),
  );
  expect(document?.items[0]?.start).toBe('2026-03-02');
  expect(report.problems).toContainEqual(
    expect.objectContaining({ severity: 'changed', key: 'dayCutToDate', row: 3, field: 'Start' }),
  );
});

test('days and numbers are typed cells, text that could be a formula is quoted text', () => {
  const plan: PlanDocument = {
    calendars: [],
    items: [
      {
        ...{ id: 'A', name: '=1+1', kind: 'task', durationDays: 3, percentComplete: 0 },
        ...{ start: '2026-03-02', links: [], extras: [] },
      },
    ],
  };
  const bytes = writeXlsx(plan);
  const sheet = sheetOf(bytes);
  expect(sheet).toContain('<c r="F2" s="1"><v>46083</v></c>');
  expect(sheet).toContain('<c r="E2"><v>3</v></c>');
  expect(sheet).toContain(
    '<c r="D2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>',
  );
  expect(readXlsx(bytes).document).toEqual(plan);
});

test.each([
  ['no archive', new Uint8Array([1, 2, 3])],
  ['an empty file', new Uint8Array()],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') })],
  ['an archive that is cut off', writeXlsx({ calendars: [], items: [] }).slice(0, 900)],
])('%s is no workbook', (_, bytes) => {
  expect(readXlsx(bytes).report.problems).toEqual([
    { severity: 'error', key: 'notThisFormat', params: { expected: 'xlsx' } },
  ]);
});

test('a part that is damaged is refused', () => {
  const bytes = writeXlsx({ calendars: [], items: [] });
  const name = 'xl/workbook.xml';
  const data = Buffer.from(bytes).indexOf(name) + name.length;
  bytes.fill(0xff, data, data + 40);
  expect(readXlsx(bytes).report.problems).toEqual([
    { severity: 'error', key: 'notThisFormat', params: { expected: 'xlsx' } },
  ]);
});

test('a workbook that unpacks to more than the limit is refused, whatever size it claims', () => {
  const bomb = workbook(`<!--${' '.repeat(70_000_000)}-->`);
  // 70 MB of spaces pack to less than 100 KB.
  expect(bomb.length).toBeLessThan(100_000);
  claimSize(bomb, 1_000);
  expect(readXlsx(bomb).report.problems).toEqual([
    { severity: 'error', key: 'fileTooLarge', params: { limit: 64_000_000 } },
  ]);
});

test('a DOCTYPE in a part is refused', () => {
  const { document, report } = readXlsx(workbook(HEADER, { prolog: '<!DOCTYPE sst>' }));
  expect(document).toBeUndefined();
  expect(report.problems).toContainEqual(
    expect.objectContaining({ severity: 'error', key: 'doctypeRefused' }),
  );
});

/** Changes every unpacked size in the archive's directory. */
function claimSize(bytes: Uint8Array, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
}

function sheetOf(bytes: Uint8Array): string {
  const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml'];
  return sheet === undefined ? '' : strFromU8(sheet);
}
