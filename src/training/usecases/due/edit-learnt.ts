import type { EngagementDeps } from '../../../engagement/deps';
import type { RecordReference } from '../../../ports/record-store';
import { editTraining, type TrainingEdit, type TrainingState } from '../edit-training';
import { wakeDue } from './wake-due';

/** An edit by which certificates may become due: as `editTraining`, and those are issued then. */
export function editLearnt<Answer>(
  deps: Pick<EngagementDeps, 'records' | 'queue' | 'log'>,
  engagementId: string,
  references: readonly RecordReference[],
  decide: (state: TrainingState) => TrainingEdit<Answer>,
): Promise<Answer> {
  return editTraining(deps, engagementId, references, decide, (due) =>
    wakeDue(deps, engagementId, due),
  );
}
