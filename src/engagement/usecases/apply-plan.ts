import { AppError } from '../../app-error';
import { checkpoint, release, takeLease, type Job, type JobFailure } from '../../jobs/model/job';
import { jobRecord, jobReference, readJob } from '../../jobs/records';
import { datePlan, type DatedPlan } from '../../plan/model/dated-plan';
import { MAX_NEW_ISSUES } from '../../ports/issue-store';
import type { RecordOperation, StoredRecord } from '../../ports/record-store';
import type { EngagementDeps } from '../deps';
import type { Engagement, PlanItem } from '../model/engagement';
import { engagementCalendar } from '../model/engagement-calendar';
import { expandTemplate } from '../model/expand-template';
import { itemRow, phaseRow } from '../model/issue-rows';
import { spanOf } from '../model/preview';
import { engagementRecord, engagementReference, planItemRecord, readEngagement } from '../records';
import { applyLinks } from './apply-links';
import { makeIssues } from './make-issues';
import { retryFailures } from './retry-failures';

/** Items that fit into one transaction beside the job, and beside job and engagement. */
const ITEMS_PER_WRITE = 24;
const ITEMS_IN_LAST_WRITE = 23;
/** A worker stops here and sends the next one, far inside the function's 300 s. */
export const WORK_SLICE_MS = 120_000;

/** Jira's search must have seen what a failed call made, before the next worker looks for it. */
const SETTLING_SECONDS = 30;
/** Longest delay of a queued event. */
const MAX_DELAY_SECONDS = 900;

/** What a message to a worker may carry to save it two reads. */
export interface ApplyMessage {
  readonly jobId: string;
  readonly job?: StoredRecord['value'] | undefined;
  readonly engagement?: StoredRecord['value'] | undefined;
}

/** A worker's hands on a job. */
export interface Work {
  readonly deps: EngagementDeps;
  readonly engagement: Engagement;
  readonly items: readonly PlanItem[];
  readonly dated: DatedPlan;
  readonly startedAt: number;
  job: Job;
}

/** This worker has nothing more to do: the job went on to the next message, or somebody else changed it. */
export class WorkEnded extends Error {}

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
      await deps.queue.push({ name: 'jobs', body: { jobId: work.job.id }, delaySeconds: 2 });
    } else await applyLinks(work);
  } catch (error) {
    if (error instanceof WorkEnded) return;
    await putBack(work, error);
  }
}

async function takeWork(deps: EngagementDeps, message: ApplyMessage): Promise<Work | undefined> {
  const carried =
    message.job === undefined || message.engagement === undefined
      ? undefined
      : {
          job: readJob({ ...jobReference(message.jobId), value: message.job }),
          engagement: readEngagement({ entity: '', key: '', value: message.engagement }),
        };
  if (carried !== undefined) {
    const work = await lease(deps, carried.job, carried.engagement);
    if (work !== undefined) return work;
  }
  const record = await deps.records.get(jobReference(message.jobId));
  if (record === undefined) return undefined;
  const job = readJob(record);
  const stored = await deps.records.get(engagementReference(job.engagementId));
  return stored && lease(deps, job, readEngagement(stored));
}

async function lease(
  deps: EngagementDeps,
  job: Job,
  engagement: Engagement,
): Promise<Work | undefined> {
  const now = deps.clock.now();
  const leased = takeLease(job, deps.ids.next(), now);
  if (leased === undefined) return undefined;
  const isTaken = await deps.records.transact([
    { type: 'set', record: jobRecord(leased), ifVersion: job.version },
  ]);
  if (!isTaken) return undefined;
  const template = await deps.templates.load(engagement.draft.templateKey);
  const { items } = expandTemplate(template, engagement.draft);
  const calendar = engagementCalendar(engagement.draft, engagement.holidays);
  const dated = datePlan(items, calendar, engagement.draft.bufferPercent);
  return { deps, engagement, items, dated, startedAt: now, job: leased };
}

/** Stores the job's progress with what belongs to it. @throws WorkEnded when the job was changed meanwhile. */
export async function save(
  work: Work,
  progress: Parameters<typeof checkpoint>[2],
  others: readonly RecordOperation[] = [],
): Promise<void> {
  const next = checkpoint(work.job, work.deps.clock.now(), progress);
  const isStored = await work.deps.records.transact([
    ...others,
    { type: 'set', record: jobRecord(next), ifVersion: work.job.version },
  ]);
  if (!isStored) throw new WorkEnded();
  work.job = next;
}

/** Leaves the job to the next message. */
export async function handOver(work: Work, delaySeconds?: number): Promise<void> {
  const next = release(work.job, work.deps.clock.now());
  const isStored = await work.deps.records.transact([
    { type: 'set', record: jobRecord(next), ifVersion: work.job.version },
  ]);
  if (!isStored) return;
  await work.deps.queue.push({
    name: 'jobs',
    body: { jobId: next.id },
    ...(delaySeconds === undefined ? {} : { delaySeconds }),
  });
}

