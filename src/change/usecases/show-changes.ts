import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { Workflows } from '../../ports/workflows';
import type { EffectTakers } from '../../thread/usecases/effect-takers';
import { isBreachInDoubt, isBreachUntold } from '../model/breach';
import { isShown, isWritten } from '../model/change-issue';
import { CHANGE_ENTITY, readChange } from '../records';
import { MOST_CHANGES, readManyChanges } from './edit-many-changes';
import { listWaitingPeople } from './list-waiting-people';
import { followUpChanges } from './follow-up-changes';
import { makeChangeIssues } from './make-change-issues';
import { takeChangeIssues } from './take-change-issues';
import { tellBreaches } from './tell-breaches';
import { writeChangeIssues } from './write-change-issues';

/** That there is more to do, and how long to wait with it. */
export interface NextChanges {
  readonly waitSeconds?: number | undefined;
}

/**
 * Brings a slice of what Jira does not show yet in line: the lists of whom it waits for, issues that are missing, edits,
 * then what the lead is to be told, and what an approval asks for besides the plan. What is to be done is asked of an index and decided on the records.
 * @param written Requests that may not be in the index yet, or not as what they are now.
 * @returns undefined when nothing is left.
 */
export async function showChanges(
  deps: EngagementDeps & { readonly workflows: Workflows },
  engagement: Engagement,
  written: readonly string[],
  takers: EffectTakers,
): Promise<NextChanges | undefined> {
  const due = await deps.records.query({
    entity: CHANGE_ENTITY,
    index: 'by-jira',
    partition: [engagement.id, 'due'],
    limit: MOST_CHANGES,
  });
  const found = due.records.map((record) => readChange(record).changeId);
  const changeIds = [...new Set([...written, ...found])].slice(0, MOST_CHANGES);
  if (changeIds.length === 0) return undefined;
  const state = await readManyChanges(deps, engagement, changeIds);
  const open = [...state.changes.values()].filter((change) => !isShown(change));
  // The index is behind: what is left is shown already, and the next look finds what is new.
  if (open.length === 0) return due.cursor === undefined ? undefined : {};
  await listWaitingPeople(deps, engagement, state, open);
  // What Jira refused is not asked for again before somebody changes it.
  const missing = open.filter((change) => change.issue === undefined && !isWritten(change));
  if (missing.length > 0) return { waitSeconds: await makeChangeIssues(deps, engagement, missing) };
  const unwritten = open.filter((change) => !isWritten(change));
  if (unwritten.length === 0) {
    const waitSeconds = await tellBreaches(deps, engagement, open.filter(isBreachUntold));
    return { waitSeconds: (await followUpChanges(deps, engagement, open, takers)) ?? waitSeconds };
  }
  // An approval ends a breach, and one that is void begins it, without anything happening in Jira.
  const doubtful = unwritten.filter(isBreachInDoubt);
  await takeChangeIssues(
    deps,
    engagement,
    doubtful.flatMap(({ issue }) => (issue === undefined ? [] : [issue.issueId])),
  );
  await writeChangeIssues(deps, engagement, unwritten);
  return {};
}
