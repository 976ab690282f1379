import { planItemId } from '../../contract';
import type { DocumentItem } from '../plan-document';

/** Longest id that the plan takes, less room for a number that makes it unique. */
const MOST_CHARACTERS = 58;

/** The plan's id for each item of a document: its own where the plan takes it, one made from it otherwise. */
export function itemIds(items: readonly Pick<DocumentItem, 'id'>[]): ReadonlyMap<string, string> {
  const taken = new Set(items.map(({ id }) => id).filter((id) => planItemId.safeParse(id).success));
  const ids = new Map<string, string>();
  for (const { id } of items) {
    if (taken.has(id)) {
      ids.set(id, id);
      continue;
    }
    const base = `x-${id.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, MOST_CHARACTERS)}`;
    let found = base;
    for (let number = 2; taken.has(found); number += 1) found = `${base.slice(0, -4)}-${number}`;
    taken.add(found);
    ids.set(id, found);
  }
  return ids;
}
