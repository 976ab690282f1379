import type { PlanItem } from '../../../engagement/model/engagement';
import { contentHash } from '../../../signoff/model/content-hash';
import { planItemId } from '../../contract';
import type { DocumentSource } from '../import-report';
import type { DocumentItem } from '../plan-document';

/** Longest id that the plan takes, less room for a number that makes it unique. */
const MOST_CHARACTERS = 58;
/** Digits that tell one file, or one name, from others. */
const DIGITS = 8;

type Row = Pick<DocumentItem, 'id' | 'name'>;

/**
 * The plan's id for each item of a document: its own where the plan takes it, one made from it otherwise. An item
 * to which its reader gave an id is the plan's item of that name where there is one; else its id carries where the
 * file is from, so that another file's item with the same number is another item.
 */
export function itemIds(
  rows: readonly Row[],
  { madeIds, origin }: Pick<DocumentSource, 'madeIds' | 'origin'>,
  items: readonly Pick<PlanItem, 'id' | 'name'>[],
): ReadonlyMap<string, string> {
  const own = rows.filter(({ id }) => !madeIds.has(id) && planItemId.safeParse(id).success);
  const taken = new Set(own.map(({ id }) => id));
  const named = onlyOnes(items.filter(({ id }) => !taken.has(id)));
  const ids = new Map<string, string>();
  for (const row of rows) {
    const { id, name } = row;
    if (!madeIds.has(id) && taken.has(id)) {
      ids.set(id, id);
      continue;
    }
    const known = madeIds.has(id) && origin === '' ? named.get(nameKey(name)) : undefined;
    const base = known ?? (madeIds.has(id) ? madeFor(row, origin) : `x-${plain(id)}`);
    let found = base;
    for (let number = 2; taken.has(found); number += 1) {
      found = `${base.slice(0, MOST_CHARACTERS)}-${number}`;
    }
    taken.add(found);
    ids.set(id, found);
  }
  return ids;
}

/** Of the file and its number there; where a file says nothing of itself, of the name. */
function madeFor({ id, name }: Row, origin: string): string {
  return origin === ''
    ? `n-${contentHash(nameKey(name)).slice(0, DIGITS)}`
    : `f-${contentHash(origin).slice(0, DIGITS)}-${plain(id)}`;
}

function plain(id: string): string {
  return id.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, MOST_CHARACTERS - DIGITS - 4);
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** Items by name, without those that share it. */
function onlyOnes(items: readonly Pick<PlanItem, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name } of items) {
    const key = nameKey(name);
    if (found.has(key)) twice.add(key);
    found.set(key, id);
  }
  for (const key of twice) found.delete(key);
  return found;
}
