import type { checkpoint, JobFailure } from '../../jobs/model/job';
import type { RecordOperation } from '../../ports/record-store';
import type { PlanItem } from '../model/engagement';
import { MAX_ISSUES_PER_CALL, spanOf } from '../model/preview';
import { engagementRecord, planItemRecord } from '../records';
import { itemRow, phaseRow } from './issue-rows';
import { makeIssues } from './make-issues';
import { failureOf, findExisting, handOver, save, WorkEnded, type Work } from './work';

/** Items that fit into one transaction beside the job, and beside job and engagement. */
const ITEMS_PER_WRITE = 24;
const ITEMS_IN_LAST_WRITE = 23;
/** A worker stops here and sends the next one, far inside the function's 300 s. */
const WORK_SLICE_MS = 120_000;

export async function applyItems(work: Work): Promise<void> {
  const { deps, engagement, items } = work;
  const existing = work.job.needsSearch ? await findExisting(work) : new Map<string, never>();
  await applyPhases(work, existing);
  const parentOf = (item: PlanItem): string | undefined =>
    work.job.phases.find(({ key }) => key === item.phaseKey)?.issueId;
  let failures: readonly JobFailure[] = work.job.failures;
  let unsaved: PlanItem[] = [];
  for (let from = work.job.recorded; from < items.length; from += MAX_ISSUES_PER_CALL) {
    const part = items.slice(from, from + MAX_ISSUES_PER_CALL);
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
  const refused = missing.flatMap((phase, index) => {
    const issue = made[index];
    return issue?.ok === false
      ? [failureOf({ id: phase.key, name: phase.name }, issue.reason)]
      : [];
  });
  if (refused.length > 0) await stop(work, refused);
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

/** Nothing can be made without its phase: the job stops, says why, and goes on when somebody asks it to. */
async function stop(work: Work, failures: readonly JobFailure[]): Promise<never> {
  await save(work, { state: 'cancelled', failures, needsSearch: true, lease: undefined });
  throw new WorkEnded();
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
