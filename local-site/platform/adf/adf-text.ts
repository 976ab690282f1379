/** What a reader sees of a document, as plain text: blocks end in a line break. */
export function adfText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, attrs, content } = node as {
    // Any shape: every member is checked before it is used.
    readonly type?: unknown;
    readonly text?: unknown;
    readonly attrs?: unknown;
    readonly content?: unknown;
  };
  if (typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  const inner = Array.isArray(content) ? content.map(adfText).join('') : attributeText(attrs);
  return typeof type === 'string' && BLOCKS.has(type) ? `${inner}\n` : inner;
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'tableCell',
  'tableHeader',
]);

/** Mentions, emoji and status lozenges carry their text as an attribute. */
function attributeText(attrs: unknown): string {
  if (typeof attrs !== 'object' || attrs === null || !('text' in attrs)) return '';
  return typeof attrs.text === 'string' ? attrs.text : '';
}
