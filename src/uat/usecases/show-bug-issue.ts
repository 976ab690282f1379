import type { IssueRecord } from '../../thread/records';
import type { IssueDeps, ShowIssue } from '../../thread/usecases/open-issue';
import { bugRuns } from '../bug-records';
import { readRun, runReference } from '../cycle-records';

/** Tests that the panel of a bug shows: as many as one look-up of Forge's store may ask for. */
const MOST_SHOWN = 25;

/** The tests that met a bug: by keys, in one round trip. */
export async function readBugIssue(
  { records }: IssueDeps,
  { issueId, engagementId, recordId }: IssueRecord,
): Promise<ShowIssue> {
  const references = bugRuns(recordId)
    .slice(-MOST_SHOWN)
    .map(({ cycle, caseId }) => runReference(engagementId, cycle, caseId));
  const found =
    references.length === 0 ? new Map<string, never>() : await records.getMany(references);
  const tests = [...found.values()].map(readRun).flatMap((run) => {
    const bug = run.bugs.find((one) => one.issueId === issueId);
    if (bug === undefined) return [];
    const { cycle, caseId, number, title, status } = run;
    return [{ cycle, caseId, number, title, status, severity: bug.severity }];
  });
  return (frame) => (tests.length === 0 ? undefined : { ...frame, kind: 'uatBug', tests });
}
