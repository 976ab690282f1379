import type { IssueMark, NewIssue } from '../../ports/issue-store';
import type { Engagement, EngagementPhase, PlanItem } from '../model/engagement';
import { summaryOf } from '../model/expand-template';

/** Which optional fields may be filled; one that Jira refused before is left out. */
export interface FillableFields {
  has(issueTypeId: string, field: 'duedate' | 'assignee' | 'labels'): boolean;
}

const ALL_FIELDS: FillableFields = { has: () => true };

/** Label on every issue that the app makes, so that people can filter without JQL on properties. */
const LABEL = 'rollout';

export function phaseMarker(phaseKey: string): string {
  return `phase:${phaseKey}`;
}

export function itemMarker(itemId: string): string {
  return `item:${itemId}`;
}

export function phaseRow(
  engagement: Engagement,
  phase: EngagementPhase,
  dueDate: string,
  fields: FillableFields = ALL_FIELDS,
): NewIssue {
  const issueTypeId = engagement.draft.mapping.phase ?? '';
  return {
    projectId: engagement.projectId,
    issueTypeId,
    summary: summaryOf(phase.name),
    ...(dueDate !== '' && fields.has(issueTypeId, 'duedate') ? { dueDate } : {}),
    ...(fields.has(issueTypeId, 'labels') ? { labels: [LABEL] } : {}),
    mark: mark(engagement, 'phase', phase.key, phaseMarker(phase.key)),
  };
}

export function itemRow(
  engagement: Engagement,
  item: PlanItem,
  parentId: string | undefined,
  dueDate: string,
  fields: FillableFields = ALL_FIELDS,
): NewIssue {
  const issueTypeId = engagement.draft.mapping[item.kind] ?? '';
  const assignee = item.ownerAccountId;
  return {
    projectId: engagement.projectId,
    issueTypeId,
    summary: summaryOf(item.name),
    ...(parentId === undefined ? {} : { parentId }),
    ...(fields.has(issueTypeId, 'duedate') ? { dueDate } : {}),
    ...(assignee !== undefined && fields.has(issueTypeId, 'assignee') ? { assignee } : {}),
    ...(fields.has(issueTypeId, 'labels') ? { labels: [LABEL] } : {}),
    mark: mark(engagement, item.kind, item.phaseKey, itemMarker(item.id)),
  };
}

/** The item with the issue that was made for it, and what the app wrote there. */
export function itemWithIssue(
  item: PlanItem,
  { issueId, issueKey }: { readonly issueId: string; readonly issueKey: string },
  dueDate: string,
): PlanItem {
  return {
    ...item,
    issueId,
    issueKey,
    jira: { place: 'here', dueDate, assignee: item.ownerAccountId },
  };
}

function mark(engagement: Engagement, kind: string, phase: string, marker: string): IssueMark {
  return { engagement: engagement.id, kind, phase, marker };
}

/** The row without the fields that Jira refused; undefined when it refused something essential. */
export function withoutRefused(
  row: NewIssue,
  errors: Readonly<Record<string, string>>,
): NewIssue | undefined {
  const { dueDate, assignee, labels, ...essential } = row;
  const refused = Object.keys(errors);
  const optional = ['duedate', 'assignee', 'labels'];
  if (refused.length === 0 || refused.some((field) => !optional.includes(field))) return undefined;
  return {
    ...essential,
    ...(dueDate === undefined || refused.includes('duedate') ? {} : { dueDate }),
    ...(assignee === undefined || refused.includes('assignee') ? {} : { assignee }),
    ...(labels === undefined || refused.includes('labels') ? {} : { labels }),
  };
}
