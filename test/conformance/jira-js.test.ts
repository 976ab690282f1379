import { jiraTargets, type JiraClient, type JiraTarget } from './jira-target';

/** A mark that no other run of the suite shares, so that a real site is searched for own issues only. */
const MARK = `conformance-${process.pid}-${process.hrtime.bigint()}`;
const SUITE_MS = 120_000;

const paragraph = (text: string) => ({
  type: 'doc' as const,
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** What it tests, the clause, and the names of the issues that it finds, in order. */
type Query = readonly [kind: string, clause: () => string, expected: readonly string[]];

interface Kinds {
  readonly epic: string;
  readonly task: string;
}

async function kindsOf(client: JiraClient, projectIdOrKey: string): Promise<Kinds> {
  const { issueTypes: types = [] } = await client.projects.getProject({ projectIdOrKey });
  const named = (level: number, preferred: string): string => {
    const found = types.filter(({ hierarchyLevel }) => hierarchyLevel === level);
    const id = (found.find(({ name }) => name === preferred) ?? found[0])?.id;
    if (id === undefined) throw new Error(`The project has no type of level ${level}.`);
    return id;
  };
  return { epic: named(1, 'Epic'), task: named(0, 'Task') };
}

describe.each([...jiraTargets(process.env)])('jira.js against $name', ({ open }) => {
  let target: JiraTarget;
  let client: JiraClient;
  let projectKey: string;
  let kinds: Kinds;
  const made: string[] = [];

  beforeAll(async () => {
    target = await open();
    ({ client, projectKey } = target);
    kinds = await kindsOf(client, projectKey);
  }, SUITE_MS);

  afterAll(async () => {
    for (const issueIdOrKey of made) {
      await client.issues.deleteIssue({ issueIdOrKey, deleteSubtasks: 'true' });
    }
    await target.close();
  }, SUITE_MS);

  const fieldsOf = (summary: string, more: Readonly<Record<string, unknown>> = {}) => ({
    project: { key: projectKey },
    issuetype: { id: kinds.task },
    summary,
    labels: [MARK],
    ...more,
  });

  async function create(
    fields: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly id: string; readonly key: string }> {
    const { id, key } = await client.issues.createIssue({ fields });
    made.push(key);
    return { id, key };
  }

  test('knows who asks, the server, and what may be done', async () => {
    const me = await client.myself.getCurrentUser();
    const server = await client.serverInfo.getServerInfo();
    const { permissions } = await client.permissions.getMyPermissions({
      projectKey,
      permissions: 'BROWSE_PROJECTS,CREATE_ISSUES',
    });
    expect(me.accountId).toBeTruthy();
    expect(server.deploymentType).toBe('Cloud');
    expect(permissions).toMatchObject({ CREATE_ISSUES: { havePermission: true } });
  });

  test('creates an issue and reads it back', async () => {
    const { key } = await create(
      fieldsOf('Reads back', { description: paragraph('A first issue'), duedate: '2027-03-12' }),
    );
    const issue = await client.issues.getIssue({ issueIdOrKey: key });
    expect(issue.key).toBe(key);
    expect(issue.fields).toMatchObject({
      summary: 'Reads back',
      labels: [MARK],
      description: paragraph('A first issue'),
    });
  });

  test(
    'creates 120 issues in three calls, with parents and properties',
    async () => {
      const parent = await create(fieldsOf('Holds 120', { issuetype: { id: kinds.epic } }));
      const drafts = Array.from({ length: 120 }, (_, index) => ({
        fields: fieldsOf(`Bulk ${index}`, { parent: { key: parent.key } }),
        properties: [{ key: 'conformance', value: { index } }],
      }));
      const ids: string[] = [];
      for (const start of [0, 50, 100]) {
        const reply = await client.issues.createIssues({
          issueUpdates: drafts.slice(start, start + 50),
        });
        expect(reply.errors).toEqual([]);
        for (const { id, key } of reply.issues ?? []) {
          made.unshift(key);
          ids.push(id);
        }
      }
      expect(new Set(ids).size).toBe(120);
      const fetched = await client.issues.bulkFetchIssues({
        issueIdsOrKeys: ids.slice(0, 100),
        fields: ['summary', 'parent'],
        properties: ['conformance'],
      });
      expect(fetched.issues).toHaveLength(100);
      expect(fetched.issues?.[0]).toMatchObject({ fields: { parent: { key: parent.key } } });
    },
    SUITE_MS,
  );

  test('tells which of several issues cannot be created', async () => {
    const reply = await client.issues
      .createIssues({ issueUpdates: [{ fields: fieldsOf('Good') }, { fields: fieldsOf('') }] })
      .catch((error: unknown) => error);
    const { issues, errors } = reply as {
      readonly issues?: readonly { readonly key: string }[];
      readonly errors?: readonly { readonly failedElementNumber: number }[];
    };
    made.push(...(issues ?? []).map(({ key }) => key));
    expect(issues).toHaveLength(1);
    expect(errors?.map(({ failedElementNumber }) => failedElementNumber)).toEqual([1]);
  });

  describe('searching', () => {
    const ids: Record<string, string> = {};
    let epicKey = '';

    beforeAll(async () => {
      const epic = await create(fieldsOf('Quarterly harvest', { issuetype: { id: kinds.epic } }));
      epicKey = epic.key;
      ids.epic = epic.id;
      ids.child = (await create(fieldsOf('Pick apples', { parent: { key: epic.key } }))).id;
      ids.late = (await create(fieldsOf('Press cider', { duedate: '2020-01-31' }))).id;
      ids.urgent = (
        await create(fieldsOf('Repair the press', { priority: { name: 'Highest' } }))
      ).id;
    }, SUITE_MS);

    const queries: readonly Query[] = [
      ['words', () => 'text ~ "cider"', ['late']],
      ['hierarchy', () => `parent = ${epicKey}`, ['child']],
      ['dates', () => 'due < startOfDay()', ['late']],
      ['lists and people', () => 'priority IN (Highest) AND creator = currentUser()', ['urgent']],
      [
        'order, negation and relative time',
        () => `created >= -1h AND NOT statusCategory = Done AND summary ~ "press" ORDER BY key ASC`,
        ['late', 'urgent'],
      ],
    ];

    test.each(queries)('by %s', async (_kind, clause, expected) => {
      const [condition = '', order] = clause().split(' ORDER BY ');
      const jql = `project = ${projectKey} AND labels = "${MARK}" AND ${condition}`;
      const page = await client.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: order === undefined ? jql : `${jql} ORDER BY ${order}`,
        fields: ['summary', 'status'],
        reconcileIssues: Object.values(ids).map(Number),
      });
      const found = (page.issues ?? []).map(({ id }) => id);
      expect(found).toEqual(expected.map((name) => ids[name]));
      expect(page.isLast).toBe(true);
    });
  });

  test('moves an issue through its workflow', async () => {
    const { key } = await create(fieldsOf('Moves'));
    const { transitions } = await client.issues.getTransitions({ issueIdOrKey: key });
    const last = transitions?.find(({ to }) => to?.statusCategory?.key === 'done');
    if (last?.id === undefined) throw new Error('The workflow leads to no end.');
    await client.issues.doTransition({ issueIdOrKey: key, transition: { id: last.id } });
    const { fields } = await client.issues.getIssue({ issueIdOrKey: key, fields: ['status'] });
    expect(fields).toMatchObject({ status: { statusCategory: { key: 'done' } } });
  });

  test('comments', async () => {
    const { key } = await create(fieldsOf('Talks'));
    const comment = await client.issueComments.addComment({
      issueIdOrKey: key,
      body: paragraph('Seen and agreed.'),
    });
    const page = await client.issueComments.getComments({ issueIdOrKey: key });
    expect(page.comments?.map(({ id }) => id)).toEqual([comment.id]);
    expect(page.comments?.[0]?.body).toEqual(paragraph('Seen and agreed.'));
  });

  test('links', async () => {
    const [first, second] = [await create(fieldsOf('First')), await create(fieldsOf('Second'))];
    await client.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key: first.key },
      outwardIssue: { key: second.key },
    });
    const { fields } = await client.issues.getIssue({
      issueIdOrKey: first.key,
      fields: ['issuelinks'],
    });
    expect(fields).toMatchObject({ issuelinks: [{ outwardIssue: { key: second.key } }] });
  });

  test('sets, reads and deletes properties', async () => {
    const { key } = await create(fieldsOf('Has a property'));
    const address = { issueIdOrKey: key, propertyKey: 'conformance' };
    const value = { phase: '设计', weeks: 6 };
    await client.issueProperties.setIssueProperty({ ...address, body: value });
    const read = await client.issueProperties.getIssueProperty(address);
    expect(read).toMatchObject({ key: 'conformance', value });
    await client.issueProperties.deleteIssueProperty(address);
    const { keys } = await client.issueProperties.getIssuePropertyKeys({ issueIdOrKey: key });
    expect(keys).toEqual([]);
  });
});
