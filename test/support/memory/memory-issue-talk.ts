import type { IssueLookup } from '../../../src/ports/issue-lookup';
import type { IssueNotes } from '../../../src/ports/issue-notes';
import { jiraRefuses } from './app-refusal';
import type { MemoryJira } from './memory-jira';

/** Issues by key, as the given account sees them. There is no search here. */
export function memoryIssueLookup(jira: MemoryJira, accountId: string): IssueLookup {
  const maySee = jira.rights.get(accountId)?.has('BROWSE_PROJECTS') === true;
  return {
    named: async (keys) =>
      jira.issues
        .filter(({ key }) => maySee && keys.includes(key))
        .map(({ id, key, isDone }) => ({
          issueId: id,
          issueKey: key,
          projectId: jira.projectId,
          isDone,
        })),
    openWithWords: async () => {
      throw jiraRefuses('a search in memory');
    },
    count: async () => {
      throw jiraRefuses('a search in memory');
    },
  };
}

/** Comments and relations in memory. */
export function memoryIssueNotes(jira: MemoryJira): IssueNotes {
  const comments: { readonly issueId: string; readonly text: string }[] = [];
  const gone = { ok: false as const, isGone: true, reason: 'There is no such issue.' };
  const isThere = (id: string): boolean => jira.issues.some((issue) => issue.id === id);
  return {
    comment: async (issueId, paragraphs) => {
      if (!isThere(issueId)) return gone;
      comments.push({ issueId, text: JSON.stringify(paragraphs) });
      return { ok: true };
    },
    hasComment: async (issueId, text) =>
      comments.some((one) => one.issueId === issueId && one.text.includes(text)),
    relate: async (issueId, otherId) => {
      if (!isThere(issueId) || !isThere(otherId)) return gone;
      jira.links.add(`${issueId}~${otherId}`);
      return { ok: true };
    },
  };
}
