import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { wakeWorker } from '../../jobs/usecases/wake-worker';
import { isStale } from '../../jobs/model/job';
import type { CycleView } from '../cycle/contract';
import { cycleView, readCycleState } from './cycle-views';

/** A cycle as it stands. Looking at one whose worker died has it picked up again. */
export async function getCycle(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  number: number,
): Promise<CycleView> {
  const state = await readCycleState(deps, access.engagement.id, number);
  const { job, cycle } = state;
  if (cycle.state === 'preparing' && job !== undefined && isStale(job, deps.clock.now())) {
    await wakeWorker(deps, { jobId: job.id });
  }
  return cycleView(state, access);
}
