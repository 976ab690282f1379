import { columnWidths } from './column-widths';
import { zippedParts } from './write-workbook';
import { xmlText } from './xml-text';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a document is made of, from its top to its end. */
export type DocumentBlock =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Fonts that are on every office machine, for both scripts. */
const FONTS =
  '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Microsoft YaHei"/>';
const STYLES =
  `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="21"/>` +
  '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  style('Normal', 'Normal', '') +
  style('Title', 'Title', '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>') +
  style('Heading1', 'heading 1', outline(0, 30)) +
  style('Heading2', 'heading 2', outline(1, 25));

const PARAGRAPHS = {
  title: 'Title',
  heading: 'Heading1',
  subheading: 'Heading2',
  paragraph: 'Normal',
} as const;

/** A table with more columns than these is written smaller, so that its words stay whole. */
const MANY_COLUMNS = 8;
const SMALL = 16;

/** A document that Word opens, legible in Chinese and English: headings for its outline, tables whose head is repeated. */
export function writtenDocument(blocks: readonly DocumentBlock[]): Uint8Array {
  const body = blocks.map((block) =>
    block.kind === 'table' ? tableXml(block) : paragraphXml(block.text, PARAGRAPHS[block.kind]),
  );
  const page =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return zippedParts({
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${MAIN}">${STYLES}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}${page}</w:body></w:document>`,
  });
}

function style(id: string, name: string, properties: string): string {
  const isDefault = id === 'Normal' ? ' w:default="1"' : '';
  return `<w:style w:type="paragraph" w:styleId="${id}"${isDefault}><w:name w:val="${name}"/>${properties}</w:style>`;
}

function outline(level: number, size: number): string {
  return `<w:pPr><w:keepNext/><w:outlineLvl w:val="${String(level)}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${String(size)}"/></w:rPr>`;
}

function paragraphXml(text: string, styleId: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>${runXml(text, false)}</w:p>`;
}

/** Text with its line breaks. @param size In half points; by the style where it is absent. */
function runXml(text: string, isBold: boolean, size?: number): string {
  const bold = isBold ? '<w:b/>' : '';
  const sized = size === undefined ? '' : `<w:sz w:val="${String(size)}"/>`;
  const properties = bold + sized === '' ? '' : `<w:rPr>${bold}${sized}</w:rPr>`;
  return text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join('<w:br/>')
    .replace(/^(.*)$/s, `<w:r>${properties}$1</w:r>`);
}

function tableXml({ header, rows }: Extract<DocumentBlock, { kind: 'table' }>): string {
  const edge = (side: string) =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const widths = columnWidths(header, rows);
  const size = header.length > MANY_COLUMNS ? SMALL : undefined;
  const columns = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  const row = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((text, index) => {
        const width = `<w:tcW w:w="${String(widths[index] ?? 0)}" w:type="dxa"/>`;
        return `<w:tc><w:tcPr>${width}</w:tcPr><w:p>${runXml(text, isHead, size)}</w:p></w:tc>`;
      })
      .join('')}</w:tr>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${row(header, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>` +
    // A table must not be the last of a page's contents.
    '<w:p/>'
  );
}
