import { useMemo } from 'react';
import { useIssueStates } from '../../shared/jira/use-issue-states';

interface NamedItem {
  readonly name: string;
  readonly issueId?: string | undefined;
}

/** Names as Jira has them now; as stored in the plan where the reader may not see the issue, or has none. */
export function useItemNames(items: readonly NamedItem[]): (item: NamedItem) => string {
  const issueIds = useMemo(
    () => [...new Set(items.flatMap(({ issueId }) => issueId ?? []))].sort(),
    [items],
  );
  const { data } = useIssueStates(issueIds);
  return ({ name, issueId }) =>
    (issueId === undefined ? undefined : data?.get(issueId)?.summary) ?? name;
}
