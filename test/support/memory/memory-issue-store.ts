import type {
  CreateOutcome,
  DueIssue,
  IssueStore,
  MarkedIssue,
  NewIssue,
} from '../../../src/ports/issue-store';
import { jiraRefuses } from './app-refusal';
import type { MemoryIssue, MemoryJira } from './memory-jira';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
const MAX_CREATED_PER_CALL = 50;
const MAX_FETCHED_PER_CALL = 100;
const MAX_OVERDUE = 100;
const MAX_SUMMARY_CHARACTERS = 255;

/** Work items in memory, as the given account sees them. */
export function memoryIssueStore(jira: MemoryJira, accountId: string): IssueStore {
  const rights = (): ReadonlySet<string> => jira.rights.get(accountId) ?? new Set<string>();
  const mayBrowse = (): boolean => rights().has('BROWSE_PROJECTS');
  return {
    issueTypes: async (projectId) =>
      projectId === jira.projectId && rights().has('CREATE_ISSUES') ? jira.issueTypes : [],
    createFields: async (projectId, issueTypeId) => {
      const isKnown = jira.issueTypes.some(({ id }) => id === issueTypeId);
      if (projectId !== jira.projectId || !isKnown || !rights().has('CREATE_ISSUES')) {
        throw jiraRefuses('no such create screen');
      }
      return jira.createFields;
    },
    createIssues: async (rows) => {
      if (rows.length > MAX_CREATED_PER_CALL) throw jiraRefuses('more than 50 issues');
      return rows.map((row) => createIssue(jira, row));
    },
    findByEngagement: async (projectId, engagementId) =>
      projectId === jira.projectId ? found(jira, engagementId).map(marked) : [],
    findOverdue: async (engagementId) =>
      mayBrowse() ? overdue(jira, engagementId).slice(0, MAX_OVERDUE) : [],
    countDone: async (engagementId) =>
      mayBrowse() ? found(jira, engagementId).filter(({ isDone }) => isDone).length : 0,
    link: async (blockerId, blockedId) => {
      const isThere = (id: string): boolean => jira.issues.some((issue) => issue.id === id);
      if (isThere(blockerId) && isThere(blockedId)) jira.links.add(`${blockerId}>${blockedId}`);
    },
    linksAmong: async (issueIds) => {
      if (issueIds.length === 0 || issueIds.length > MAX_FETCHED_PER_CALL) {
        throw jiraRefuses(`${issueIds.length} issues in a look-up`);
      }
      const isOfOne = (pair: string): boolean =>
        pair.split('>').some((id) => issueIds.includes(id));
      return new Set([...jira.links].filter(isOfOne));
    },
  };
}

/** What search knows of an engagement, oldest first. */
function found(jira: MemoryJira, engagementId: string): readonly MemoryIssue[] {
  const asOf = jira.clock.now() - jira.searchLagMs;
  return jira.issues.filter(
    ({ mark, createdAt }) => mark.engagement === engagementId && createdAt <= asOf,
  );
}

function overdue(jira: MemoryJira, engagementId: string): readonly DueIssue[] {
  const today = new Date(jira.clock.now()).toISOString().slice(0, 10);
  return found(jira, engagementId)
    .flatMap((issue): readonly (DueIssue & { readonly dueDate: string })[] => {
      const { dueDate, assignee, summary, isDone } = issue;
      if (isDone || dueDate === undefined || dueDate >= today) return [];
      return [
        { ...marked(issue), summary, dueDate, ...(assignee === undefined ? {} : { assignee }) },
      ];
    })
    .sort((a, b) => a.dueDate.localeCompare(b.dueDate));
}

function marked({ id, key, mark }: MemoryIssue): MarkedIssue {
  return { issueId: id, issueKey: key, marker: mark.marker };
}

function createIssue(jira: MemoryJira, row: NewIssue): CreateOutcome {
  const errors = refusals(jira, row);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const number = jira.issues.length + 1;
  const id = String(20_000 + number);
  const key = `${jira.projectKey}-${number}`;
  jira.issues.push({ ...row, id, key, createdAt: jira.clock.now(), isDone: false });
  return { ok: true, issueId: id, issueKey: key };
}

function refusals(jira: MemoryJira, row: NewIssue): Readonly<Record<string, string>> {
  const { projectId, issueTypeId, summary, parentId, dueDate, assignee } = row;
  const levelOf = (wanted: string | undefined): number | undefined =>
    jira.issueTypes.find(({ id }) => id === wanted)?.hierarchyLevel;
  const level = levelOf(issueTypeId);
  const parent = jira.issues.find(({ id }) => id === parentId);
  const isUnderWrongParent =
    parentId !== undefined && levelOf(parent?.issueTypeId) !== (level ?? 0) + 1;
  return {
    ...(projectId === jira.projectId ? {} : { project: 'There is no such project.' }),
    ...(level === undefined ? { issuetype: 'There is no such type.' } : {}),
    ...(summary.trim() === '' || summary.length > MAX_SUMMARY_CHARACTERS
      ? { summary: 'A summary has 1 to 255 characters.' }
      : {}),
    ...(isUnderWrongParent ? { parent: 'This cannot be the parent.' } : {}),
    ...(dueDate !== undefined && Number.isNaN(Date.parse(dueDate))
      ? { duedate: 'This is no date.' }
      : {}),
    ...(assignee !== undefined && !jira.rights.has(assignee)
      ? { assignee: 'This person cannot be assigned issues.' }
      : {}),
  };
}
