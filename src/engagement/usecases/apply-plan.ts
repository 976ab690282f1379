import { wakePlan } from '../../plan/usecases/wake-plan';
import type { EngagementDeps } from '../deps';
import { applyItems } from './apply-items';
import { applyLinks } from './apply-links';
import { retryFailures } from './retry-failures';
import { wakeWorker } from './wake-worker';
import { putBack, takeWork, WorkEnded, type ApplyMessage } from './work';

/** Links follow when the screen has its plan. */
const LINKING_DELAY_SECONDS = 2;

/**
 * Works on an engagement's job for a while: phases, then items fifty at a time, then links. Every step may
 * be the last one that this process lives to see; whoever comes next finds what was made by its marker.
 */
export async function applyPlan(deps: EngagementDeps, message: ApplyMessage): Promise<void> {
  const work = await takeWork(deps, message);
  if (work === undefined) return;
  try {
    if (work.job.state === 'running') {
      if (work.job.recorded < work.items.length) await applyItems(work);
      else await retryFailures(work);
      await wakeWorker(deps, { jobId: work.job.id }, LINKING_DELAY_SECONDS);
      await wakePlan(deps, work.engagement.id, { isAnew: true });
    } else await applyLinks(work);
  } catch (error) {
    if (error instanceof WorkEnded) return;
    deps.log.error(`${work.job.id}: a worker met a fault`, error);
    await putBack(work, error);
  }
}
