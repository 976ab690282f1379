import type { JobFailure } from '../../jobs/model/job';
import { save, stopInTime, WorkEnded } from '../../jobs/usecases/worker';
import type { RecordOperation } from '../../ports/record-store';
import type { PlanItem } from '../model/engagement';
import { MAX_ISSUES_PER_CALL, spanOf } from '../model/preview';
import { partOf } from '../model/plan-part';
import { planPartRecord, planPartReference, readPlanPart } from '../plan-records';
import { engagementRecord } from '../records';
import { itemRow, itemWithIssue, phaseRow } from './issue-rows';
import { makeIssues, type MadeIssue } from './make-issues';
import { retryRows } from './retry-failures';
import { failureOf, findExisting, type Work } from './work';

/** So many refusals are no accident: the job stops for somebody to look, with its record still small. */
const MOST_FAILURES = 200;

/**
 * Makes the issues of a plan, fifty a call, and stores after each call what has become of them. The last
 * write makes the engagement active.
 */
export async function applyItems(work: Work): Promise<void> {
  const { deps, engagement, items } = work;
  const existing = work.job.needsSearch ? await findExisting(work) : new Map<string, never>();
  await applyPhases(work, existing);
  if (work.job.failures.length >= MOST_FAILURES) await retryRows(work, existing);
  const parentOf = (item: PlanItem): string | undefined =>
    work.job.phases.find(({ key }) => key === item.phaseKey)?.issueId;
  let stored = await itemsOfBrokenPart(work);
  for (let from = work.job.recorded; from < items.length; from += MAX_ISSUES_PER_CALL) {
    const step = items.slice(from, from + MAX_ISSUES_PER_CALL);
    const rows = step.map((item) =>
      itemRow(engagement, item, parentOf(item), work.dated.datesOf(item.id).finish),
    );
    const made = await makeIssues(deps.issues, rows, existing);
    const isNewPart = stored[0] === undefined || partOf(stored[0].rank) !== partOf(from);
    stored = [...(isNewPart ? [] : stored), ...withIssues(work, step, made)];
    const failures = [...work.job.failures, ...failuresOf(step, made)];
    await saveStep(work, stored, failures);
    if (failures.length >= MOST_FAILURES && work.job.recorded < items.length) {
      await stop(work, failures);
    }
    if (work.job.recorded < items.length) await stopInTime(work);
  }
}

/** Steps of fifty never cross the border of a part; after a death the part may be half full. */
async function itemsOfBrokenPart(work: Work): Promise<readonly PlanItem[]> {
  const { recorded } = work.job;
  if (recorded === 0 || partOf(recorded) !== partOf(recorded - 1)) return [];
  const reference = planPartReference(work.engagement.id, partOf(recorded));
  const record = await work.deps.records.get(reference);
  return record === undefined ? [] : readPlanPart(record).items;
}

function withIssues(
  { dated }: Work,
  step: readonly PlanItem[],
  made: readonly MadeIssue[],
): readonly PlanItem[] {
  return step.map((item, index) => {
    const issue = made[index];
    return issue?.ok === true ? itemWithIssue(item, issue, dated.datesOf(item.id).finish) : item;
  });
}

function failuresOf(step: readonly PlanItem[], made: readonly MadeIssue[]): readonly JobFailure[] {
  return step.flatMap((item, index) => {
    const issue = made[index];
    return issue?.ok === true ? [] : [failureOf(item, issue?.reason ?? '')];
  });
}

async function saveStep(
  work: Work,
  stored: readonly PlanItem[],
  failures: readonly JobFailure[],
): Promise<void> {
  const last = stored.at(-1);
  if (last === undefined) return;
  const recorded = last.rank + 1;
  const isLast = recorded >= work.items.length;
  const number = partOf(last.rank);
  const version = Math.ceil(stored.length / MAX_ISSUES_PER_CALL);
  await save(
    work,
    {
      recorded,
      phases: work.job.phases,
      failures,
      ...(isLast ? { state: 'linking', needsSearch: false, lease: undefined } : {}),
    },
    [
      {
        type: 'set',
        record: planPartRecord(work.engagement.id, { number, version, items: stored }),
      },
      ...(isLast ? [activation(work)] : []),
    ],
  );
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
