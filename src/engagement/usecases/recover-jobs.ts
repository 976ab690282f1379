import { isStale } from '../../jobs/model/job';
import { JOB_ENTITY, JOB_INDEX, readJob } from '../../jobs/records';
import { wakeWorker } from '../../jobs/usecases/wake-worker';
import type { EngagementDeps } from '../deps';
import { ENGAGEMENT_ENTITY, ENGAGEMENT_STATE_INDEX, readEngagement } from '../records';
import { mendStart } from './open-engagement';

/** A claim younger than this may still be at its second write. */
const CLAIM_PATIENCE_MS = 60_000;
/** Jobs looked at in one run; the next run finds the others. */
const PAGE = 100;

/**
 * Sends workers to jobs whose worker died or whose message was lost, and mends starts that died after the
 * claim. Runs twice at once without harm: a lease decides who works.
 * @returns how many jobs were woken.
 */
export async function recoverJobs(deps: EngagementDeps): Promise<number> {
  const now = deps.clock.now();
  const pages = await Promise.all(
    (['queued', 'running', 'linking'] as const).map((state) =>
      deps.records.query({ entity: JOB_ENTITY, index: JOB_INDEX, partition: [state], limit: PAGE }),
    ),
  );
  const stale = pages
    .flatMap(({ records }) => records.map(readJob))
    .filter((job) => isStale(job, now));
  for (const job of stale) await wakeWorker(deps, { jobId: job.id });
  const claims = await deps.records.query({
    entity: ENGAGEMENT_ENTITY,
    index: ENGAGEMENT_STATE_INDEX,
    partition: ['applying'],
    limit: PAGE,
  });
  const lost = claims.records
    .map(readEngagement)
    .filter(({ version, startedAt }) => version === 1 && now - startedAt > CLAIM_PATIENCE_MS);
  for (const engagement of lost) await mendStart(deps, engagement);
  return stale.length + lost.length;
}
