import { AppError } from '../../app-error';
import type { ProjectAccess } from '../../access/define-function';
import type { Job } from '../../jobs/model/job';
import { jobRecord } from '../../jobs/records';
import { wakeWorker } from '../../jobs/usecases/wake-worker';
import { datePlan } from '../../plan/model/dated-plan';
import { EMPTY_JOURNAL } from '../../signoff/model/journal';
import { journalRecord } from '../../signoff/records';
import type { EngagementDraft } from '../contract';
import type { EngagementDeps } from '../deps';
import { applyJobIdOf, isSameStart, newApplyJob, startEntry } from '../model/apply-job';
import { engagementIdOf, type Engagement, type PlanItem } from '../model/engagement';
import { engagementRecord, engagementReference, readEngagement } from '../records';
import { prepareDraft, type PreparedDraft } from './prepare-draft';

/**
 * Starts an engagement: checks everything, claims the project, and hands the work to a job. The same start
 * by the same person, sent again because no answer came, is answered as the first one would have been.
 * @throws AppError INVALID naming the first wrong field; CONFLICT when the project has an engagement,
 *   with who started it and when. Nothing is made then.
 */
export async function startEngagement(
  deps: EngagementDeps,
  access: ProjectAccess,
  draft: EngagementDraft,
): Promise<{ readonly engagementId: string; readonly jobId: string }> {
  const prepared = await prepareDraft(deps, access, draft);
  const problem = prepared.problems[0];
  if (problem !== undefined) {
    throw new AppError({
      code: 'INVALID',
      field: `draft.${problem.field}`,
      key: problem.key,
      ...(problem.params === undefined ? {} : { params: problem.params }),
    });
  }
  const engagement = newEngagement(deps, access, prepared);
  const started = { engagementId: engagement.id, jobId: applyJobIdOf(engagement.id) };
  const isClaimed = await deps.records.create(engagementRecord(engagement));
  if (!isClaimed) {
    const existing = await deps.records.get(engagementReference(engagement.id));
    const claim = existing && readEngagement(existing);
    if (claim !== undefined && isSameStart(claim, engagement)) return started;
    throw alreadyStarted(claim);
  }
  try {
    await createApplyJob(deps, engagement, prepared.items);
  } catch (error) {
    // The claim is the start: whoever looks at it next, or the recovery, makes the job and sends its worker.
    deps.log.error(`${engagement.id}: its job is left to the recovery`, error);
  }
  return started;
}

function newEngagement(
  deps: EngagementDeps,
  access: ProjectAccess,
  prepared: PreparedDraft,
): Engagement {
  const { draft, template, phases, items, calendar, holidays } = prepared;
  const now = deps.clock.now();
  return {
    id: engagementIdOf(access.projectId),
    version: 1,
    state: 'applying',
    projectId: access.projectId,
    templateVersion: template.version,
    draft,
    holidays,
    phases,
    itemCount: items.length,
    plannedGoLive: datePlan(items, calendar, draft.bufferPercent).goLive,
    startedBy: access.caller.accountId,
    startedAt: now,
    changed: { accountId: access.caller.accountId, at: now },
    journal: EMPTY_JOURNAL,
  };
}

/**
 * Creates the job of a claimed engagement and sends a worker. Also repairs a start that died after the
 * claim: the claim's version says whether the job is there.
 */
export async function createApplyJob(
  deps: Pick<EngagementDeps, 'records' | 'queue' | 'clock' | 'log'>,
  engagement: Engagement,
  items: readonly PlanItem[],
): Promise<Job> {
  const job = newApplyJob(engagement, items, deps.clock.now());
  const entry = startEntry(engagement);
  const claimed: Engagement = {
    ...engagement,
    version: 2,
    journal: { sequence: entry.sequence, hash: entry.hash },
  };
  await deps.records.transact([
    { type: 'set', record: engagementRecord(claimed), ifVersion: 1 },
    { type: 'set', record: journalRecord(entry) },
    { type: 'set', record: jobRecord(job) },
  ]);
  await wakeWorker(deps, {
    jobId: job.id,
    // Saves the worker two reads; it takes its lease against these versions and reads anew if they are old.
    job: jobRecord(job).value,
    engagement: engagementRecord(claimed).value,
  });
  return job;
}

function alreadyStarted(existing: Engagement | undefined): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'engagementExists',
    params: existing
      ? {
          accountId: existing.startedBy,
          at: existing.startedAt,
          client: existing.draft.clientName,
        }
      : {},
  });
}
