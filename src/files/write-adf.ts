import type { DocumentBlock } from './write-document';
import { xmlCharacters } from './xml-text';

/** A node of the Atlassian Document Format. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean>>;
  readonly text?: string;
  readonly content?: readonly AdfNode[];
}

/** @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

const LEVELS = { title: 1, heading: 2, subheading: 3 } as const;

/** A document of Confluence: what people wrote is text in it and nothing else, whatever it looks like. */
export function adfDocument(blocks: readonly DocumentBlock[]): AdfDocument {
  return { type: 'doc', version: 1, content: blocks.map(adfBlock) };
}

function adfBlock(block: DocumentBlock): AdfNode {
  if (block.kind === 'table') return adfTable(block);
  if (block.kind === 'paragraph') return adfParagraph(block.text);
  const attrs = { level: LEVELS[block.kind] };
  return { type: 'heading', attrs, content: adfLines(block.text) };
}

function adfTable({ header, rows }: Extract<DocumentBlock, { kind: 'table' }>): AdfNode {
  const row = (type: 'tableHeader' | 'tableCell', cells: readonly string[]): AdfNode => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type, content: [adfParagraph(text)] })),
  });
  return {
    type: 'table',
    content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
  };
}

function adfParagraph(text: string): AdfNode {
  return { type: 'paragraph', content: adfLines(text) };
}

/** Text with its line breaks; the format knows no empty text, and Confluence keeps its pages as XML. */
function adfLines(text: string): readonly AdfNode[] {
  return xmlCharacters(text)
    .split('\n')
    .flatMap((line, index): readonly AdfNode[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}
