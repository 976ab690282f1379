import { aSeededJira } from '../../../support/jira/seeded-jira';

const API = '/rest/api/3';
const CHANGE_WORKFLOW = 'b9ff2384-d3b6-4d4e-9509-000000010040';
/** The transition Approve. */
const APPROVE = '51';

test('types of a team-managed project show only to those who see it', async () => {
  const { send } = aSeededJira('demo');
  const scoped = async (who: 'outsider' | 'viewer') => {
    const { body } = await send(who, 'GET', `${API}/issuetype`);
    return (body as readonly { readonly scope?: object }[]).filter(({ scope }) => scope).length;
  };
  expect(await scoped('outsider')).toBe(4);
  expect(await scoped('viewer')).toBe(0);
});

test('an unused issue type can be deleted, one in use not', async () => {
  const { send, jira } = aSeededJira('demo');
  jira.stores.issueTypes.save({ id: '10900', name: 'Idea', description: '', hierarchyLevel: 0 });
  expect((await send('lead', 'DELETE', `${API}/issuetype/10900`)).status).toBe(403);
  expect((await send('siteAdmin', 'DELETE', `${API}/issuetype/10900`)).status).toBe(204);
  expect((await send('siteAdmin', 'GET', `${API}/issuetype/10900`)).status).toBe(404);
  expect(await send('siteAdmin', 'DELETE', `${API}/issuetype/10002`)).toMatchObject({
    status: 501,
    body: {
      errorMessages: ['The local site does not model deleting an issue type that issues have.'],
    },
  });
});

test('a deleted type is gone from the project that offered it', async () => {
  const { send, jira } = aSeededJira('one-project');
  jira.stores.issueTypes.remove('10005');
  const { body } = await send('lead', 'GET', `${API}/issuetype/project?projectId=10000`);
  const names = (body as readonly { readonly name: string }[]).map(({ name }) => name);
  expect(names).not.toContain('Milestone');
  expect(names).toContain('Task');
});

test('shows the hierarchy of a project', async () => {
  const { body } = await aSeededJira('demo').send('lead', 'GET', `${API}/project/10002/hierarchy`);
  expect(body).toMatchObject({
    projectId: 10002,
    hierarchy: [
      { level: 1, issueTypes: [{ name: 'Epic' }] },
      { level: 0, issueTypes: [{ name: 'Task' }, { name: 'Bug' }] },
      { level: -1, issueTypes: [{ name: 'Sub-task' }] },
    ],
  });
});

describe('workflows', () => {
  interface Page {
    readonly values: readonly {
      readonly id: string;
      readonly name: string;
      readonly transitions?: readonly {
        readonly id: string;
        readonly name: string;
        readonly type: string;
        readonly validators: readonly unknown[];
      }[];
    }[];
  }
  const read = async (site: ReturnType<typeof aSeededJira>, who: 'lead' | 'outsider', query = '') =>
    (await site.send(who, 'GET', `${API}/workflows/search?expand=values.transitions${query}`))
      .body as Page;

  test('are shown with their transitions to those who may view them', async () => {
    const { values } = await read(aSeededJira('demo'), 'lead', '&projectId=10000');
    expect(values.map(({ name }) => name)).toEqual(['Change request', 'Delivery']);
    const [change] = values;
    expect(change?.transitions?.map(({ name }) => name)).toEqual([
      'Create',
      'Submit',
      'Start impact analysis',
      'Send to vendor review',
      'Ask the client',
      'Approve',
      'Reject',
      'Defer to phase 2',
      'Verify',
      'Close',
      'Withdraw',
    ]);
    expect(change?.transitions?.map(({ type }) => type)).toEqual([
      'INITIAL',
      ...Array(10).fill('DIRECTED'),
    ]);
  });

  test('of projects that one may not look into are refused', async () => {
    const { send } = aSeededJira('demo');
    expect((await send('viewer', 'GET', `${API}/workflows/search`)).status).toBe(401);
    expect((await send('siteAdmin', 'GET', `${API}/workflows/search`)).body).toMatchObject({
      total: 7,
    });
  });

  test('show the validators of the app', async () => {
    const site = aSeededJira('demo');
    site.jira.stores.workflows.setValidators(CHANGE_WORKFLOW, APPROVE, [
      { id: 'rule', moduleKey: 'change-gate', config: '{"kind":"change"}' },
    ]);
    const { values } = await read(site, 'lead', '&projectId=10000');
    const approve = values[0]?.transitions?.find(({ id }) => id === APPROVE);
    expect(approve).toMatchObject({
      name: 'Approve',
      validators: [
        {
          ruleKey: 'forge:expression-validator',
          parameters: {
            key: 'ari:cloud:ecosystem::extension/app/environment/static/change-gate',
            config: '{"kind":"change"}',
            id: 'rule',
            disabled: 'false',
            tag: '',
          },
        },
      ],
    });
  });

  test('are read by project and type of issue, by the app too', async () => {
    const site = aSeededJira('demo');
    const pair = { projectId: '10000', issueTypeId: typeNamed(site, 'Change request') };
    const readBy = (who: 'app' | 'viewer' | 'siteAdmin', body: object) =>
      site.send(who, 'POST', `${API}/workflows`, body);
    const { body } = await readBy('app', { projectAndIssueTypes: [pair] });

    expect(body).toMatchObject({ workflows: [{ id: CHANGE_WORKFLOW, name: 'Change request' }] });
    const { statuses } = body as { readonly statuses: readonly { readonly name: string }[] };
    expect(statuses.map(({ name }) => name)).toContain('Implementing');
    expect((await readBy('viewer', { projectAndIssueTypes: [pair] })).status).toBe(401);
    expect((await readBy('siteAdmin', { workflowIds: [CHANGE_WORKFLOW] })).status).toBe(200);
    expect((await readBy('siteAdmin', { workflowNames: ['Nothing like it'] })).status).toBe(501);
  });

  test('take no validator on a transition that is not there', () => {
    const { workflows } = aSeededJira('demo').jira.stores;
    expect(() => workflows.setValidators(CHANGE_WORKFLOW, '999', [])).toThrow(
      `There is no transition 999 in the workflow ${CHANGE_WORKFLOW}.`,
    );
  });
});

test('takes issue numbers that a rollback does not give back', () => {
  const { jira, database } = aSeededJira('one-project');
  const project = jira.directory.project('NWE');
  if (!project) throw new Error('The seed has changed.');
  expect(jira.directory.nextIssueNumber(project)).toBe(1);
  expect(() =>
    database.transaction(() => {
      jira.directory.nextIssueNumber(project);
      throw new Error('abandoned');
    }),
  ).toThrow('abandoned');
  expect(jira.directory.nextIssueNumber(project)).toBe(3);
});

test('asks for a parent of sub-tasks only, and offers none to epics', () => {
  const { directory } = aSeededJira('one-project').jira;
  const project = directory.project('NWE');
  if (!project) throw new Error('The seed has changed.');
  const parent = (name: string) => {
    const type = directory.issueTypes(project).find((one) => one.name === name);
    if (!type) throw new Error(`There is no type ${name}.`);
    return directory.createFields(project, type).find(({ id }) => id === 'parent')?.required;
  };
  expect([parent('Sub-task'), parent('Task'), parent('Epic')]).toEqual([true, false, undefined]);
});

function typeNamed({ jira }: ReturnType<typeof aSeededJira>, name: string): string {
  const project = jira.directory.project('NWE');
  const type = project && jira.directory.issueTypes(project).find((one) => one.name === name);
  if (!type) throw new Error(`There is no type ${name}.`);
  return type.id;
}
