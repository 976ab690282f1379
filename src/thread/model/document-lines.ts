/**
 * The lines of one of Jira's rich texts, as somebody reads them: one a paragraph, heading, item or cell, without what
 * holds nothing but spaces. What is no text stands there by its kind, so that adding or losing it makes a difference.
 * @param document Whatever Jira answered; null where there is no text.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function documentLines(document: unknown): readonly string[] {
  return textIn(document)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly content?: unknown;
  readonly attrs?: unknown;
}

/** Nodes that stand within a line; all others begin and end one. */
const WITHIN: readonly unknown[] = ['text', 'mention', 'emoji', 'date', 'status', 'inlineCard'];

function textIn(given: unknown): string {
  if (typeof given !== 'object' || given === null) return '';
  const node: Node = given;
  const own = ownText(node);
  return WITHIN.includes(node.type) ? own : `\n${own}\n`;
}

function ownText({ type, text, content, attrs }: Node): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(content)) return content.map(textIn).join('');
  if (type === 'hardBreak') return '';
  if (typeof attrs === 'object' && attrs !== null) {
    const said = Object.entries(attrs).find(([name]) => SAYING.includes(name))?.[1] as unknown;
    if (typeof said === 'string') return said;
  }
  // An empty paragraph is none.
  return ['paragraph', 'heading', 'doc'].includes(String(type)) ? '' : `[${String(type)}]`;
}

/** Attributes in which a node without text says what is read of it. */
const SAYING: readonly string[] = ['text', 'shortName', 'url', 'timestamp'];
