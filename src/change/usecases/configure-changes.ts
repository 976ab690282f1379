import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { canonical, type Json } from '../../signoff/model/content-hash';
import type { ChangeSettings } from '../decision/contract';
import { isOfClient } from '../model/live-seats';
import { settingsProblems } from '../model/settings-problems';
import { pastSettingsRecord } from '../records';
import type { ChangeRegisterView } from '../register/contract';
import { changeRegisterView } from './change-views';
import { editChanges, type ChangesEdit, type ChangesState } from './edit-changes';

import { wakeChanges } from './wake-changes';

/**
 * Replaces by what changes are decided and priced. What the client is being asked already stays as it was asked; the
 * settings that counted until then are kept.
 * @throws AppError CONFLICT when somebody replaced them since the editor read them; INVALID naming the field.
 */
export async function configureChanges(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  { version, settings }: { readonly version: number; readonly settings: ChangeSettings },
): Promise<ChangeRegisterView> {
  const { accountId } = access.caller;
  const changed = { accountId, at: deps.clock.now() };
  const decide = ({ head, engagement }: ChangesState): ChangesEdit | undefined => {
    const stored = head.settings;
    const isDone =
      stored.version === version + 1 &&
      stored.changed?.accountId === accountId &&
      spelled(stored.values) === spelled(settings);
    if (isDone) return undefined;
    if (stored.version !== version) throw replacedMeanwhile(stored.changed);
    const [problem] = settingsProblems(settings, (each) =>
      isOfClient(engagement.draft.people, each),
    );
    if (problem !== undefined) throw invalid(`settings.${problem.field}`, problem.key);
    return {
      head: { settings: { version: version + 1, values: settings, changed } },
      others: [{ type: 'set', record: pastSettingsRecord(head) }],
    };
  };
  const state = await editChanges(deps, access.engagement, undefined, decide, () =>
    wakeChanges(deps, { engagementId: access.engagement.id, isLook: true }),
  );
  return changeRegisterView(state, access);
}

function replacedMeanwhile(
  changed: { readonly accountId: string; readonly at: number } | undefined,
): AppError {
  return changed === undefined
    ? new AppError({ code: 'CONFLICT', key: 'changeSettingsNotThatVersion' })
    : new AppError({ code: 'CONFLICT', key: 'changeSettingsReplaced', params: { ...changed } });
}

function spelled(settings: ChangeSettings): string {
  return canonical(JSON.parse(JSON.stringify(settings)) as Json);
}
