import type { DocumentItem } from './plan-document';

export interface OutlineItem {
  readonly item: DocumentItem;
  /** 1 for what has nothing above it. */
  readonly level: number;
  /** `1.2`: second below the first. */
  readonly number: string;
}

/** Items with each one's children right behind it, otherwise in their order. */
export function outlineOrder(items: readonly DocumentItem[]): readonly OutlineItem[] {
  const ids = new Set(items.map(({ id }) => id));
  const below = new Map<string | undefined, DocumentItem[]>();
  for (const item of items) {
    const parent =
      item.parentId !== undefined && ids.has(item.parentId) ? item.parentId : undefined;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [item]);
    else siblings.push(item);
  }
  const ordered: OutlineItem[] = [];
  const visit = (parent: string | undefined, level: number, prefix: string): void => {
    below.get(parent)?.forEach((item, index) => {
      const number = `${prefix}${index + 1}`;
      ordered.push({ item, level, number });
      visit(item.id, level + 1, `${number}.`);
    });
  };
  visit(undefined, 1, '');
  return ordered;
}
