import { IssueLink } from '../../shared/jira/issue-link';

interface ItemNameProps {
  readonly name: string;
  readonly issueKey?: string | undefined;
}

/** Name of an item, leading to its issue where it has one. */
export function ItemName({ name, issueKey }: ItemNameProps) {
  if (issueKey === undefined) return <bdi>{name}</bdi>;
  return <IssueLink issueKey={issueKey}>{name}</IssueLink>;
}
