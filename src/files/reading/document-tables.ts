import * as z from 'zod/mini';
import type { RawRow } from '../table';
import { fileTable, type FileTable } from './column-mapping';

const node = z.object({
  type: z.string(),
  text: z.optional(z.string()),
  attrs: z.optional(z.record(z.string(), z.unknown())),
  get content() {
    return z.optional(z.array(node));
  },
});
type Node = z.infer<typeof node>;

/** Levels that a document nests; one that goes deeper is none of Confluence's. */
const MOST_LEVELS = 60;
/** Columns that one cell may span: more is a mistake, or meant to hurt. */
const MOST_SPANNED = 100;

/**
 * The tables of a document in Atlassian's format, in its order, each as the rows of a file: the first row has the heads. A
 * table inside of a cell is text of it. Empty for what is no document.
 */
export function documentTables(document: unknown): readonly FileTable[] {
  if (depthOf(document, 0) > MOST_LEVELS) return [];
  const parsed = node.safeParse(document);
  return parsed.success ? tablesIn(parsed.data) : [];
}

/** Checked before it is parsed: the parser goes down by itself. */
function depthOf(value: unknown, level: number): number {
  if (level > MOST_LEVELS || typeof value !== 'object' || value === null) return level;
  const content = 'content' in value ? value.content : undefined;
  if (!Array.isArray(content)) return level;
  return content.reduce<number>((most, one) => Math.max(most, depthOf(one, level + 1)), level);
}

function tablesIn(one: Node): readonly FileTable[] {
  if (one.type !== 'table') return (one.content ?? []).flatMap(tablesIn);
  const rows = (one.content ?? [])
    .filter(({ type }) => type === 'tableRow')
    .map((row, index): RawRow => ({
      row: index + 1,
      cells: (row.content ?? []).flatMap(cellsOf),
    }));
  const table = fileTable(rows);
  return table === undefined ? [] : [table];
}

/** A cell over several columns says its text in the first of them. */
function cellsOf(cell: Node): readonly string[] {
  const { colspan } = cell.attrs ?? {};
  const span = typeof colspan === 'number' && colspan > 1 ? Math.min(colspan, MOST_SPANNED) : 1;
  return [textOf(cell).trim(), ...Array.from({ length: span - 1 }, () => '')];
}

const BLOCKS: readonly string[] = ['paragraph', 'heading', 'listItem', 'tableCell', 'tableHeader'];

function textOf({ type, text = '', attrs, content = [] }: Node): string {
  if (type === 'hardBreak') return '\n';
  const said = typeof attrs?.text === 'string' ? attrs.text : '';
  const inner = text + said + content.map(textOf).join('');
  return BLOCKS.includes(type) && !inner.endsWith('\n') ? `${inner}\n` : inner;
}
