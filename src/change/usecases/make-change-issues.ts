import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { makeIssues } from '../../engagement/usecases/make-issues';
import type { RecordOperation } from '../../ports/record-store';
import { issueRecord } from '../../thread/records';
import type { Change } from '../model/change';
import { wantedChangeIssue } from '../model/change-issue';
import { changeMarker, changeRow, issueLeft } from './change-rows';
import { claimChangeMaking } from './claim-change-making';
import type { ChangesEdit } from './edit-changes';
import { editManyChanges } from './edit-many-changes';

/**
 * Makes the issues of up to eleven requests, each once.
 * @returns Seconds that the next slice has to wait; undefined for none.
 */
export async function makeChangeIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  engagement: Engagement,
  changes: readonly Change[],
): Promise<number | undefined> {
  const changeIds = changes.map(({ changeId }) => changeId);
  const claim = await claimChangeMaking(deps, engagement, changeIds.map(changeMarker));
  if (!claim.isMine) return claim.waitSeconds;
  const made = await makeIssues(
    deps.issues,
    changes.map((change) => changeRow(engagement, change)),
    claim.existing,
  );
  await editManyChanges(deps, engagement, changeIds, (state) => {
    const others: RecordOperation[] = [];
    const edits = changes.flatMap(
      (written, index): readonly NonNullable<ChangesEdit['change']>[] => {
        const { changeId, version: shownVersion } = written;
        const known = state.changes.get(changeId);
        const outcome = made[index];
        if (known === undefined || known.issue !== undefined || outcome === undefined) return [];
        if (!outcome.ok)
          return [{ after: { ...known, issueProblem: outcome.reason, shownVersion } }];
        const { issueId } = outcome;
        const record = { issueId, engagementId: engagement.id, kind: 'change' as const };
        others.push({ type: 'set', record: issueRecord({ ...record, recordId: changeId }) });
        const issue = issueLeft(outcome, wantedChangeIssue(written));
        return [{ after: { ...known, issue, issueProblem: undefined, shownVersion } }];
      },
    );
    return { head: { making: undefined }, changes: edits, others };
  });
  return undefined;
}
