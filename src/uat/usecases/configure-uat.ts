import type * as z from 'zod/mini';
import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { uatPayloads } from '../contract';
import { moduleProblem } from '../model/case-modules';
import type { UatHead } from '../model/uat-head';
import type { UatRegisterView } from '../register/contract';
import { editCases, type CasesEdit } from './edit-cases';
import type { CasesState } from './read-cases';
import { uatRegisterView } from './uat-views';
import { wakeUat } from './wake-uat';

type Wanted = Pick<
  z.infer<(typeof uatPayloads)['uat.configure']>,
  'version' | 'settings' | 'modules'
>;

/**
 * Replaces criteria and modules. A cycle keeps the criteria with which it was opened. The same settings by the same
 * person, sent again because no answer came, are answered as the first ones.
 * @throws AppError CONFLICT when somebody replaced them since, with who and when; INVALID naming the field.
 */
export async function configureUat(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  { version, settings: values, modules }: Wanted,
): Promise<UatRegisterView> {
  const { accountId } = access.caller;
  const decide = ({ head }: CasesState): CasesEdit | undefined => {
    const { settings } = head;
    if (settings.version !== version) {
      if (isDone(head, accountId, { version, settings: values, modules })) return undefined;
      throw replaced(head);
    }
    const problem = moduleProblem(head, modules);
    if (problem !== undefined) throw invalid(problem.field, problem.key, problem.params);
    const changed = { accountId, at: deps.clock.now() };
    return { head: { modules, settings: { version: version + 1, values, changed } } };
  };
  const { head } = await editCases(deps, access.engagement.id, [], decide, () =>
    wakeUat(deps, { engagementId: access.engagement.id }),
  );
  return uatRegisterView(head, access);
}

function isDone({ settings, modules }: UatHead, accountId: string, wanted: Wanted): boolean {
  const { entry, exit } = settings.values;
  const now = [
    entry,
    exit.criticalPercent,
    exit.passPercent,
    exit.severeBugs,
    exit.needsDisposition,
  ];
  const { settings: values } = wanted;
  const then = [
    values.entry,
    values.exit.criticalPercent,
    values.exit.passPercent,
    values.exit.severeBugs,
    values.exit.needsDisposition,
  ];
  const named = (list: UatHead['modules']) =>
    JSON.stringify(list.map(({ key, name }) => [key, name]));
  return (
    settings.version === wanted.version + 1 &&
    settings.changed?.accountId === accountId &&
    JSON.stringify(now) === JSON.stringify(then) &&
    named(modules) === named(wanted.modules)
  );
}

/** CONFLICT: somebody was quicker. */
function replaced({ settings: { changed } }: UatHead): AppError {
  return changed === undefined
    ? new AppError({ code: 'CONFLICT', key: 'uatSettingsNotThatVersion' })
    : new AppError({ code: 'CONFLICT', key: 'uatSettingsReplaced', params: { ...changed } });
}
