import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  CONFLUENCE_SCOPES,
  JIRA_SCOPES,
  requiredScopes,
} from '../../../local-site/forge/scopes/required-scopes';
import { holdsScopes } from '../../../local-site/forge/scopes/scope-groups';
import { type FixtureHost, startFixtureHost } from './support/fixture-host';

const CONTRACTS = resolve(__dirname, '../../../../shared/contracts');

let site: FixtureHost | undefined;
afterEach(() => site?.host.close());

const operation = z.looseObject({
  security: z.optional(z.array(z.record(z.string(), z.array(z.string())))),
  'x-atlassian-oauth2-scopes': z.optional(
    z.array(z.object({ scopes: z.array(z.string()), state: z.string() })),
  ),
});
const contract = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** Each document with what its paths lack of those that are requested. */
const DOCUMENTS = {
  jira: [['jira-platform-v3', '']],
  confluence: [
    ['confluence-v2', '/wiki/api/v2'],
    ['confluence-v1', ''],
  ],
} as const;

test.each([
  ['jira', JIRA_SCOPES],
  ['confluence', CONFLUENCE_SCOPES],
] as const)('the table of scopes of %s agrees with Atlassian’s documents', (product, table) => {
  if (!existsSync(CONTRACTS)) {
    console.info('Not compared: ../shared/contracts is absent.');
    return;
  }
  const documents = DOCUMENTS[product].map(([file, base]) => {
    const text = readFileSync(resolve(CONTRACTS, `${file}.json`), 'utf8');
    return { base, paths: contract.parse(JSON.parse(text)).paths };
  });
  const differences = [...table].filter(([name, groups]) => {
    const [method = '', path = ''] = name.split(' ');
    const found = documents.flatMap(({ base, paths }) =>
      path.startsWith(base) ? (paths[path.slice(base.length)]?.[method.toLowerCase()] ?? []) : [],
    );
    const documented = operation.safeParse(found[0]);
    if (!documented.success) return true;
    const { security = [], 'x-atlassian-oauth2-scopes': listed = [] } = documented.data;
    const classic = security.flatMap(({ OAuth2, oAuthDefinitions }) =>
      [OAuth2, oAuthDefinitions].filter((scopes) => scopes !== undefined),
    );
    const known = [...classic, ...listed.map(({ scopes }) => scopes)].map((group) =>
      [...group].sort().join(),
    );
    return groups.some((group) => !known.includes([...group].sort().join()));
  });
  expect(differences).toEqual([]);
});

test.each([
  ['GET', '/rest/api/3/issue/ROLL-1', [['read:jira-work']]],
  ['POST', '/rest/api/3/issue/bulk', [['write:jira-work']]],
  ['GET', '/rest/api/3/issue/createmeta', [['read:jira-work']]],
  ['GET', '/rest/api/3/myself', [['read:jira-user']]],
  ['POST', '/rest/api/3/permissions/check', [[]]],
  ['POST', '/rest/api/3/workflows', [['manage:jira-configuration'], ['read:workflow:jira']]],
  [
    'GET',
    '/rest/api/3/group/member',
    [['manage:jira-configuration'], ['read:group:jira', 'read:user:jira', 'read:avatar:jira']],
  ],
  ['GET', '/rest/api/3/nothing', undefined],
  ['GET', '/wiki/api/v2/pages/1', [['read:page:confluence']]],
  ['DELETE', '/wiki/api/v2/pages/1', [['delete:page:confluence']]],
  ['GET', '/wiki/api/v2/blogposts', undefined],
])('%s %s needs %j', (method, path, groups) => {
  expect(requiredScopes(method, path)).toEqual(groups);
});

test('every scope of one group is enough, a part of it is not', () => {
  const groups = [['a', 'b'], ['c']];
  expect(holdsScopes(['a'], groups)).toBe(false);
  expect(holdsScopes(['a', 'b'], groups)).toBe(true);
  expect(holdsScopes(['c'], groups)).toBe(true);
  expect(holdsScopes([], [[]])).toBe(true);
});

test('a call whose scope the manifest lacks gets Jira’s 403, and Jira never sees it', async () => {
  site = await startFixtureHost();
  const answer = await site.value('asUser', { path: '/rest/api/3/myself' });
  expect(answer).toEqual({
    status: 403,
    body: JSON.stringify({
      errorMessages: [
        'Access to the resource was denied due to missing scope grants. Your app was granted the following scopes: [storage:app, read:jira-work, write:jira-work, manage:jira-configuration, read:space:confluence].\nThe resource can be accessed by having one of these groups of scopes:\n * [read:jira-user]\n',
      ],
      errors: {},
    }),
  });
  await expect(site.value('asUser', { path: '/rest/api/3/nothing' })).resolves.toMatchObject({
    status: 501,
    body: expect.stringContaining('GET /rest/api/3/nothing'),
  });
  await expect(site.value('asSomebody', { accountId: 'viewer' })).resolves.toMatchObject({
    status: 501,
    body: expect.stringContaining('offline impersonation'),
  });
  expect(site.jira.requests).toEqual([]);
});
