import type { PlanItem } from '../../engagement/model/engagement';
import type { ItemChange, NewPlanItem, PlanChangeRequest } from '../contract';
import { drawnLinks, NO_LINKS } from '../model/drawn-links';
import type { PlanState } from './read-plan-state';

/** Who changes something, and when. */
export interface ChangedBy {
  readonly accountId: string;
  readonly at: number;
}

/** The item as the change wants it, with the next version. */
export function changedItem(item: PlanItem, change: ItemChange, by: ChangedBy): PlanItem {
  return {
    ...item,
    version: item.version + 1,
    changed: by,
    durationDays: change.durationDays ?? item.durationDays,
    role: change.role ?? item.role,
    predecessors: change.predecessors ?? item.predecessors,
    links: change.predecessors === undefined ? item.links : drawnLinks(item),
    ownerAccountId: valueOf(change.ownerAccountId, item.ownerAccountId),
    startNoEarlierThan: valueOf(change.startNoEarlierThan, item.startNoEarlierThan),
    mustFinishBy: valueOf(change.mustFinishBy, item.mustFinishBy),
    wave: valueOf(change.wave, item.wave),
    cause: valueOf(change.cause, item.cause),
    isRemoved: change.isRemoved ?? item.isRemoved,
    // What Jira refused before is tried again.
    jira: item.jira && { ...item.jira, problem: undefined },
  };
}

/** The change that takes a change back: for each field that it names, what stood there. */
export function undoOf(item: PlanItem, change: ItemChange): ItemChange {
  const was = <Value>(wanted: unknown, value: Value | undefined): Value | null | undefined =>
    wanted === undefined ? undefined : (value ?? null);
  const entries = {
    durationDays: change.durationDays === undefined ? undefined : item.durationDays,
    role: change.role === undefined ? undefined : item.role,
    predecessors:
      change.predecessors === undefined
        ? undefined
        : item.predecessors.map(({ itemId, lagDays, type = 'FS' }) => ({ itemId, type, lagDays })),
    ownerAccountId: was(change.ownerAccountId, item.ownerAccountId),
    startNoEarlierThan: was(change.startNoEarlierThan, item.startNoEarlierThan),
    mustFinishBy: was(change.mustFinishBy, item.mustFinishBy),
    wave: was(change.wave, item.wave),
    cause: was(change.cause, item.cause),
    isRemoved: change.isRemoved === undefined ? undefined : item.isRemoved === true,
  };
  // What was not named is left out, so that the way back names no more than the way there.
  const named = Object.entries(entries).filter(([, value]) => value !== undefined);
  return { itemId: item.id, version: item.version + 1, ...Object.fromEntries(named) };
}

/** A new item at the end of the plan; its issue is the one that it names, or is made later. */
export function addedItem(
  wanted: NewPlanItem,
  rank: number,
  by: ChangedBy,
  issueKey: string | undefined,
): PlanItem {
  const { itemId, phaseId, kind, name, durationDays, role, predecessors } = wanted;
  return {
    id: itemId,
    version: 1,
    rank,
    phaseKey: phaseId,
    kind,
    name,
    durationDays,
    role,
    isGoLive: false,
    predecessors,
    startNoEarlierThan: wanted.startNoEarlierThan,
    wave: wanted.wave,
    issueId: wanted.issueId,
    issueKey,
    jira: { place: wanted.issueId === undefined ? 'none' : 'here' },
    links: NO_LINKS,
    changed: by,
  };
}

/** All items after a change, those that it does not name as the very same objects. */
export function itemsAfter(
  { items, head }: Pick<PlanState, 'items' | 'head'>,
  { changes, add = [] }: PlanChangeRequest,
  by: ChangedBy,
): readonly PlanItem[] {
  const keyOf = new Map(head.unplanned.map(({ issueId, issueKey }) => [issueId, issueKey]));
  const wanted = new Map(changes.map((change) => [change.itemId, change]));
  return [
    ...items.map((item) => {
      const change = wanted.get(item.id);
      return change === undefined ? item : changedItem(item, change, by);
    }),
    ...add.map((item, index) =>
      addedItem(item, items.length + index, by, keyOf.get(item.issueId ?? '')),
    ),
  ];
}

function valueOf<Value>(
  wanted: Value | null | undefined,
  value: Value | undefined,
): Value | undefined {
  return wanted === undefined ? value : (wanted ?? undefined);
}
