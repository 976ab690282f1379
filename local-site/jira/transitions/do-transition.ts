import { addComment, parseCommentBody } from '../comments/comment-changes';
import { requireAdding } from '../comments/comment-rights';
import { fieldChanges } from '../changelog/field-changes';
import { recordHistory } from '../changelog/changelog-store';
import type { Actor } from '../../platform/actor';
import type { JiraTransition } from '../directory';
import type { AdfDocument } from '../../platform/adf/adf-document';
import { placeIssue, visibleIssue, type PlacedIssue } from '../issues/issue-access';
import type { IssueBody } from '../issues/issue-body';
import { change, type Change, type IssueContext } from '../issues/issue-context';
import { noteUpdate } from '../issues/issue-events';
import type { FieldValue, IssueRecord } from '../issues/issue-record';
import { replaceIssue } from '../issues/issue-store';
import { readSettings, withSettings } from '../issues/field-settings';
import { JiraRefusal, refuse } from '../rest/refusal';
import { queueForSearch } from '../search/search-queue';
import { availableTransitions } from './available-transitions';
import { transitionScreen } from './transition-screen';

/**
 * Performs a transition as a user would: its conditions first, then the fields of its screen, then
 * the apps' validators, and only then the change.
 * @throws JiraRefusal 400 in Jira's words, or in the validator's
 */
export async function doTransition(
  context: IssueContext,
  actor: Actor,
  idOrKey: string,
  body: IssueBody,
): Promise<void> {
  const placed = visibleIssue(context, actor, idOrKey);
  const transition = chosenTransition(context, actor, placed, body.transition?.id);
  const settings = transitionSettings(context, actor, placed, transition, body);
  const comments = transitionComments(context, actor, placed, body);
  for (const { moduleKey, config } of transition.validators) {
    const { result, errorMessage } = await context.validate({
      moduleKey,
      configuration: JSON.parse(config) as unknown,
      accountId: actor.accountId ?? '',
      issueKey: placed.issue.key,
      transition: {
        fromStatusId: placed.status.id,
        toStatusId: transition.toStatusId,
        modifiedFields: body.fields ?? {},
      },
    });
    if (!result) throw refuse(400, errorMessage ?? 'The transition was rejected by a validator.');
  }
  change(context, actor, (work) => {
    // The issue may have moved on while the app's validators ran.
    const now = visibleIssue(context, actor, idOrKey);
    chosenTransition(context, actor, now, transition.id);
    performTransition(work, now, transition, settings);
    for (const comment of comments) addComment(work, now, comment);
  });
}

function chosenTransition(
  context: IssueContext,
  actor: Actor,
  placed: PlacedIssue,
  id: string | undefined,
): JiraTransition {
  if (id === undefined) throw refuse(400, "Missing 'transition' identifier");
  const found = availableTransitions(context, actor, placed).find((one) => one.id === id);
  if (!found) throw refuse(400, `Transition id '${id}' is not valid for this issue.`);
  return found;
}

function transitionSettings(
  context: IssueContext,
  actor: Actor,
  placed: PlacedIssue,
  transition: JiraTransition,
  body: IssueBody,
): ReadonlyMap<string, FieldValue | undefined> {
  const screen = transitionScreen(context, actor, placed, transition);
  const settings = readSettings(context, placed.project, screen, placed.issue, body);
  if (Object.keys(settings.errors).length > 0 || settings.errorMessages.length > 0) {
    throw new JiraRefusal(400, settings.errorMessages, settings.errors);
  }
  return settings.values;
}

function transitionComments(
  context: IssueContext,
  actor: Actor,
  placed: PlacedIssue,
  body: IssueBody,
): readonly AdfDocument[] {
  const comments = (body.update?.comment ?? []).map(({ add }) => parseCommentBody(add));
  if (comments.length > 0) requireAdding(context, actor, placed);
  return comments;
}

/** Moves the issue and gives or takes its resolution; checks nothing. */
export function performTransition(
  work: Change,
  { issue }: PlacedIssue,
  transition: JiraTransition,
  settings: ReadonlyMap<string, FieldValue | undefined> = new Map(),
): void {
  const { context, at } = work;
  const after: IssueRecord = {
    ...resolved(context, issue, transition, withSettings(issue.values, settings), at),
    statusId: transition.toStatusId,
    statusChangedAt: at,
    updatedAt: at,
  };
  const items = fieldChanges(context, issue, after);
  replaceIssue(context.database, after);
  recordHistory(work, issue.id, items);
  queueForSearch(work, issue.id);
  noteUpdate(work, placeIssue(context, after), items, 'issue_generic', [
    issue.statusId,
    after.statusId,
  ]);
}

/** An issue in a done status is resolved, in any other it is not: what Jira's default workflows do. */
function resolved(
  context: IssueContext,
  issue: IssueRecord,
  transition: JiraTransition,
  values: Readonly<Record<string, FieldValue>>,
  at: number,
): IssueRecord {
  const isDone = context.directory.status(transition.toStatusId)?.categoryKey === 'done';
  const { resolution, ...others } = values;
  const { resolvedAt, ...open } = issue;
  if (!isDone) return { ...open, values: others };
  const [usual] = context.directory.resolutions();
  const reached = resolution ?? usual?.id;
  return {
    ...open,
    values: reached === undefined ? others : { ...others, resolution: reached },
    resolvedAt: resolvedAt ?? at,
  };
}
