import { permissionKeys } from '../../../../local-site/jira/permissions/permission-keys';
import { demoUser } from '../../../../local-site/seed/demo-users';
import { aSeededJira } from '../../../support/jira/seeded-jira';

const API = '/rest/api/3';

const held = (body: unknown): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(
      (body as { readonly permissions: Record<string, { readonly havePermission: boolean }> })
        .permissions,
    ).map(([key, { havePermission }]) => [key, havePermission]),
  );

describe('own permissions in a client project', () => {
  const keys = [
    'BROWSE_PROJECTS',
    'CREATE_ISSUES',
    'TRANSITION_ISSUES',
    'ADD_COMMENTS',
    'ADMINISTER_PROJECTS',
  ];
  test.each([
    ['lead', [true, true, true, true, true]],
    ['consultant', [true, true, true, true, false]],
    ['sponsor', [true, false, true, true, false]],
    ['keyUser', [true, false, true, true, false]],
    ['viewer', [true, false, false, false, false]],
    ['app', [true, true, true, true, true]],
  ] as const)('of the %s', async (who, expected) => {
    const { send } = aSeededJira('one-project');
    const query = `projectKey=NWE&permissions=${keys.join(',')}`;
    const { body } = await send(who, 'GET', `${API}/mypermissions?${query}`);
    expect(held(body)).toEqual(
      Object.fromEntries(keys.map((key, index) => [key, expected[index]])),
    );
  });

  test.each(['outsider', 'siteAdmin', 'anonymous'] as const)(
    'are not told to the %s, as if the project did not exist',
    async (who) => {
      const { send } = aSeededJira('one-project');
      const real = await send(
        who,
        'GET',
        `${API}/mypermissions?projectKey=NWE&permissions=BROWSE_PROJECTS`,
      );
      const none = await send(
        who,
        'GET',
        `${API}/mypermissions?projectKey=NOPE&permissions=BROWSE_PROJECTS`,
      );
      expect(real).toMatchObject({
        status: 404,
        body: { errorMessages: ["No project could be found with key 'NWE'."] },
      });
      expect(none).toMatchObject({
        status: 404,
        body: { errorMessages: ["No project could be found with key 'NOPE'."] },
      });
    },
  );
});

test('without a project, a project permission is held if it is held anywhere', async () => {
  const { send } = aSeededJira('one-project');
  const query = 'permissions=CREATE_ISSUES,ADMINISTER';
  const lead = await send('lead', 'GET', `${API}/mypermissions?${query}`);
  const admin = await send('siteAdmin', 'GET', `${API}/mypermissions?${query}`);
  expect(held(lead.body)).toEqual({ CREATE_ISSUES: true, ADMINISTER: false });
  expect(held(admin.body)).toEqual({ CREATE_ISSUES: false, ADMINISTER: true });
});

test.each([
  [
    '',
    {
      errorMessages: ["The 'permissions' query parameter is required and must not be empty."],
      errors: {},
    },
  ],
  [
    '?permissions=',
    {
      errorMessages: ["The 'permissions' query parameter is required and must not be empty."],
      errors: {},
    },
  ],
  ['?permissions=FLY', { errorMessages: [], errors: { FLY: 'Unrecognized permission' } }],
])('refuses mypermissions%s', async (query, body) => {
  const reply = await aSeededJira('empty').send('lead', 'GET', `${API}/mypermissions${query}`);
  expect(reply).toMatchObject({ status: 400, body });
});

