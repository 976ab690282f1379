import { issueTypeView, priorityView, statusView } from './directory-views';
import { placeIssue } from './issue-access';
import type { IssueContext } from './issue-context';
import { textValue, type IssueRecord } from './issue-record';

/** An issue as other issues show it: parent, sub-tasks, links. */
export function issueSummaryView(context: IssueContext, issue: IssueRecord) {
  const { status, type } = placeIssue(context, issue);
  const priority = context.directory
    .priorities()
    .find((one) => one.id === textValue(issue, 'priority'));
  return {
    id: String(issue.id),
    key: issue.key,
    self: issueSelf(context, issue),
    fields: {
      summary: textValue(issue, 'summary') ?? '',
      status: statusView(context, status),
      ...(priority ? { priority: priorityView(context, priority) } : {}),
      issuetype: issueTypeView(context, type),
    },
  };
}

export function issueSelf(context: IssueContext, issue: Pick<IssueRecord, 'id'>): string {
  return `${context.canonicalUrl}/rest/api/3/issue/${issue.id}`;
}
