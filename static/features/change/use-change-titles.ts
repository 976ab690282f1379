import type { ChangeFacts } from '../../../src/change/contract';
import { useIssueStates } from '../../shared/jira/use-issue-states';

type Titled = Pick<ChangeFacts, 'issue' | 'title'>;

/** How requests are called: by the summary of the issue where the reader may see it, else by their title. */
export function useChangeTitles(changes: readonly Titled[]): (change: Titled) => string {
  const issues = useIssueStates(
    changes.flatMap(({ issue }) => (issue?.place === 'here' ? issue.issueId : [])),
  );
  return ({ issue, title }) => issues.data?.get(issue?.issueId ?? '')?.summary ?? title;
}
