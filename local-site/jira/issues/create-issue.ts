import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { AdfDocument } from '../../platform/adf/adf-document';
import { addComment } from '../comments/comment-changes';
import type { JiraIssueType, JiraProject } from '../directory';
import { addLink } from '../links/link-changes';
import { checkProperty, setProperty } from '../properties/property-changes';
import { queueForSearch } from '../search/search-queue';
import { addWatcher } from '../watchers/watcher-store';
import { missingRequired, readSettings, withSettings } from './field-settings';
import { mayBrowse, placeIssue } from './issue-access';
import type { IssueBody } from './issue-body';
import type { Change, IssueContext } from './issue-context';
import { issueEvent } from './issue-events';
import type { FieldValue, IssueRecord } from './issue-record';
import { insertIssue } from './issue-store';
import { readParent } from './issue-parent';
import { additionsOf, type LinkAddition } from './issue-additions';
import { fieldRefusal, JiraRefusal, notModelled } from '../rest/refusal';
import { createScreen, notOnScreen } from './screen';

const ref = z.object({
  id: z.coerce.string().optional(),
  key: z.string().optional(),
  name: z.string().optional(),
});

/** An issue that may be created: everything about it has been checked. */
export interface IssueDraft {
  readonly project: JiraProject;
  readonly type: JiraIssueType;
  readonly parentId?: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
  readonly comments: readonly AdfDocument[];
  readonly links: readonly LinkAddition[];
}

/**
 * Checks a create request whole before anything is written.
 * @throws JiraRefusal 400 with all field errors at once, as Jira answers
 */
export function draftIssue(context: IssueContext, actor: Actor, body: IssueBody): IssueDraft {
  const project = projectOf(context, actor, body.fields?.project);
  const type = typeOf(context, project, body.fields?.issuetype);
  if (body.transition) throw notModelled('a transition while creating an issue');
  const screen = createScreen(context, actor, project, type);
  const settings = readSettings(context, project, screen, { values: {} }, body);
  const values = defaulted(context, actor, withSettings({}, settings.values));
  const parent = readParent(context, actor, project, type, body.fields?.parent);
  const errors: Record<string, string> = {
    ...missingRequired(screen, values),
    ...parent.errors,
    ...settings.errors,
  };
  const mayHaveParent = type.hierarchyLevel < 0 || screen.some(({ id }) => id === 'parent');
  if (parent.parentId !== undefined && !mayHaveParent) errors.parent = notOnScreen('parent');
  if (Object.keys(errors).length > 0 || settings.errorMessages.length > 0) {
    throw new JiraRefusal(400, settings.errorMessages, errors);
  }
  const properties = body.properties ?? [];
  for (const { key, value } of properties) checkProperty(key, value);
  return {
    project,
    type,
    values,
    properties,
    ...additionsOf(context, actor, project, body),
    ...(parent.parentId === undefined ? {} : { parentId: parent.parentId }),
  };
}

/** Writes a checked issue, with its properties, comments, links, watcher and event. */
export function createIssue(change: Change, draft: IssueDraft): IssueRecord {
  const { context, actor, at } = change;
  const { project, type } = draft;
  const { initialStatusId } = context.directory.workflow(project, type);
  const issue = insertIssue(context.database, {
    key: `${project.key}-${context.directory.nextIssueNumber(project)}`,
    projectId: project.id,
    typeId: type.id,
    statusId: initialStatusId,
    createdAt: at,
    updatedAt: at,
    statusChangedAt: at,
    values: draft.values,
    ...(draft.parentId === undefined ? {} : { parentId: draft.parentId }),
    ...(actor.accountId === undefined ? {} : { creatorId: actor.accountId }),
  });
  if (actor.kind === 'user' && actor.accountId !== undefined) {
    addWatcher(context.database, issue.id, actor.accountId);
  }
  queueForSearch(change, issue.id);
  const placed = placeIssue(context, issue);
  change.note(issueEvent(change, 'avi:jira:created:issue', placed));
  for (const { key, value } of draft.properties) setProperty(change, issue.id, key, value);
  for (const comment of draft.comments) addComment(change, placed, comment);
  for (const link of draft.links) {
    const [inward, outward] = link.isInward ? [link.other, issue] : [issue, link.other];
    addLink(change, link.type, inward, outward);
  }
  return issue;
}

function projectOf(context: IssueContext, actor: Actor, raw: unknown): JiraProject {
  const parsed = ref.safeParse(raw);
  const idOrKey = parsed.success ? (parsed.data.id ?? parsed.data.key) : undefined;
  const project = idOrKey === undefined ? undefined : context.directory.project(idOrKey);
  if (!project || !mayBrowse(context, actor, project)) {
    throw fieldRefusal({ project: 'Specify a valid project ID or key' });
  }
  if (!context.directory.can(actor, 'CREATE_ISSUES', project)) {
    throw new JiraRefusal(403, ['You do not have permission to create issues in this project.']);
  }
  return project;
}

function typeOf(context: IssueContext, project: JiraProject, raw: unknown): JiraIssueType {
  const parsed = ref.safeParse(raw);
  if (!parsed.success || (parsed.data.id === undefined && parsed.data.name === undefined)) {
    throw fieldRefusal({ issuetype: 'Specify an issue type' });
  }
  const { id, name } = parsed.data;
  const type = context.directory
    .issueTypes(project)
    .find((one) => (id === undefined ? one.name === name : one.id === id));
  if (!type) throw fieldRefusal({ issuetype: 'Specify a valid issue type' });
  return type;
}

/** Jira's default for the reporter is the caller, for the priority the middle of the scheme. */
function defaulted(
  context: IssueContext,
  actor: Actor,
  values: Readonly<Record<string, FieldValue>>,
): Readonly<Record<string, FieldValue>> {
  const priorities = context.directory.priorities();
  const usual =
    priorities.find(({ name }) => name === 'Medium') ??
    priorities[Math.floor(priorities.length / 2)];
  return {
    ...(actor.accountId === undefined ? {} : { reporter: actor.accountId }),
    ...(usual === undefined ? {} : { priority: usual.id }),
    ...values,
  };
}
