import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { issuesKnown } from '../../thread/usecases/issues-known';
import { bugRuns } from '../bug-records';
import { bugSeen } from '../model/run-bugs';
import { editRuns } from './edit-runs';
import { withLists } from './list-testers';

/** Bugs that one look at Jira takes. */
const AT_ONCE = 25;

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'clock'>;

/**
 * Takes over how bugs stand in Jira: a run whose bugs are done asks for its retest, and its tester has it in his list
 * again. Other issues are passed over. An issue that is gone is nothing to wait for.
 */
export async function takeBugIssues(
  deps: Deps,
  engagement: Engagement,
  asked: readonly string[],
): Promise<void> {
  const known = issuesKnown(deps.records, engagement.id, 'uatBug', asked, AT_ONCE);
  for await (const issues of known) {
    const seen = await deps.issues.see(issues.map(({ issueId }) => issueId));
    const now = new Map(seen.map((issue) => [issue.issueId, issue]));
    for (const { issueId, recordId } of issues) {
      const issue = now.get(issueId);
      const state = {
        isDone: issue === undefined || issue.category === 'done',
        key: issue?.issueKey,
      };
      for (const run of bugRuns(recordId)) await take(deps, engagement, run, issueId, state);
    }
  }
}

async function take(
  deps: Deps,
  engagement: Engagement,
  { cycle, caseId }: { readonly cycle: number; readonly caseId: string },
  issueId: string,
  seen: Parameters<typeof bugSeen>[2],
): Promise<void> {
  await editRuns(deps, engagement.id, cycle, [caseId], (state) => {
    const run = state.runs.get(caseId);
    const at = deps.clock.now();
    const after = run && bugSeen(run, issueId, seen, at);
    return after && withLists(engagement, state, { runs: [after] }, at);
  });
}
