import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { SeenIssue } from '../../ports/issue-store';
import type { Workflows } from '../../ports/workflows';
import type { IssueRecord } from '../../thread/records';
import { issuesKnown } from '../../thread/usecases/issues-known';
import type { ChangeIssue } from '../issue/contract';
import type { Change } from '../model/change';
import { isBreachUntold } from '../model/breach';
import { changedFields } from '../model/change-history';
import type { ChangesEdit } from './edit-changes';
import { editManyChanges, MOST_CHANGES } from './edit-many-changes';
import { gateKind, gatesOf, heeded } from './heed-breach';

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'clock'> & {
  readonly workflows: Workflows;
};

/**
 * Takes over what people changed in the issues of requests, and marks those that went on without approval; other issues
 * are passed over.
 * @returns Whether there is a breach to be told, which the index may not know yet.
 */
export async function takeChangeIssues(
  deps: Deps,
  engagement: Engagement,
  asked: readonly string[],
): Promise<boolean> {
  const known = issuesKnown(deps.records, engagement.id, 'change', asked, MOST_CHANGES);
  let isUntold = false;
  for await (const issues of known) {
    if (await take(deps, engagement, issues)) isUntold = true;
  }
  return isUntold;
}

async function take(
  deps: Deps,
  engagement: Engagement,
  known: readonly IssueRecord[],
): Promise<boolean> {
  let isUntold = false;
  const now = await deps.issues.see(known.map(({ issueId }) => issueId));
  const seen = new Map(now.map((issue) => [issue.issueId, issue]));
  const gates = await gatesOf(deps, engagement, now);
  const gate = gateKind(gates);
  const changeIds = known.map(({ recordId }) => recordId);
  const at = deps.clock.now();
  await editManyChanges(deps, engagement, changeIds, ({ head, changes }) => {
    const edits = [...changes.values()].flatMap(
      (change): readonly NonNullable<ChangesEdit['change']>[] => {
        const { issue } = change;
        const found = issue && seen.get(issue.issueId);
        const taken = issue && takenChange(change, issue, found, engagement.projectId, at);
        const after = heeded(taken ?? change, found, gates, at);
        if (after === change) return [];
        if (after.version === change.version) return [{ after }];
        const fields = changedFields(change, after);
        const { version } = after;
        return [{ after, entry: { version, at, accountId: '', act: 'heard', fields } }];
      },
    );
    isUntold = edits.some((edit) => isBreachUntold(edit.after));
    if (gate === undefined || gate === head.gate)
      return edits.length === 0 ? undefined : { changes: edits };
    return { changes: edits, head: { gate } };
  });
  return isUntold;
}

/**
 * The request after people changed its issue: the assignee is its owner. It depends on nothing but the issue as it is
 * now and the request, so events that come twice, late or in another order end in the same request.
 * @param seen Undefined when it is gone, or hidden from the app.
 * @returns undefined when there is nothing to take over.
 */
export function takenChange(
  change: Change,
  issue: ChangeIssue,
  seen: Pick<SeenIssue, 'projectId' | 'assignee' | 'issueKey'> | undefined,
  projectId: string,
  at: number,
): Change | undefined {
  if (seen?.projectId !== projectId) {
    const place = seen === undefined ? 'gone' : 'moved';
    return issue.place === place ? undefined : { ...change, issue: { ...issue, place } };
  }
  const { assignee, issueKey } = seen;
  const now: ChangeIssue = { ...issue, place: 'here', assignee, issueKey };
  // What the register said while it was away is written once it is back.
  const isBack = issue.place !== 'here';
  if (assignee === issue.assignee || assignee === change.ownerAccountId) {
    if (!isBack && assignee === issue.assignee) return undefined;
    return { ...change, issue: now, ...(isBack ? { shownVersion: undefined } : {}) };
  }
  return {
    ...change,
    // Whoever edits the request just now did not know of this, and is told.
    version: change.version + 1,
    ownerAccountId: assignee,
    issue: now,
    changed: { accountId: '', at },
    lastAct: { act: 'heard' },
  };
}
