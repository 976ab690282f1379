import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { TrainingSummary } from '../contract';
import { keepFigures } from './gate/count-readiness';
import { readReadiness } from './gate/read-readiness';
import { gateOf } from './gate/waive-gate';
import { trainingRegisterView } from './training-views';

/**
 * The handbook in short, and who is ready for go-live, whatever the number of people. What was counted is kept for those
 * who look at the overview.
 */
export async function summariseTraining(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'log'>,
  access: RecordAccess<Engagement>,
): Promise<TrainingSummary> {
  const { id } = access.engagement;
  const state = await readReadiness(deps, id);
  await keepFigures(deps, id, state).catch((error: unknown) => {
    // They are counted again by the next who looks, and every hour: whoever looks now has his answer.
    deps.log.error(`${id}: the figures of the training could not be kept`, error);
  });
  const { head, readiness } = state;
  return {
    register: trainingRegisterView(head, access),
    chapters: head.chapters,
    readiness,
    gate: gateOf(state, access),
  };
}
