import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { refuseProblems } from '../../usecases/change-plan';
import { editPlan } from '../../usecases/edit-plan';
import { statusDayOf } from '../../usecases/plan-standing';
import { planView } from '../../usecases/plan-view';
import { readPlanState } from '../../usecases/read-plan-state';
import { wakePlan } from '../../usecases/wake-plan';
import type { ImportDone, ImportPreview, SentFile } from '../contract';
import { importedItems } from '../mapping/imported-items';
import { previewOf, readImport } from './read-import';
import { wholeFile } from './sent-file';

/** What an import would do: the report of the file, and the comparison with the plan. Nothing is stored. */
export async function checkImport(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  sent: SentFile,
): Promise<ImportPreview> {
  const [state, file] = await Promise.all([
    readPlanState(deps.records, access.engagement),
    wholeFile(deps, access, sent),
  ]);
  return previewOf(readImport(state, file, statusDayOf(deps.clock)));
}

/**
 * Imports a file, all or nothing, when it does what was seen before. New items get their issues later. The same
 * import sent again finds nothing left to do.
 * @throws AppError CONFLICT when the plan was changed since; INVALID when something is wrong with the file;
 *   LIMIT for more than one transaction writes, of which the check has told.
 */
export async function importPlan(
  deps: EngagementDeps,
  access: RecordAccess<Engagement>,
  wanted: SentFile & { readonly seen: string; readonly takeOut: boolean },
): Promise<ImportDone> {
  const { engagement, caller } = access;
  const file = await wholeFile(deps, access, wanted);
  const counts = { added: 0, changed: 0, takenOut: 0 };
  const { state, standing } = await editPlan(
    deps,
    engagement,
    (before) => {
      const read = readImport(before, file, statusDayOf(deps.clock)).wanted;
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
