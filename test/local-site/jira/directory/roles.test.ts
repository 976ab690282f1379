import { demoUser } from '../../../../local-site/seed/demo-users';
import { aSeededJira } from '../../../support/jira/seeded-jira';

const API = '/rest/api/3';
const ROLE = `${API}/project/NWE/role/10010`;

const actorNames = (body: unknown): readonly string[] =>
  (body as { readonly actors: readonly { readonly displayName: string }[] }).actors.map(
    ({ displayName }) => displayName,
  );

test('a company-managed project has the roles of the site', async () => {
  const { body } = await aSeededJira('demo').send('lead', 'GET', `${API}/project/NWE/role`);
  expect(body).toEqual({
    Administrators: 'https://local-site.atlassian.net/rest/api/3/project/10000/role/10002',
    'atlassian-addons-project-access':
      'https://local-site.atlassian.net/rest/api/3/project/10000/role/10003',
    Consultants: 'https://local-site.atlassian.net/rest/api/3/project/10000/role/10010',
    Client: 'https://local-site.atlassian.net/rest/api/3/project/10000/role/10011',
    Viewers: 'https://local-site.atlassian.net/rest/api/3/project/10000/role/10012',
  });
});

test('a team-managed project has roles of its own and the one of apps', async () => {
  const { body } = await aSeededJira('demo').send('siteAdmin', 'GET', `${API}/project/FSM/role`);
  expect(Object.keys(body as object)).toEqual([
    'atlassian-addons-project-access',
    'Administrator',
    'Member',
  ]);
});

test('the administrator of a project adds and removes actors', async () => {
  const { send } = aSeededJira('one-project');
  const { accountId, displayName } = demoUser('outsider');
  expect(actorNames((await send('lead', 'GET', ROLE)).body)).toEqual(['陈思远', 'Daniel Okafor']);
  const added = await send('lead', 'POST', ROLE, { user: [accountId], group: ['site-admins'] });
  expect(actorNames(added.body)).toEqual(['陈思远', 'Daniel Okafor', displayName, 'site-admins']);
  expect((await send('outsider', 'GET', `${API}/project/NWE`)).status).toBe(200);
  expect((await send('siteAdmin', 'GET', `${API}/project/NWE`)).status).toBe(200);
  expect((await send('lead', 'DELETE', `${ROLE}?user=${accountId}`)).status).toBe(204);
  expect((await send('lead', 'DELETE', `${ROLE}?group=site-admins`)).status).toBe(204);
  expect((await send('outsider', 'GET', `${API}/project/NWE`)).status).toBe(404);
});

test('a site administrator may add actors to a project that he does not see', async () => {
  const { send } = aSeededJira('one-project');
  const { accountId } = demoUser('siteAdmin');
  expect((await send('siteAdmin', 'GET', `${API}/project/NWE`)).status).toBe(404);
  expect((await send('siteAdmin', 'POST', ROLE, { user: [accountId] })).status).toBe(200);
  expect((await send('siteAdmin', 'GET', `${API}/project/NWE`)).status).toBe(200);
});

test('roles and who has them are shown to whoever administers the project or Jira', async () => {
  const { send } = aSeededJira('one-project');
  const paths = [ROLE, `${API}/project/NWE/role`, `${API}/project/NWE/roledetails`];
  for (const path of paths) {
    expect((await send('lead', 'GET', path)).status).toBe(200);
    expect((await send('siteAdmin', 'GET', path)).status).toBe(200);
    for (const who of ['consultant', 'viewer', 'outsider'] as const) {
      expect((await send(who, 'GET', path)).status).toBe(404);
    }
  }
});

test.each(['consultant', 'viewer', 'outsider'] as const)('the %s adds nobody', async (who) => {
  const { send } = aSeededJira('one-project');
  const reply = await send(who, 'POST', ROLE, { user: [demoUser(who).accountId] });
  expect(reply).toMatchObject({
    status: 404,
    body: { errorMessages: ["No project could be found with key 'NWE'."] },
  });
});

test.each([
  [{ user: ['nobody'] }, 404],
  [{ group: ['nobody'] }, 404],
  [{}, 400],
  [{ users: ['typing error'] }, 400],
])('adding %j is answered with %i', async (body, status) => {
  const reply = await aSeededJira('one-project').send('lead', 'POST', ROLE, body);
  expect(reply.status).toBe(status);
});
