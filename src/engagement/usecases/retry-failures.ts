import type { RecordOperation } from '../../ports/record-store';
import type { PlanItem } from '../model/engagement';
import { itemRow } from './issue-rows';
import { planItemRecord } from '../records';
import { failureOf, findExisting, save, type Work } from './work';
import { makeIssues } from './make-issues';

/** Rows that are tried again in one step: they and the job fit into one transaction. */
const ROWS_PER_STEP = 24;

/** Tries the failed rows once more; those that fail again stay with their newest reason. */
export async function retryFailures(work: Work): Promise<void> {
  const existing = await findExisting(work);
  const keys = work.job.failures.map(({ itemKey }) => itemKey);
  const failed = work.items.filter(({ id }) => keys.includes(id));
  for (let from = 0; from < failed.length; from += ROWS_PER_STEP) {
    await retryPart(work, failed.slice(from, from + ROWS_PER_STEP), existing);
  }
  await save(work, { state: 'linking', linked: 0, needsSearch: true, lease: undefined });
}

async function retryPart(
  work: Work,
  part: readonly PlanItem[],
  existing: Awaited<ReturnType<typeof findExisting>>,
): Promise<void> {
  const parentOf = (item: PlanItem): string | undefined =>
    work.job.phases.find(({ key }) => key === item.phaseKey)?.issueId;
  const rows = part.map((item) =>
    itemRow(work.engagement, item, parentOf(item), work.dated.datesOf(item.id).finish),
  );
  const made = await makeIssues(work.deps.issues, rows, existing);
  const done = part.flatMap((item, index): readonly PlanItem[] => {
    const issue = made[index];
    return issue?.ok === true
      ? [{ ...item, issueId: issue.issueId, issueKey: issue.issueKey, version: item.version + 1 }]
      : [];
  });
  const still = part.flatMap((item, index) => {
    const issue = made[index];
    return issue?.ok === false ? [failureOf(item, issue.reason)] : [];
  });
  const others = work.job.failures.filter(({ itemKey }) => !part.some(({ id }) => id === itemKey));
  const writes = done.map((item): RecordOperation => ({
    type: 'set',
    record: planItemRecord(work.engagement.id, item),
  }));
  await save(work, { failures: [...others, ...still] }, writes);
}