describe('the check of many projects and issues', () => {
  const check = `${API}/permissions/check`;

  test('answers what is granted and leaves out what is not', async () => {
    const { send } = aSeededJira('demo');
    const { body } = await send('outsider', 'POST', check, {
      globalPermissions: ['ADMINISTER', 'BULK_CHANGE'],
      projectPermissions: [
        {
          permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'],
          projects: [10000, 10002, 4711],
          issues: [10000],
        },
      ],
    });
    expect(body).toEqual({
      globalPermissions: ['BULK_CHANGE'],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', projects: [10002], issues: [] },
        { permission: 'ADMINISTER_PROJECTS', projects: [], issues: [] },
      ],
    });
  });

  test('answers for issues by their projects', async () => {
    const { send } = aSeededJira('demo');
    const { body } = await send('viewer', 'POST', check, {
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [10000, 10060, 999999] }],
    });
    expect(body).toMatchObject({ projectPermissions: [{ issues: [10000] }] });
  });

  test('tells an administrator about others and nobody else', async () => {
    const { send } = aSeededJira('demo');
    const body = {
      accountId: demoUser('viewer').accountId,
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000] }],
    };
    const own = await send('viewer', 'POST', check, body);
    const admin = await send('siteAdmin', 'POST', check, body);
    const lead = await send('lead', 'POST', check, body);
    expect(own.body).toMatchObject({ projectPermissions: [{ projects: [10000] }] });
    expect(admin.body).toMatchObject({ projectPermissions: [{ projects: [10000] }] });
    expect(lead).toMatchObject({
      status: 403,
      body: { errorMessages: ['Only Jira administrators can perform this operation.'] },
    });
  });

  test.each([
    [{ globalPermissions: ['BROWSE_PROJECTS'] }, { BROWSE_PROJECTS: 'Unrecognized permission' }],
    [{ projectPermissions: [{ permissions: ['FLY'] }] }, { FLY: 'Unrecognized permission' }],
  ])('refuses %j', async (body, errors) => {
    const reply = await aSeededJira('empty').send('lead', 'POST', check, body);
    expect(reply).toMatchObject({ status: 400, body: { errorMessages: [], errors } });
  });

  test.each([
    [1000, 200],
    [1001, 400],
  ])('takes %i projects with %i', async (count, status) => {
    const { send, jira } = aSeededJira('one-project');
    const model = jira.stores.projects.find('NWE');
    if (!model) throw new Error('The seed has changed.');
    const projects = Array.from({ length: count }, (_, index) => 20000 + index);
    for (const id of projects) {
      jira.stores.projects.insert({ ...model, id: String(id), key: `P${id}` });
    }
    const reply = await send('lead', 'POST', check, {
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects }],
    });
    expect(reply.status).toBe(status);
  });
});

test('lists the projects in which all of several permissions are held', async () => {
  const { send } = aSeededJira('demo');
  const ask = (permissions: readonly string[]) =>
    send('consultant', 'POST', `${API}/permissions/project`, { permissions });
  expect((await ask(['BROWSE_PROJECTS', 'CREATE_ISSUES'])).body).toEqual({
    projects: [
      { id: 10002, key: 'FSM' },
      { id: 10001, key: 'HDC' },
      { id: 10000, key: 'NWE' },
    ],
  });
  expect((await ask(['ADMINISTER_PROJECTS'])).body).toEqual({ projects: [] });
});

test('a right is lost with the role that gave it', async () => {
  const { send, jira } = aSeededJira('one-project');
  const { accountId } = demoUser('consultant');
  const canCreate = async () =>
    held((await send('consultant', 'GET', `${API}/mypermissions?permissions=CREATE_ISSUES`)).body)
      .CREATE_ISSUES;
  expect(await canCreate()).toBe(true);
  jira.stores.roles.removeActor('10000', 10010, { accountId });
  expect(await canCreate()).toBe(false);
});

test('a deactivated account has no right left', () => {
  const { jira } = aSeededJira('one-project');
  const lead = jira.directory.user(demoUser('lead').accountId);
  const project = jira.directory.project('NWE');
  if (!lead || !project) throw new Error('The seed has changed.');
  const actor = { kind: 'user', accountId: lead.accountId } as const;
  expect(jira.directory.can(actor, 'BROWSE_PROJECTS', project)).toBe(true);
  jira.stores.users.save({ ...lead, active: false });
  expect(jira.directory.can(actor, 'BROWSE_PROJECTS', project)).toBe(false);
});

describe('holders of a grant', () => {
  const { accountId } = demoUser('siteAdmin');
  const group = '276f955c-63d7-42c8-9520-92d01dca0602';
  test.each([
    ['anyone', '', true],
    ['applicationRole', '', true],
    ['group', group, true],
    ['group', 'another', false],
    ['user', accountId, true],
    ['user', demoUser('lead').accountId, false],
    ['projectLead', '', false],
    ['projectRole', '10002', false],
  ] as const)(
    '%s %s gives the site administrator the right: %s',
    (holderType, holder, expected) => {
      const { jira } = aSeededJira('one-project');
      const project = jira.directory.project('NWE');
      jira.stores.permissionSchemes.grant(10000, {
        permission: 'BROWSE_PROJECTS',
        holderType,
        holder,
      });
      expect(jira.directory.can({ kind: 'user', accountId }, 'BROWSE_PROJECTS', project)).toBe(
        expected,
      );
    },
  );
});

test('lists every permission it knows, each once', async () => {
  const { body } = await aSeededJira('empty').send('anonymous', 'GET', `${API}/permissions`);
  const listed = Object.keys((body as { readonly permissions: object }).permissions);
  expect(listed).toEqual(permissionKeys.map(({ key }) => key));
  expect(new Set(listed).size).toBe(listed.length);
});
