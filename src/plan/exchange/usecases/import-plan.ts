import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement, PlanItem } from '../../../engagement/model/engagement';
import type { ChangedBy } from '../../usecases/apply-change';
import { refuseProblems } from '../../usecases/change-plan';
import { editPlan } from '../../usecases/edit-plan';
import { planView } from '../../usecases/plan-view';
import { readPlanState } from '../../usecases/read-plan-state';
import { wakePlan } from '../../usecases/wake-plan';
import type { ExchangeFormat, ImportDone, ImportPreview } from '../contract';
import type { WantedItem } from '../mapping/wanted-items';
import { previewOf, readImport } from './read-import';

interface PackedPlan {
  readonly format: ExchangeFormat;
  readonly packed: string;
}

/** What an import would do: the report of the file, and the comparison with the plan. Nothing is stored. */
export async function checkImport(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  { format, packed }: PackedPlan,
): Promise<ImportPreview> {
  const state = await readPlanState(deps.records, engagement);
  return previewOf(readImport(state, format, packed));
}

/**
 * Imports a file, all or nothing, when it does what was seen before. New items get their issues later. The same
 * import sent again finds nothing left to do.
 * @throws AppError CONFLICT when the plan was changed since; INVALID when something is wrong with the file;
 *   LIMIT for more than one transaction writes, which is 4,000 items.
 */
export async function importPlan(
  deps: EngagementDeps,
  { engagement, caller }: RecordAccess<Engagement>,
  wanted: PackedPlan & { readonly seen: string; readonly takeOut: boolean },
): Promise<ImportDone> {
  const counts = { added: 0, changed: 0, takenOut: 0 };
  const { state, standing } = await editPlan(
    deps,
    engagement,
    (before) => {
      const read = readImport(before, wanted.format, wanted.packed).wanted;
      if (read === undefined) {
        throw new AppError({ code: 'INVALID', field: 'packed', key: 'fileHasErrors' });
      }
      const { difference, items } = read;
      const isDone = difference.added.length + difference.changed.length === 0;
      if (isDone && (!wanted.takeOut || difference.missing.length === 0)) return undefined;
      if (difference.seen !== wanted.seen) {
        throw new AppError({ code: 'CONFLICT', key: 'planChangedSinceCheck' });
      }
      const by = { accountId: caller.accountId, at: deps.clock.now() };
      const next = importedItems(before.items, items, wanted.takeOut, by);
      refuseProblems(next);
      counts.added = difference.added.length;
      counts.changed = difference.changed.length;
      counts.takenOut = wanted.takeOut ? difference.missing.length : 0;
      return { items: next, head: { isProjected: false } };
    },
    () => wakePlan(deps, engagement.id),
  );
  return { ...counts, plan: planView(state, standing) };
}

function importedItems(
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
        changed: by,
      })),
  ];
}

function importedItem(item: PlanItem, wanted: WantedItem, by: ChangedBy): PlanItem {
  const { durationDays, role, predecessors, startNoEarlierThan, mustFinishBy, wave } = wanted;
  const values = { durationDays, role, predecessors, startNoEarlierThan, mustFinishBy, wave };
  const isSame = JSON.stringify(pick(item)) === JSON.stringify(pick(wanted));
  return isSame && item.isRemoved !== true
    ? item
    : changed(item, { ...values, isRemoved: false }, by);
}

function pick(item: WantedItem | PlanItem) {
  const { durationDays, role, startNoEarlierThan, mustFinishBy, wave } = item;
  const links = item.predecessors.map(({ itemId, lagDays, type = 'FS' }) => [
    itemId,
    type,
    lagDays,
  ]);
  return [
    durationDays,
    role,
    links,
    startNoEarlierThan ?? null,
    mustFinishBy ?? null,
    wave ?? null,
  ];
}

function changed(item: PlanItem, values: Partial<PlanItem>, by: ChangedBy): PlanItem {
  const jira = item.jira && { ...item.jira, problem: undefined };
  return { ...item, ...values, jira, version: item.version + 1, changed: by };
}
