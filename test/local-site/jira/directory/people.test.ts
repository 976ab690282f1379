import { demoUser } from '../../../../local-site/seed/demo-users';
import { aSeededJira } from '../../../support/jira/seeded-jira';

const API = '/rest/api/3';
const names = (body: unknown): readonly string[] =>
  (body as readonly { readonly displayName: string }[]).map(({ displayName }) => displayName);

test('knows who asks', async () => {
  const { body } = await aSeededJira('empty').send('approver', 'GET', `${API}/myself`);
  expect(body).toMatchObject({
    accountId: demoUser('approver').accountId,
    displayName: '王建国',
    emailAddress: 'wang.jianguo@example.com',
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    active: true,
  });
});

test.each(['myself', 'user/search?query=a', 'users/search', 'field', 'priority/search'])(
  'does not answer %s to an anonymous visitor',
  async (path) => {
    const reply = await aSeededJira('empty').send('anonymous', 'GET', `${API}/${path}`);
    expect(reply).toMatchObject({
      status: 401,
      body: { errorMessages: ['Client must be authenticated to access this resource.'] },
    });
  },
);

test.each([
  ['ann', ['Anna Lindqvist']],
  ['lindq', ['Anna Lindqvist']],
  ['陈', ['陈思远']],
  ['chen.si', ['陈思远']],
  ['novak', []],
  ['rollout', []],
])('finds people by %s', async (query, expected) => {
  const path = `${API}/user/search?query=${encodeURIComponent(query)}`;
  expect(names((await aSeededJira('empty').send('lead', 'GET', path)).body)).toEqual(expected);
});

test('offers as assignees those whom the project allows', async () => {
  const { send } = aSeededJira('one-project');
  const { body } = await send('lead', 'GET', `${API}/user/assignable/search?project=NWE`);
  const expected = ['lead', 'consultant', 'sponsor', 'approver', 'keyUser', 'developer'] as const;
  expect(new Set(names(body))).toEqual(new Set(expected.map((key) => demoUser(key).displayName)));
});

test('finds those who have all of several permissions', async () => {
  const { send } = aSeededJira('one-project');
  const path = `${API}/user/permission/search?projectKey=NWE&query=&permissions=`;
  const can = async (permissions: string) =>
    names((await send('lead', 'GET', path + permissions)).body);
  expect(await can('CREATE_ISSUES,ADMINISTER_PROJECTS')).toEqual(['Anna Lindqvist']);
  expect(await send('lead', 'GET', `${path}FLY`)).toMatchObject({
    status: 400,
    body: { errors: { FLY: 'Unrecognized permission' } },
  });
});

test('gives several accounts at once and leaves out unknown ones', async () => {
  const { send } = aSeededJira('empty');
  const ids = [demoUser('lead').accountId, 'nobody', demoUser('viewer').accountId];
  const query = ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const { body } = await send('outsider', 'GET', `${API}/user/bulk?${query}`);
  expect(names((body as { readonly values: unknown }).values)).toEqual([
    'Anna Lindqvist',
    'Thomas Becker',
  ]);
});

test('shows the members of a group to whoever may browse people, or administers Jira', async () => {
  const { send } = aSeededJira('empty');
  const path = `${API}/group/member?groupname=site-admins`;
  for (const who of ['siteAdmin', 'lead'] as const) {
    const { body } = await send(who, 'GET', path);
    expect(names((body as { readonly values: unknown }).values)).toEqual(['赵磊']);
  }
  expect((await send('anonymous', 'GET', path)).status).toBe(401);
});

test('an unknown account is not found', async () => {
  const reply = await aSeededJira('empty').send('lead', 'GET', `${API}/user?accountId=nobody`);
  expect(reply).toMatchObject({
    status: 404,
    body: {
      errorMessages: ['Specified user does not exist or you do not have required permissions'],
    },
  });
});
