import type { ChangeItem } from '../changelog/change-item';
import { issueTypeView, projectView, statusView } from './directory-views';
import type { PlacedIssue } from './issue-access';
import type { Change, NotedEvent } from './issue-context';
import { listValue, textValue } from './issue-record';
import { jiraTimestamp } from './jira-time';
import { userView } from './user-view';

/**
 * An event about an issue, with the fields that Forge's payload of an issue has.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function issueEvent(
  change: Change,
  name: string,
  placed: PlacedIssue,
  more: Readonly<Record<string, unknown>> = {},
): NotedEvent {
  const causedBy = change.actor.accountId;
  return {
    name,
    payload: {
      issue: issuePayload(change, placed),
      timestamp: String(change.at),
      ...(causedBy === undefined
        ? {}
        : { atlassianId: causedBy, associatedUsers: [{ accountId: causedBy }] }),
      ...more,
    },
  };
}

/** `avi:jira:updated:issue`, and `avi:jira:assigned:issue` besides when the assignee changed. */
export function noteUpdate(
  change: Change,
  placed: PlacedIssue,
  items: readonly ChangeItem[],
  subtype: 'issue_updated' | 'issue_generic',
  statusIds: readonly string[] = [],
): void {
  if (items.length === 0) return;
  const assigned = items.filter((item) => item.fieldId === 'assignee');
  const accounts = [change.actor.accountId, ...assigned.flatMap((item) => [item.from, item.to])];
  const associatedUsers = [...new Set(accounts)]
    .filter((accountId) => accountId !== undefined && accountId !== null)
    .map((accountId) => ({ accountId }));
  const statuses = statusIds.flatMap((id) => change.context.directory.status(id) ?? []);
  const more = {
    changelog: { items },
    associatedUsers,
    ...(statuses.length === 0
      ? {}
      : { associatedStatuses: statuses.map((one) => statusView(change.context, one)) }),
  };
  const isAssignment = assigned.length > 0 && assigned.length === items.length;
  const jiraEventTypeName = isAssignment ? 'issue_assigned' : subtype;
  change.note(issueEvent(change, 'avi:jira:updated:issue', placed, { ...more, jiraEventTypeName }));
  if (assigned.length > 0) {
    change.note(
      issueEvent(change, 'avi:jira:assigned:issue', placed, {
        changelog: { items: assigned },
        associatedUsers,
      }),
    );
  }
}

function issuePayload({ context }: Change, { issue, project, type, status }: PlacedIssue) {
  return {
    id: String(issue.id),
    key: issue.key,
    fields: {
      summary: textValue(issue, 'summary') ?? '',
      issuetype: issueTypeView(context, type),
      creator: userView(context, issue.creatorId),
      created: jiraTimestamp(issue.createdAt),
      project: projectView(context, project),
      reporter: userView(context, textValue(issue, 'reporter')),
      assignee: userView(context, textValue(issue, 'assignee')),
      updated: jiraTimestamp(issue.updatedAt),
      status: statusView(context, status),
      labels: listValue(issue, 'labels'),
      duedate: textValue(issue, 'duedate') ?? null,
    },
  };
}
