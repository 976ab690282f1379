import { knownOperations } from '../../../../local-site/jira/rest/known-operations';
import { demoUser } from '../../../../local-site/seed/demo-users';
import { aSeededJira, type SeededJira } from '../../../support/jira/seeded-jira';

const ACCOUNT = encodeURIComponent(demoUser('consultant').accountId);

/** Reading operations that the lead may use, each with what its answer must hold. */
const READS: readonly (readonly [operation: string, path: string, holds: unknown])[] = [
  [
    'getServerInfo',
    'serverInfo',
    { deploymentType: 'Cloud', serverTime: '2026-11-23T08:00:00.000+0000' },
  ],
  ['getConfiguration', 'configuration', { issueLinkingEnabled: true }],
  ['getLocale', 'mypreferences/locale', { locale: 'en_US' }],
  ['getUserGroups', `user/groups?accountId=${ACCOUNT}`, [{ name: 'jira-users-local-site' }]],
  [
    'bulkGetGroups',
    'group/bulk?groupName=site-admins',
    { total: 1, values: [{ name: 'site-admins' }] },
  ],
  ['getAllUsers', 'users/search?maxResults=1', [{ displayName: 'Anna Lindqvist' }]],
  ['getProjectComponents', 'project/NWE/components', []],
  ['getProjectVersionsPaginated', 'project/NWE/version?maxResults=1', { total: 2, isLast: false }],
  ['getIssueType', 'issuetype/10000', { name: 'Epic', hierarchyLevel: 1, subtask: false }],
  ['getIssueTypesForProject', 'issuetype/project?projectId=10002&level=1', [{ name: 'Epic' }]],
  ['getPriorities', 'priority', [{ name: 'Highest' }, {}, {}, {}, {}]],
  ['searchPriorities', 'priority/search?id=3', { values: [{ name: 'Medium', isDefault: true }] }],
  ['getResolutions', 'resolution', [{ name: 'Done' }, {}, {}]],
  [
    'getIssueLinkTypes',
    'issueLinkType',
    {
      issueLinkTypes: [{ name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }, {}, {}, {}],
    },
  ],
  ['getStatus', 'status/impact%20analysis', { statusCategory: { key: 'indeterminate' } }],
  [
    'getStatusCategories',
    'statuscategory',
    [{}, { key: 'new' }, { key: 'indeterminate' }, { key: 'done' }],
  ],
  ['search', 'statuses/search?projectId=10002', { total: 3 }],
  ['search', 'statuses/search?searchString=client&statusCategory=IN_PROGRESS', { total: 1 }],
  [
    'getProjectRoleDetails',
    'project/FSM/roledetails',
    [{}, { name: 'Administrator' }, { name: 'Member' }],
  ],
  [
    'getAllPermissionSchemes',
    'permissionscheme',
    { permissionSchemes: [{ name: 'Client projects' }] },
  ],
  ['getPermissionScheme', 'permissionscheme/10000', { id: 10000 }],
  ['getAssignedPermissionScheme', 'project/NWE/permissionscheme', { name: 'Client projects' }],
];

let site: SeededJira;
beforeAll(() => {
  site = aSeededJira('demo');
});

test.each(READS)('%s answers %s', async (operation, path, holds) => {
  const { status, body } = await site.send('lead', 'GET', `/rest/api/3/${path}`);
  expect(status).toBe(200);
  expect(body).toMatchObject(holds as object);
  const template = `/rest/api/3/${path.split('?')[0] ?? ''}`;
  const known = knownOperations.find((one) => one.operation === operation && one.method === 'GET');
  expect(known?.path.match(template)).toBeDefined();
});

test('lists every status that the caller may know', async () => {
  const count = async (who: 'lead' | 'viewer') =>
    ((await site.send(who, 'GET', '/rest/api/3/status')).body as readonly unknown[]).length;
  expect(await count('lead')).toBe((await count('viewer')) + 3);
});

test('lists the system fields and the two custom ones', async () => {
  const { body } = await site.send('lead', 'GET', '/rest/api/3/field');
  const fields = body as readonly { readonly id: string; readonly custom: boolean }[];
  expect(fields.filter(({ custom }) => custom).map(({ id }) => id)).toEqual([
    'customfield_10015',
    'customfield_10016',
  ]);
  expect(fields.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['summary', 'duedate', 'status']),
  );
});

test('shows the grants of a scheme with their holders', async () => {
  const { body } = await site.send(
    'lead',
    'GET',
    '/rest/api/3/permissionscheme/10000?expand=permissions',
  );
  expect(body).toMatchObject({
    permissions: expect.arrayContaining([
      expect.objectContaining({
        permission: 'CREATE_ISSUES',
        holder: { type: 'projectRole', parameter: '10010', value: '10010' },
      }),
    ]) as unknown,
  });
});

test('lists all project roles to the site administrator only', async () => {
  const { body } = await site.send('siteAdmin', 'GET', '/rest/api/3/role');
  expect(body).toHaveLength(7);
  expect((await site.send('lead', 'GET', '/rest/api/3/role')).status).toBe(403);
});
