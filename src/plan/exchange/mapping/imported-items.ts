import type { PlanItem } from '../../../engagement/model/engagement';
import type { ChangedBy } from '../../usecases/apply-change';
import { drawnLinks, NO_LINKS } from '../../model/drawn-links';
import { hasSameLinks, isAsWanted } from './plan-difference';
import type { WantedItem } from './wanted-items';

/** A plan's items after an import; those that it does not change are the very same objects, new ones come last. */
export function importedItems(
  items: readonly PlanItem[],
  wanted: readonly WantedItem[],
  takeOut: boolean,
  by: ChangedBy,
): readonly PlanItem[] {
  const inFile = new Map(wanted.map((item) => [item.id, item]));
  const known = new Set(items.map(({ id }) => id));
  return [
    ...items.map((item) => {
      const found = inFile.get(item.id);
      if (found !== undefined) return importedItem(item, found, by);
      const isTakenOut = takeOut && item.isRemoved !== true && !item.isGoLive;
      return isTakenOut ? changed(item, { isRemoved: true }, by) : item;
    }),
    ...wanted
      .filter(({ id }) => !known.has(id))
      .map((item, index): PlanItem => ({
        ...item,
        version: 1,
        rank: items.length + index,
        isGoLive: false,
        jira: { place: 'none' },
        links: NO_LINKS,
        changed: by,
      })),
  ];
}

function importedItem(item: PlanItem, wanted: WantedItem, by: ChangedBy): PlanItem {
  if (isAsWanted(item, wanted)) return item;
  const { durationDays, role, startNoEarlierThan, mustFinishBy, wave } = wanted;
  const predecessors = hasSameLinks(item, wanted) ? item.predecessors : wanted.predecessors;
  const links = predecessors === item.predecessors ? item.links : drawnLinks(item);
  const values = {
    durationDays,
    role,
    predecessors,
    links,
    startNoEarlierThan,
    mustFinishBy,
    wave,
  };
  return changed(item, { ...values, isRemoved: false }, by);
}

function changed(item: PlanItem, values: Partial<PlanItem>, by: ChangedBy): PlanItem {
  const jira = item.jira && { ...item.jira, problem: undefined };
  return { ...item, ...values, jira, version: item.version + 1, changed: by };
}