async function applyItems(work: Work): Promise<void> {
  const { deps, engagement, items } = work;
  const existing = work.job.needsSearch ? await findExisting(work) : new Map<string, never>();
  await applyPhases(work, existing);
  const parentOf = (item: PlanItem): string | undefined =>
    work.job.phases.find(({ key }) => key === item.phaseKey)?.issueId;
  let failures: readonly JobFailure[] = work.job.failures;
  let unsaved: PlanItem[] = [];
  for (let from = work.job.recorded; from < items.length; from += MAX_NEW_ISSUES) {
    const part = items.slice(from, from + MAX_NEW_ISSUES);
    const rows = part.map((item) =>
      itemRow(engagement, item, parentOf(item), work.dated.datesOf(item.id).finish),
    );
    const made = await makeIssues(deps.issues, rows, existing);
    for (const [index, item] of part.entries()) {
      const issue = made[index];
      if (issue?.ok === true) {
        unsaved.push({ ...item, issueId: issue.issueId, issueKey: issue.issueKey });
      } else {
        unsaved.push(item);
        failures = [...failures, failureOf(item, issue?.reason ?? '')];
      }
    }
    const isLast = from + part.length >= items.length;
    unsaved = await saveItems(work, unsaved, failures, isLast);
    if (!isLast && deps.clock.now() - work.startedAt > WORK_SLICE_MS) {
      await saveItems(work, unsaved, failures, false, true);
      await handOver(work);
      throw new WorkEnded();
    }
  }
}

export function failureOf(item: Pick<PlanItem, 'id' | 'name'>, reason: string): JobFailure {
  return {
    itemKey: item.id,
    name: item.name,
    key: 'issueRefused',
    params: { reason: reason.slice(0, 300) },
  };
}

/** Issues that an earlier worker made, recorded or not. */
export async function findExisting(
  work: Work,
): Promise<ReadonlyMap<string, { readonly issueId: string; readonly issueKey: string }>> {
  const found = await work.deps.issues.findByEngagement(work.job.projectId, work.engagement.id);
  // The oldest wins, so that every worker adopts the same one.
  return new Map([...found].reverse().map((issue) => [issue.marker, issue]));
}

/** Phases come first: items name them as parents. They are recorded with the first items. */
async function applyPhases(
  work: Work,
  existing: ReadonlyMap<string, { readonly issueId: string; readonly issueKey: string }>,
): Promise<void> {
  const missing = work.engagement.phases.filter(
    ({ key }) => work.job.phases.find((phase) => phase.key === key)?.issueId === undefined,
  );
  if (missing.length === 0) return;
  const rows = missing.map((phase) =>
    phaseRow(
      work.engagement,
      phase,
      spanOf(
        work.items
          .filter(({ phaseKey }) => phaseKey === phase.key)
          .map(({ id }) => work.dated.datesOf(id)),
      ).finish,
    ),
  );
  const made = await makeIssues(work.deps.issues, rows, existing);
  const refused = made.find((issue) => !issue.ok);
  if (refused !== undefined && !refused.ok) {
    throw new AppError({
      code: 'UNAVAILABLE',
      key: 'phaseRefused',
      params: { reason: refused.reason },
    });
  }
  const issueOf = new Map(missing.map(({ key }, index) => [key, made[index]]));
  work.job = {
    ...work.job,
    phases: work.job.phases.map((phase) => {
      const issue = issueOf.get(phase.key);
      return issue?.ok === true
        ? { ...phase, issueId: issue.issueId, issueKey: issue.issueKey }
        : phase;
    }),
  };
}

/**
 * Stores items in full transactions and gives back what is left over for the next one; at the end (or
 * when `all` is asked for) everything. The last write makes the engagement active.
 */
async function saveItems(
  work: Work,
  items: readonly PlanItem[],
  failures: readonly JobFailure[],
  isLast: boolean,
  all = isLast,
): Promise<PlanItem[]> {
  let left = [...items];
  const operations = (part: readonly PlanItem[]): readonly RecordOperation[] =>
    part.map((item) => ({ type: 'set', record: planItemRecord(work.engagement.id, item) }));
  while (left.length >= (isLast ? ITEMS_IN_LAST_WRITE + 1 : ITEMS_PER_WRITE)) {
    const part = left.slice(0, ITEMS_PER_WRITE);
    left = left.slice(ITEMS_PER_WRITE);
    await save(work, progressTo(work, part.length, failures), operations(part));
  }
  if (isLast) {
    await save(
      work,
      {
        ...progressTo(work, left.length, failures),
        state: 'linking',
        needsSearch: false,
        lease: undefined,
      },
      [...operations(left), activation(work)],
    );
    return [];
  }
  if (all && left.length > 0) {
    await save(work, progressTo(work, left.length, failures), operations(left));
    return [];
  }
  return left;
}

function progressTo(
  work: Work,
  count: number,
  failures: readonly JobFailure[],
): Parameters<typeof checkpoint>[2] {
  const recorded = work.job.recorded + count;
  const known = new Set(work.items.slice(0, recorded).map(({ id }) => id));
  return {
    recorded,
    phases: work.job.phases,
    failures: failures.filter(({ itemKey }) => known.has(itemKey)),
  };
}

function activation(work: Work): RecordOperation {
  const { engagement, job } = work;
  return {
    type: 'set',
    ifVersion: engagement.version,
    record: engagementRecord({
      ...engagement,
      version: engagement.version + 1,
      state: 'active',
      phases: job.phases.map(({ key, name, issueId, issueKey }) => ({
        key,
        name,
        issueId,
        issueKey,
      })),
    }),
  };
}

/** After a fault of the platform: the job waits and is tried again; what was made is found by its marker. */
async function putBack(work: Work, error: unknown): Promise<void> {
  const asked =
    error instanceof AppError && error.detail.code === 'RETRY'
      ? Number(error.detail.params?.seconds ?? 0)
      : 0;
  work.job = { ...work.job, needsSearch: true };
  await handOver(work, Math.min(MAX_DELAY_SECONDS, Math.max(SETTLING_SECONDS, asked)));
  if (!(error instanceof AppError)) throw error;
}
