import { wakeWorker } from '../../jobs/usecases/wake-worker';
import { workOn } from '../../jobs/usecases/worker';
import { wakePlan } from '../../plan/usecases/wake-plan';
import type { EngagementDeps } from '../deps';
import { applyItems } from './apply-items';
import { applyLinks } from './apply-links';
import { retryFailures } from './retry-failures';
import { takeWork, type ApplyMessage, type Work } from './work';

/** Links follow when the screen has its plan. */
const LINKING_DELAY_SECONDS = 2;

/**
 * Works on an engagement's job for a while: phases, then items fifty at a time, then links. Every step may
 * be the last one that this process lives to see; whoever comes next finds what was made by its marker.
 */
export async function applyPlan(deps: EngagementDeps, message: ApplyMessage): Promise<void> {
  const work = await takeWork(deps, message);
  if (work !== undefined) await workOn(work, applyNext);
}

async function applyNext(work: Work): Promise<void> {
  if (work.job.state !== 'running') {
    await applyLinks(work);
    return;
  }
  if (work.job.recorded < work.items.length) await applyItems(work);
  else await retryFailures(work);
  await wakeWorker(work.deps, { jobId: work.job.id }, LINKING_DELAY_SECONDS);
  await wakePlan(work.deps, work.engagement.id, { isAnew: true });
}
