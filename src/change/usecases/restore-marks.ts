import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { findForged } from '../../thread/usecases/find-forged';
import type { Change } from '../model/change';
import { isWritten } from '../model/change-issue';
import { CHANGE_ENTITY, readChange } from '../records';
import { changeMark } from './change-rows';
import { editManyChanges, MOST_CHANGES } from './edit-many-changes';
import { wakeChanges } from './wake-changes';

/** Requests of one look: as many as Jira shows in one call. */
const PAGE = 100;
/** After so many seconds the index knows what is due. */
const INDEX_SECONDS = 30;

/**
 * Compares the marks of a page of requests, open and closed, with what the app left in Jira, and makes those due that
 * differ: they are written again like any edit, and the walk goes on in a message of its own. Nothing is ever decided by a mark; people search by it.
 */
export async function restoreMarks(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'queue' | 'log'>,
  engagement: Engagement,
  cursor: string | undefined,
): Promise<void> {
  const page = await deps.records.query({
    entity: CHANGE_ENTITY,
    index: 'by-jira',
    partition: [engagement.id, 'shown'],
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const marked = page.records.map(readChange).flatMap((kept) => {
    const { issue, issueProblem } = kept;
    // What Jira refuses it would refuse each hour again.
    if (issue?.place !== 'here' || issueProblem !== undefined) return [];
    return [{ kept, issueId: issue.issueId, mark: changeMark(engagement, kept) }];
  });
  const forged = await findForged(deps, marked);
  for (let from = 0; from < forged.length; from += MOST_CHANGES) {
    await makeDue(deps, engagement, forged.slice(from, from + MOST_CHANGES));
  }
  const { id: engagementId } = engagement;
  if (forged.length > 0) await wakeChanges(deps, { engagementId }, INDEX_SECONDS);
  if (page.cursor === undefined) return;
  await wakeChanges(deps, { engagementId, isWalk: true, cursor: page.cursor });
}

async function makeDue(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  forged: readonly Change[],
): Promise<void> {
  const changeIds = forged.map(({ changeId }) => changeId);
  await editManyChanges(deps, engagement, changeIds, ({ changes }) => {
    const compared = new Map(forged.map(({ changeId, version }) => [changeId, version]));
    // What was changed meanwhile is written in any case.
    const same = [...changes.values()].filter(
      (change) => isWritten(change) && change.version === compared.get(change.changeId),
    );
    if (same.length === 0) return undefined;
    return { changes: same.map((change) => ({ after: { ...change, shownVersion: undefined } })) };
  });
}
