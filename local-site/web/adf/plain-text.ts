import { parseAdf, type AdfNode } from './adf-node';

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'tableRow', 'taskItem']);

/** The text of a document, a line for each block. */
export function plainText(value: unknown): string {
  const document = parseAdf(value);
  return document === undefined ? '' : textOf(document).replace(/\n+/g, '\n').trim();
}

function textOf({ type, text = '', content = [] }: AdfNode): string {
  if (type === 'hardBreak') return '\n';
  const inner = text + content.map(textOf).join('');
  return BLOCKS.has(type) ? `${inner}\n` : inner;
}
