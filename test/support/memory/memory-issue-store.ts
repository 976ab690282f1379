import type {
  CreateOutcome,
  EditOutcome,
  IssueEdit,
  IssueStore,
  IssueText,
  MarkedIssue,
  NewIssue,
  SeenIssue,
} from '../../../src/ports/issue-store';
import { jiraRefuses } from './app-refusal';
import type { MemoryIssue, MemoryJira } from './memory-jira';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
const MAX_CREATED_PER_CALL = 50;
const MAX_FETCHED_PER_CALL = 100;
const MAX_SUMMARY_CHARACTERS = 255;

/** Work items in memory, as the given account sees them. */
export function memoryIssueStore(jira: MemoryJira, accountId: string): IssueStore {
  const rights = (): ReadonlySet<string> => jira.rights.get(accountId) ?? new Set<string>();
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
    findByMarkers: async (projectId, engagementId, markers) =>
      projectId === jira.projectId
        ? found(jira, engagementId)
            .map(marked)
            .filter(({ marker }) => markers.includes(marker))
        : [],
    see: async (issueIds) =>
      jira.issues.filter(({ id }) => issueIds.includes(id)).map((issue) => seen(jira, issue)),
    marksOf: async (issueIds) => {
      if (issueIds.length > MAX_FETCHED_PER_CALL) throw jiraRefuses('more than 100 issues');
      const there = jira.issues.filter(({ id }) => issueIds.includes(id));
      return new Map(there.map(({ id, mark }) => [id, mark]));
    },
    textsOf: async (issueIds) => {
      if (issueIds.length > MAX_FETCHED_PER_CALL) throw jiraRefuses('more than 100 issues');
      const there = jira.issues.filter(({ id }) => issueIds.includes(id));
      return new Map(there.map((issue) => [issue.id, textOf(jira, issue)]));
    },
    changedWithin: async (projectId, minutes) =>
      projectId === jira.projectId
        ? jira.issues
            .filter(({ changedAt }) => changedAt >= jira.clock.now() - minutes * 60_000)
            .map(({ id }) => id)
        : [],
    edit: async (issueId, fields) => edit(jira, issueId, fields),
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
      return new Map([...jira.links].filter(isOfOne).map((pair) => [pair, pair]));
    },
    unlink: async (linkId) => {
      jira.links.delete(linkId);
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

function seen(jira: MemoryJira, issue: MemoryIssue): SeenIssue {
  const { id, key, issueTypeId, parentId, dueDate, assignee, isDone, changedAt } = issue;
  return {
    issueId: id,
    issueKey: key,
    projectId: jira.projectId,
    issueTypeId,
    status: { id: isDone ? 'done' : 'new', name: isDone ? 'done' : 'new' },
    category: isDone ? 'done' : 'new',
    categoryAt: changedAt,
    ...(isDone ? { begunAt: changedAt } : {}),
    ...(parentId === undefined ? {} : { parentId }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(assignee === undefined ? {} : { assignee }),
    isMarked: true,
  };
}

function textOf(jira: MemoryJira, issue: MemoryIssue): IssueText {
  const { key, summary, description = [], mark } = issue;
  const content = description.map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  const body = content.length === 0 ? null : { type: 'doc', version: 1, content };
  return { issueKey: key, projectId: jira.projectId, summary, description: body, mark };
}

function edit(
  jira: MemoryJira,
  issueId: string,
  { summary, description, dueDate, assignee, mark }: IssueEdit,
): EditOutcome {
  const index = jira.issues.findIndex(({ id }) => id === issueId);
  const issue = jira.issues[index];
  if (issue === undefined) return { ok: false, isGone: true, reason: 'There is no such issue.' };
  if (assignee != null && !jira.rights.has(assignee)) {
    return { ok: false, isGone: false, reason: 'This person cannot be assigned issues.' };
  }
  const { assignee: before, dueDate: dueBefore, ...rest } = issue;
  const after = assignee === undefined ? before : (assignee ?? undefined);
  const due = dueDate === undefined ? dueBefore : (dueDate ?? undefined);
  jira.issues[index] = {
    ...rest,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(mark === undefined ? {} : { mark }),
    ...(due === undefined ? {} : { dueDate: due }),
    ...(after === undefined ? {} : { assignee: after }),
    changedAt: jira.clock.now(),
  };
  return { ok: true };
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
  const at = jira.clock.now();
  jira.issues.push({ ...row, id, key, createdAt: at, changedAt: at, isDone: false });
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
