import { attachmentsOf } from '../attachments/attachment-store';
import { attachmentView } from '../attachments/attachment-view';
import { commentsOf } from '../comments/comment-store';
import { commentView } from '../comments/comment-view';
import type { JiraNamed } from '../directory';
import { linksOf } from '../links/link-store';
import { issueLinkView } from '../links/link-view';
import { isWatching, watchersOf } from '../watchers/watcher-store';
import {
  issueTypeView,
  priorityView,
  projectView,
  resolutionView,
  statusView,
  versionView,
} from './directory-views';
import { mayBrowse, placeIssue, type PlacedIssue } from './issue-access';
import type { IssueContext } from './issue-context';
import { listValue, textValue } from './issue-record';
import { childrenOf, findIssues } from './issue-store';
import { issueSelf, issueSummaryView } from './issue-summary-view';
import { jiraTimestamp } from './jira-time';
import { userView } from './user-view';
import type { Actor } from '../../platform/actor';

export interface RenderScope {
  readonly context: IssueContext;
  readonly actor: Actor;
}

type Render = (scope: RenderScope, placed: PlacedIssue) => unknown;

/** Fields that every issue has, by id, in the order in which Jira's pages show them. */
export const SYSTEM_FIELDS: Readonly<Record<string, Render>> = {
  summary: (_, { issue }) => textValue(issue, 'summary') ?? '',
  issuetype: ({ context }, { type }) => issueTypeView(context, type),
  project: ({ context }, { project }) => projectView(context, project),
  status: ({ context }, { status }) => statusView(context, status),
  statusCategory: ({ context }, { status }) => statusView(context, status).statusCategory,
  statuscategorychangedate: (_, { issue }) => jiraTimestamp(issue.statusChangedAt),
  priority: ({ context }, { issue }) =>
    named(context.directory.priorities(), textValue(issue, 'priority'), (one) =>
      priorityView(context, one),
    ),
  resolution: ({ context }, { issue }) =>
    named(context.directory.resolutions(), textValue(issue, 'resolution'), (one) =>
      resolutionView(context, one),
    ),
  resolutiondate: (_, { issue }) =>
    issue.resolvedAt === undefined ? null : jiraTimestamp(issue.resolvedAt),
  assignee: ({ context }, { issue }) => userView(context, textValue(issue, 'assignee')),
  reporter: ({ context }, { issue }) => userView(context, textValue(issue, 'reporter')),
  creator: ({ context }, { issue }) => userView(context, issue.creatorId),
  created: (_, { issue }) => jiraTimestamp(issue.createdAt),
  updated: (_, { issue }) => jiraTimestamp(issue.updatedAt),
  duedate: (_, { issue }) => textValue(issue, 'duedate') ?? null,
  labels: (_, { issue }) => listValue(issue, 'labels'),
  description: (_, { issue }) => issue.values.description ?? null,
  fixVersions: renderVersions,
  parent: renderParent,
  subtasks: renderSubtasks,
  issuelinks: renderLinks,
  watches: ({ context, actor }, { issue }) => ({
    self: `${context.canonicalUrl}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: watchersOf(context.database, issue.id).length,
    isWatching: isWatching(context.database, issue.id, actor.accountId),
  }),
  attachment: ({ context }, { issue }) =>
    attachmentsOf(context.database, issue.id).map((one) => attachmentView(context, one)),
  comment: ({ context }, { issue }) => {
    const comments = commentsOf(context.database, issue.id);
    return {
      comments: comments.map((one) => commentView(context, one)),
      self: `${issueSelf(context, issue)}/comment`,
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
    };
  },
};

/** Fields that `*navigable` leaves out. */
export const NOT_NAVIGABLE: ReadonlySet<string> = new Set(['comment', 'attachment']);

function named(
  known: readonly JiraNamed[],
  id: string | undefined,
  view: (one: JiraNamed) => unknown,
): unknown {
  const found = known.find((one) => one.id === id);
  return found ? view(found) : null;
}

function renderVersions({ context }: RenderScope, { issue, project }: PlacedIssue): unknown {
  const ids = listValue(issue, 'fixVersions');
  if (ids.length === 0) return [];
  const versions = context.directory.versions(project);
  return versions
    .filter((version) => ids.includes(version.id))
    .map((version) => versionView(context, version));
}

/** Absent, not null, for an issue without a parent, as in Jira. */
function renderParent({ context }: RenderScope, { issue }: PlacedIssue): unknown {
  if (issue.parentId === undefined) return undefined;
  const [parent] = findIssues(context.database, [issue.parentId]);
  return parent && issueSummaryView(context, parent);
}

function renderSubtasks({ context }: RenderScope, { issue }: PlacedIssue): unknown {
  return childrenOf(context.database, issue.id)
    .filter((child) => placeIssue(context, child).type.hierarchyLevel < 0)
    .map((child) => issueSummaryView(context, child));
}

/** Links to issues that the actor may not browse are left out. */
function renderLinks({ context, actor }: RenderScope, { issue }: PlacedIssue): unknown {
  return linksOf(context.database, issue.id).flatMap((link) => {
    const otherId = link.inwardId === issue.id ? link.outwardId : link.inwardId;
    const [other] = findIssues(context.database, [otherId]);
    if (!other || !mayBrowse(context, actor, placeIssue(context, other).project)) return [];
    const side = link.inwardId === issue.id ? 'outwardIssue' : 'inwardIssue';
    return [issueLinkView(context, link, { [side]: issueSummaryView(context, other) })];
  });
}
