import type { Change } from '../issues/issue-context';
import { refuse } from '../rest/refusal';
import { queueForSearch } from '../search/search-queue';
import { readProperty, removeProperty, writeProperty } from './property-store';

/** Characters of a property's key and of its JSON value: https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
const MAX_KEY = 255;
const MAX_VALUE = 32_768;

/** @throws JiraRefusal 400 for a key or value that Jira does not store */
export function checkProperty(key: string, value: unknown): void {
  if (key.length > MAX_KEY) {
    throw refuse(400, 'The length of the property key must not exceed 255 characters.');
  }
  if (value === undefined) throw refuse(400, 'The property value cannot be empty.');
  if (JSON.stringify(value).length > MAX_VALUE) {
    throw refuse(400, 'The length of the property value must not exceed 32768 characters.');
  }
}

/**
 * Sets a property that `checkProperty` let pass; whether it is new.
 * Properties leave an issue's `updated` and history as they are.
 */
export function setProperty(change: Change, issueId: number, key: string, value: unknown): boolean {
  const { database } = change.context;
  const isNew = readProperty(database, issueId, key) === undefined;
  writeProperty(database, issueId, key, value);
  queueForSearch(change, issueId);
  note(change, 'avi:jira:set:issue-property', issueId, { key, value });
  return isNew;
}

export function deleteProperty(change: Change, issueId: number, key: string): void {
  removeProperty(change.context.database, issueId, key);
  queueForSearch(change, issueId);
  note(change, 'avi:jira:deleted:issue-property', issueId, { key });
}

function note(
  change: Change,
  name: string,
  issueId: number,
  property: Readonly<Record<string, unknown>>,
): void {
  change.note({
    name,
    payload: {
      issue: { id: String(issueId) },
      property,
      timestamp: String(change.at),
      ...(change.actor.accountId === undefined ? {} : { atlassianId: change.actor.accountId }),
    },
  });
}
