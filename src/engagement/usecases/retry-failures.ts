import { save } from '../../jobs/usecases/worker';
import type { PlanItem } from '../model/engagement';
import { planPartRecord, type PlanPart } from '../plan-records';
import { itemRow, itemWithIssue } from './issue-rows';
import { makeIssues } from './make-issues';
import { readPlanParts } from './read-plan';
import { failureOf, findExisting, type Work } from './work';

type FoundIssues = Awaited<ReturnType<typeof findExisting>>;

/** Tries the failed rows once more; those that fail again stay with their newest reason. */
export async function retryFailures(work: Work): Promise<void> {
  await retryRows(work, await findExisting(work));
  await save(work, { state: 'linking', linked: 0, needsSearch: true, lease: undefined });
}

/** @param existing Issues of this engagement that were found in Jira, by marker. */
export async function retryRows(work: Work, existing: FoundIssues): Promise<void> {
  const keys = new Set(work.job.failures.map(({ itemKey }) => itemKey));
  for (const part of await readPlanParts(work.deps.records, work.engagement)) {
    const failed = part.items.filter(({ id }) => keys.has(id));
    if (failed.length > 0) await retryPart(work, part, failed, existing);
  }
}

async function retryPart(
  work: Work,
  part: PlanPart,
  failed: readonly PlanItem[],
  existing: FoundIssues,
): Promise<void> {
  const parentOf = (item: PlanItem): string | undefined =>
    work.job.phases.find(({ key }) => key === item.phaseKey)?.issueId;
  const rows = failed.map((item) =>
    itemRow(work.engagement, item, parentOf(item), work.dated.datesOf(item.id).finish),
  );
  const made = await makeIssues(work.deps.issues, rows, existing);
  const done = new Map(
    failed.flatMap((item, index): readonly (readonly [string, PlanItem])[] => {
      const issue = made[index];
      if (issue?.ok !== true) return [];
      const dueDate = work.dated.datesOf(item.id).finish;
      return [[item.id, { ...itemWithIssue(item, issue, dueDate), version: item.version + 1 }]];
    }),
  );
  const still = failed.flatMap((item, index) => {
    const issue = made[index];
    return issue?.ok === false ? [failureOf(item, issue.reason)] : [];
  });
  const others = work.job.failures.filter(
    ({ itemKey }) => !failed.some(({ id }) => id === itemKey),
  );
  const changed: PlanPart = {
    ...part,
    version: part.version + 1,
    items: part.items.map((item) => done.get(item.id) ?? item),
  };
  await save(work, { failures: [...others, ...still] }, [
    {
      type: 'set',
      record: planPartRecord(work.engagement.id, changed),
      ifVersion: part.version,
    },
  ]);
}
