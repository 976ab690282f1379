import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { JIRA_SCOPES, requiredScopes } from '../../../local-site/forge/scopes/required-scopes';
import { holdsScopes } from '../../../local-site/forge/scopes/scope-groups';
import { type FixtureHost, startFixtureHost } from './support/fixture-host';

const CONTRACT = resolve(__dirname, '../../../../shared/contracts/jira-platform-v3.json');

let site: FixtureHost | undefined;
afterEach(() => site?.host.close());

const operation = z.looseObject({
  security: z.optional(z.array(z.looseObject({ OAuth2: z.optional(z.array(z.string())) }))),
  'x-atlassian-oauth2-scopes': z.optional(
    z.array(z.object({ scopes: z.array(z.string()), state: z.string() })),
  ),
});
const contract = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

test('the table of scopes agrees with Atlassian’s document', () => {
  if (!existsSync(CONTRACT)) {
    console.info('Not compared: ../shared/contracts is absent.');
    return;
  }
  const { paths } = contract.parse(JSON.parse(readFileSync(CONTRACT, 'utf8')));
  const differences = [...JIRA_SCOPES].filter(([name, groups]) => {
    const [method = '', path = ''] = name.split(' ');
    const documented = operation.safeParse(paths[path]?.[method.toLowerCase()]);
    if (!documented.success) return true;
    const { security = [], 'x-atlassian-oauth2-scopes': listed = [] } = documented.data;
    const classic = security.flatMap(({ OAuth2 }) => (OAuth2 ? [OAuth2] : []));
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
  ['GET', '/rest/api/3/nothing', undefined],
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
        'Access to the resource was denied due to missing scope grants. Your app was granted the following scopes: [storage:app, read:jira-work, write:jira-work, manage:jira-configuration].\nThe resource can be accessed by having one of these groups of scopes:\n * [read:jira-user]\n',
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
