import { strFromU8, unzipSync } from 'fflate';
import { columnWidths } from '../../src/files/column-widths';
import { workbookOf } from '../../src/files/write-workbook';
import { writtenDocument } from '../../src/files/write-document';
import { parseXml } from '../../src/files/xml/parse-xml';

const partsOf = (file: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const textsIn = (xml: string) =>
  [...xml.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)].map(([, text]) => text);

test('a document holds its words in both scripts, in order, and each part is XML', () => {
  const parts = partsOf(
    writtenDocument([
      { kind: 'title', text: '验收测试证据' },
      { kind: 'heading', text: 'Open <bugs> & decisions' },
      { kind: 'table', header: ['缺陷', 'Word'], rows: [['NWE-1', 'one\ntwo']] },
    ]),
  );
  for (const xml of Object.values(parts)) expect(parseXml(xml)).toHaveProperty('root');
  const { 'word/document.xml': document = '' } = parts;
  expect(textsIn(document)).toEqual([
    '验收测试证据',
    'Open &lt;bugs&gt; &amp; decisions',
    '缺陷',
    'Word',
    'NWE-1',
    'one',
    'two',
  ]);
  expect(document).toContain('<w:tblHeader/>');
  expect(parts['word/styles.xml']).toContain('w:eastAsia="Microsoft YaHei"');
});

test('the same document gives the same bytes, and a dollar sign stays one', () => {
  const blocks = [{ kind: 'paragraph', text: 'costs $1 & $&' }] as const;
  expect(writtenDocument(blocks)).toEqual(writtenDocument(blocks));
  const { 'word/document.xml': document = '' } = partsOf(writtenDocument(blocks));
  expect(textsIn(document)).toEqual(['costs $1 &amp; $&amp;']);
});

test('a long text gets more of the page than a short one, and all of it is shared', () => {
  const header = ['No.', 'Case', '步骤'];
  const rows = [
    ['UAT-1', 'An order becomes an invoice and two deliveries', '录入'],
    ['UAT-2', 'x', '录入订单并打印'],
  ];
  const [number = 0, title = 0, steps = 0] = columnWidths(header, rows);
  expect(title).toBeGreaterThan(steps);
  expect(steps).toBeGreaterThan(number);
  expect(number + title + steps).toBeGreaterThan(14_560);
  expect(number + title + steps).toBeLessThanOrEqual(14_570);
  // Words of a table with many columns stay whole: its longest has as much as it needs.
  const many = Array.from({ length: 13 }, (_, index) => `Column${String(index)}`);
  const cells = many.map((_, index) => (index === 1 ? 'a long text '.repeat(9) : '1'));
  const widths = columnWidths(many, [cells]);
  for (const width of widths) expect(width / 14_570).toBeGreaterThanOrEqual(9 / 135);
  const { 'word/document.xml': document = '' } = partsOf(
    writtenDocument([{ kind: 'table', header, rows }]),
  );
  expect(document).toContain(`<w:gridCol w:w="${String(title)}"/>`);
  expect(
    document.match(new RegExp(`<w:tcW w:w="${String(title)}" w:type="dxa"/>`, 'g')),
  ).toHaveLength(3);
});

test('a workbook has a sheet for each table', () => {
  const table = { header: ['A'], types: ['text' as const], rows: [['one']] };
  const parts = partsOf(
    workbookOf([
      { name: '签署', table },
      { name: 'Bugs', table },
    ]),
  );
  for (const xml of Object.values(parts)) expect(parseXml(xml)).toHaveProperty('root');
  expect(parts['xl/workbook.xml']).toContain('<sheet name="签署" sheetId="1" r:id="rId1"/>');
  expect(parts['xl/workbook.xml']).toContain('<sheet name="Bugs" sheetId="2" r:id="rId2"/>');
  expect(Object.keys(parts)).toContain('xl/worksheets/sheet2.xml');
});
