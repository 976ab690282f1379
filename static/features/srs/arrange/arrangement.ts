import {
  entriesOf,
  placeOf,
  type EntryEdit,
  type EntryKind,
} from '../../../../src/srs/entries/contract';
import type { SrsView } from '../../../../src/srs/contract';
import {
  placesFor,
  requirementChapter,
  requirementName,
  type RequirementChange,
} from '../../../../src/srs/requirement/contract';

/** What has a place in the document and may be moved. */
export interface ArrangedItem {
  readonly id: string;
  readonly version: number;
  readonly order: number;
  readonly name: string;
  readonly text: string;
}

/** A list within which, for chapters of requirements also between which, things are moved. */
export interface ArrangedList {
  readonly key: string;
  /** Absent where requirements stand. */
  readonly kind?: EntryKind;
  readonly items: readonly ArrangedItem[];
}

/** Kinds that stand in the document in an order of their own. */
const KINDS = [
  'goal',
  'scope',
  'stakeholder',
  'process',
  'duty',
  'role',
  'conflict',
  'dataObject',
] as const satisfies readonly EntryKind[];

/**
 * Everything that may be moved, in its order.
 * @param nameOf What people call an entry by.
 */
export function arrangedLists(
  { requirements, entries }: Pick<SrsView, 'requirements' | 'entries'>,
  nameOf: (entry: SrsView['entries'][number]) => string,
): readonly ArrangedList[] {
  return [
    ...requirementChapter.options.map((key): ArrangedList => ({
      key,
      items: requirements
        .filter(({ chapter, state }) => chapter === key && state !== 'retired')
        .map(({ requirementId, version, order, number, title }) => ({
          id: requirementId,
          version,
          order,
          name: requirementName(number),
          text: title,
        })),
    })),
    ...KINDS.map((kind): ArrangedList => ({
      key: kind,
      kind,
      items: entriesOf(entries, kind).map((entry) => ({
        id: entry.entryId,
        version: entry.version,
        order: placeOf(entry),
        name: nameOf(entry),
        text: '',
      })),
    })).filter(({ items }) => items.length > 1),
  ];
}

/** What is written so that something stands elsewhere, or where it stood before. */
export type Move =
  | { readonly changes: readonly RequirementChange[] }
  | { readonly entries: readonly EntryEdit[] };

/** Puts `item` at a place of a list, and how that is taken back; undefined where it stands there already. */
export function moveTo(
  lists: readonly ArrangedList[],
  item: ArrangedItem,
  to: ArrangedList,
  index: number,
): { readonly move: Move; readonly back: Move } | undefined {
  const from = lists.find(({ items }) => items.includes(item));
  if (from === undefined || from.kind !== to.kind) return undefined;
  if (from === to && to.items[index] === item) return undefined;
  const places = placesFor(to.items, item.id, index);
  const known = new Map([...from.items, ...to.items].map((one) => [one.id, one]));
  const both = places.flatMap(({ id, order }) => {
    const one = known.get(id);
    return one === undefined ? [] : [{ one, order }];
  });
  if (to.kind !== undefined) {
    const { kind } = to;
    // An edit that only moves has the same shape whatever the kind.
    const edit = (entryId: string, version: number, order: number) =>
      ({ kind, entryId, version, order }) as EntryEdit;
    return {
      move: { entries: both.map(({ one, order }) => edit(one.id, one.version, order)) },
      back: { entries: both.map(({ one }) => edit(one.id, one.version + 1, one.order)) },
    };
  }
  const chapterOf = (list: ArrangedList, id: string) => {
    const chapter = requirementChapter.options.find((option) => option === list.key);
    return from === to || id !== item.id || chapter === undefined ? {} : { chapter };
  };
  return {
    move: {
      changes: both.map(({ one, order }) => ({
        ...{ requirementId: one.id, version: one.version, order },
        ...chapterOf(to, one.id),
      })),
    },
    back: {
      changes: both.map(({ one }) => ({
        ...{ requirementId: one.id, version: one.version + 1, order: one.order },
        ...chapterOf(from, one.id),
      })),
    },
  };
}
