import type { PlanItem } from '../../../engagement/model/engagement';
import { canonical, contentHash, type Json } from '../../../signoff/model/content-hash';
import type { FieldChange, PlanDifference } from '../contract';
import type { WantedItem } from './wanted-items';

/** Fields that an import may change of an item that is there already. */
const FIELDS = [
  'durationDays',
  'role',
  'predecessors',
  'startNoEarlierThan',
  'mustFinishBy',
  'wave',
] as const;

/** What an import would do to a plan. */
export function planDifference(
  items: readonly PlanItem[],
  wanted: readonly WantedItem[],
): PlanDifference {
  const known = new Map(items.map((item) => [item.id, item]));
  const inFile = new Set(wanted.map(({ id }) => id));
  const added = wanted.filter(({ id }) => !known.has(id));
  const changed = wanted.flatMap((item) => {
    const before = known.get(item.id);
    const fields = before === undefined ? [] : changesOf(before, item);
    return before === undefined || fields.length === 0
      ? []
      : [{ itemId: item.id, name: before.name, fields }];
  });
  // The go-live stays whatever a file has: without one there is no plan.
  const missing = items.filter(
    ({ id, isRemoved, isGoLive }) => !inFile.has(id) && isRemoved !== true && !isGoLive,
  );
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    itemId: id,
    name,
  });
  return {
    // Versions are in it: whoever changes one of these items meanwhile makes it another difference.
    seen: contentHash({
      added: added.map((item) => asJson(item)),
      changed: changed.map(({ itemId, fields }) => [
        itemId,
        known.get(itemId)?.version ?? 0,
        asJson(fields),
      ]),
      missing: missing.map(({ id, version }) => [id, version]),
    }),
    added: added.map(named),
    changed,
    missing: missing.map(named),
    sameCount: wanted.length - added.length - changed.length,
  };
}

/** Whether an import would leave an item of the plan as it is; the order of its links means nothing. */
export function isAsWanted(before: PlanItem, wanted: WantedItem): boolean {
  return changesOf(before, wanted).length === 0;
}

/** Whether an item waits for the same ones in the same way, in whatever order. */
export function hasSameLinks(before: Compared, wanted: Compared): boolean {
  const [from, to] = [comparable(before, 'predecessors'), comparable(wanted, 'predecessors')];
  return canonical(asJson(from)) === canonical(asJson(to));
}

function changesOf(before: PlanItem, wanted: WantedItem): readonly FieldChange[] {
  const taken = before.isRemoved === true ? [{ field: 'isRemoved', from: '', to: '' }] : [];
  return [
    ...taken,
    ...FIELDS.flatMap((field) => {
      const [from, to] = [comparable(before, field), comparable(wanted, field)];
      return canonical(asJson(from)) === canonical(asJson(to))
        ? []
        : [{ field, from: words(before, field), to: words(wanted, field) }];
    }),
  ];
}

type Compared = Pick<PlanItem, (typeof FIELDS)[number]>;

function comparable(item: Compared, field: (typeof FIELDS)[number]): unknown {
  if (field !== 'predecessors') return item[field] ?? null;
  return item.predecessors
    .map(({ itemId, lagDays, type = 'FS' }) => `${itemId} ${type} ${lagDays}`)
    .sort();
}

function words(item: Compared, field: (typeof FIELDS)[number]): string {
  if (field !== 'predecessors') return String(item[field] ?? '');
  return item.predecessors
    .map(({ itemId, lagDays, type = 'FS' }) =>
      lagDays === 0 ? `${itemId} ${type}` : `${itemId} ${type}${lagDays > 0 ? '+' : ''}${lagDays}`,
    )
    .join(', ');
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
