import { recordHistory } from '../changelog/changelog-store';
import type { ChangeItem } from '../changelog/change-item';
import type { JiraLinkType } from '../directory';
import type { Change } from '../issues/issue-context';
import type { IssueRecord } from '../issues/issue-record';
import { touchIssue } from '../issues/issue-store';
import { queueForSearch } from '../search/search-queue';
import { insertLink, removeLink, type LinkRecord } from './link-store';
import { linkTypeOf } from './link-view';

/** Links two issues; a link that exists already is left as it is, and counts as made. */
export function addLink(
  change: Change,
  type: JiraLinkType,
  inward: IssueRecord,
  outward: IssueRecord,
): void {
  const link = insertLink(change.context.database, {
    typeId: type.id,
    inwardId: inward.id,
    outwardId: outward.id,
  });
  if (!link) return;
  linked(change, type, inward, outward, true);
  noteLink(change, 'avi:jira:created:issuelink', link, type, inward, outward);
}

export function deleteLink(
  change: Change,
  link: LinkRecord,
  inward: IssueRecord,
  outward: IssueRecord,
): void {
  const type = linkTypeOf(change.context, link);
  removeLink(change.context.database, link.id);
  linked(change, type, inward, outward, false);
  noteLink(change, 'avi:jira:deleted:issuelink', link, type, inward, outward);
}

function linked(
  change: Change,
  type: JiraLinkType,
  inward: IssueRecord,
  outward: IssueRecord,
  isNew: boolean,
): void {
  recordHistory(change, inward.id, [linkItem(type.outward, outward, isNew)]);
  recordHistory(change, outward.id, [linkItem(type.inward, inward, isNew)]);
  for (const { id } of [inward, outward]) {
    touchIssue(change.context.database, id, change.at);
    queueForSearch(change, id);
  }
}

function linkItem(words: string, other: IssueRecord, isNew: boolean): ChangeItem {
  const text = `This issue ${words} ${other.key}`;
  return {
    field: 'Link',
    fieldtype: 'jira',
    from: isNew ? null : other.key,
    fromString: isNew ? null : text,
    to: isNew ? other.key : null,
    toString: isNew ? text : null,
  };
}

function noteLink(
  change: Change,
  name: string,
  link: LinkRecord,
  type: JiraLinkType,
  inward: IssueRecord,
  outward: IssueRecord,
): void {
  change.note({
    name,
    payload: {
      id: String(link.id),
      sourceIssueId: String(inward.id),
      destinationIssueId: String(outward.id),
      sourceProjectId: inward.projectId,
      destinationProjectId: outward.projectId,
      issueLinkType: {
        id: type.id,
        name: type.name,
        inwardName: type.inward,
        outwardName: type.outward,
      },
      timestamp: String(change.at),
      ...(change.actor.accountId === undefined ? {} : { atlassianId: change.actor.accountId }),
    },
  });
}
