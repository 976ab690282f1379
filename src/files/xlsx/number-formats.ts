import { childOf, childrenOf, type XmlElement } from '../xml/xml-element';

/** What a style makes of a number. */
export type NumberKind = 'number' | 'day' | 'percent';

/** Built-in formats of days (ECMA-376, 18.8.30), those of East Asian versions of Excel included. */
const BUILT_IN_DAYS: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
]);
const BUILT_IN_PERCENT: ReadonlySet<number> = new Set([9, 10]);

/** The kind of number of each cell style, by its position. */
export function readNumberKinds(styles: XmlElement | undefined): readonly NumberKind[] {
  if (styles === undefined) return [];
  const codes = new Map<number, string>();
  for (const format of childrenOf(childOf(styles, 'numFmts') ?? styles, 'numFmt')) {
    codes.set(Number(format.attributes.numFmtId), format.attributes.formatCode ?? '');
  }
  return childrenOf(childOf(styles, 'cellXfs') ?? styles, 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return kindOf(id, codes.get(id));
  });
}

function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (BUILT_IN_DAYS.has(id)) return 'day';
    return BUILT_IN_PERCENT.has(id) ? 'percent' : 'number';
  }
  // Without quoted text, escaped characters and colours or regions in brackets.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  if (bare.includes('%')) return 'percent';
  return /y|d|年|日/i.test(bare) && !/general/i.test(bare) ? 'day' : 'number';
}
