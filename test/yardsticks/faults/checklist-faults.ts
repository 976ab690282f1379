import { readChecklists, type StoredChecklists } from '../../../src/uat/checklist/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

export type { StoredChecklists };

/** What is attached to issues, and of which issue. */
export function checklistsOf(site: TestSite): readonly StoredChecklists[] {
  return storedRecords(site, 'issue-record')
    .filter(({ key }) => key.startsWith('checklist:'))
    .map(readChecklists);
}

/** What is wrong with checklists, in words: each is there once, and counts its writes by its items. */
export function checklistFaults(stored: readonly StoredChecklists[]): readonly string[] {
  return stored.flatMap(({ issueId, version, checklists }) => {
    const ids = checklists.map(({ checklistId }) => checklistId);
    const ticks = checklists
      .flatMap(({ items }) => items)
      .reduce((sum, item) => sum + item.version - 1, 0);
    return [
      ...(new Set(ids).size === ids.length ? [] : [`a checklist is on ${issueId} twice`]),
      ...(version === ids.length + ticks
        ? []
        : [`a write to the checklists of ${issueId} is lost`]),
    ];
  });
}

/** One line a thing that must be the same whatever went wrong. */
export function checklistLines({ checklists }: StoredChecklists): readonly string[] {
  return checklists.flatMap(({ checklistId, items }) =>
    items.map(
      ({ itemId, isDone, comment, ticked }) =>
        `checklist ${checklistId} ${itemId}: ${String(isDone)} ${comment} ${ticked?.accountId ?? ''}`,
    ),
  );
}
