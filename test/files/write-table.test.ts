import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { tableFile, type Table } from '../../src/files/contract';
import { parseCsv } from '../../src/files/parse-csv';
import { withoutGuard } from '../../src/files/formula-guard';

const table: Table = {
  header: ['Event', 'Score', 'Review'],
  types: ['text', 'number', 'date'],
  widths: [40, 9, 12],
  rows: [
    ['=HYPERLINK("http://evil")', 12, { day: '2026-03-02' }],
    ['Late', undefined, undefined],
  ],
};

function sheetOf(file: Uint8Array | string): string {
  if (typeof file === 'string') throw new Error('A workbook is no text.');
  return strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

test('the head of a workbook stays in sight and filters every row', () => {
  const sheet = sheetOf(tableFile(table, 'xlsx', 'Risks'));
  expect(sheet).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
  expect(sheet).toContain('<col min="1" max="1" width="40" customWidth="1"/>');
});

test('numbers and days are cells of their type, and a formula is only text', () => {
  const sheet = sheetOf(tableFile(table, 'xlsx', 'Risks'));
  expect(sheet).toContain('<c r="B2"><v>12</v></c>');
  expect(sheet).toContain('<c r="C2" s="1"><v>46083</v></c>');
  expect(sheet).toMatch(/<c r="A2" s="2" t="inlineStr">/);
  expect(sheet).not.toContain('<f>');
});

test('a CSV says that it is UTF-8, and begins no cell like a formula, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const text = tableFile(
        { header: ['h'], types: ['text'], rows: [['x', ...cells]] },
        'csv',
        '',
      );
      if (typeof text !== 'string') throw new Error('CSV is text.');
      expect(text.startsWith('\uFEFFh\r\n')).toBe(true);
      const parsed = parseCsv(text.slice(1).replace(/^h\r\n/, ''), 10);
      const read = 'records' in parsed ? parsed.records.flatMap((record) => record.cells) : [];
      expect(read.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      expect(read.map(withoutGuard)).toEqual(['x', ...cells]);
    }),
  );
});
