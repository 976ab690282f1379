import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { TrainingRegisterView, TrainingSettings } from '../register/contract';
import { editTraining } from './edit-training';
import { trainingRegisterView } from './training-views';

/**
 * Replaces the settings. Attempts that are open, and certificates that were given, keep what they began with. The same by
 * the same person, sent again because no answer came, is answered as the first time.
 * @throws AppError CONFLICT with who and when where somebody replaced them since.
 */
export async function configureTraining(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  version: number,
  values: TrainingSettings,
): Promise<TrainingRegisterView> {
  const changed = { accountId: access.caller.accountId, at: deps.clock.now() };
  return editTraining(deps, access.engagement.id, [], ({ head }) => {
    const known = head.settings;
    if (known.version !== version) {
      const isDone =
        known.version === version + 1 &&
        known.changed?.accountId === changed.accountId &&
        JSON.stringify({ ...known.values, ...values }) === JSON.stringify(known.values);
      if (isDone) return { answer: trainingRegisterView(head, access) };
      throw new AppError({
        code: 'CONFLICT',
        key: 'trainingSettingsReplaced',
        params: { accountId: known.changed?.accountId ?? '', at: known.changed?.at ?? 0 },
      });
    }
    const settings = { version: version + 1, values, changed };
    return { answer: trainingRegisterView({ ...head, settings }, access), head: { settings } };
  });
}
