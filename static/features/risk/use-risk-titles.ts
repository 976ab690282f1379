import type { RiskView } from '../../../src/risk/contract';
import { useIssueStates } from '../../shared/jira/use-issue-states';

/** How risks are called: by the summary of the issue where the reader may see it, else by the event. */
export function useRiskTitles(risks: readonly RiskView[]): (risk: RiskView) => string {
  const issues = useIssueStates(
    risks.flatMap(({ issue }) => (issue?.place === 'here' ? issue.issueId : [])),
  );
  return ({ issue, event }) => issues.data?.get(issue?.issueId ?? '')?.summary ?? event;
}
