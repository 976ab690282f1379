import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import { aServedSite, type ServedTestSite } from '../../support/site/a-served-site';
import type { Visitor } from '../../support/site/a-site';
import { smallApp } from '../../support/site/small-app';

/** The workflow of tasks, and its transition to In Progress. */
const DELIVERY = 'b9ff2384-d3b6-4d4e-9509-000000010000';
const START = '21';
const PLACE = `/workflows/${DELIVERY}/transitions/${START}/validators`;

let site: ServedTestSite;
beforeAll(async () => {
  site = await aServedSite({ ...smallApp, warn: () => undefined });
});
afterAll(() => site.close());
beforeEach(() => site.jira.stores.workflows.setValidators(DELIVERY, START, []));

async function edit(
  method: string,
  path: string,
  body?: unknown,
  who: DemoUserKey = 'siteAdmin',
): Promise<{ readonly status: number; readonly json: unknown }> {
  const response = await fetch(`${site.url}/_site${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      cookie: `site.account=${encodeURIComponent(demoUser(who).accountId)}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}

const add = (config: unknown, who?: DemoUserKey) =>
  edit('POST', PLACE, { moduleKey: 'gate', config: JSON.stringify(config) }, who);

async function anIssue(): Promise<string> {
  const { json } = await site.jiraAs('lead', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'NWE' }, issuetype: { name: 'Task' }, summary: 'Move me' },
  });
  return (json as { key: string }).key;
}

const move = (issue: string, as: Visitor, body: object = {}) =>
  site.jiraAs(as, 'POST', `/rest/api/3/issue/${issue}/transitions`, {
    transition: { id: START },
    ...body,
  });

async function statusOf(issue: string): Promise<unknown> {
  const { json } = await site.jiraAs('lead', 'GET', `/rest/api/3/issue/${issue}?fields=status`);
  return (json as { fields: { status: { name: string } } }).fields.status.name;
}

describe('the editor', () => {
  test('adds, changes and removes a validator, and REST shows it', async () => {
    const { status, json } = await add({ verdict: 'yes' });
    expect(status).toBe(201);
    const { id } = json as { readonly id: string };
    expect(await shownRules()).toEqual([
      {
        id,
        ruleKey: 'forge:expression-validator',
        parameters: {
          key: expect.stringMatching(
            /^ari:cloud:ecosystem::extension\/[\w-]+\/[\w-]+\/static\/gate$/,
          ) as string,
          config: '{"verdict":"yes"}',
          id,
          disabled: 'false',
          tag: '',
        },
      },
    ]);

    expect((await edit('PUT', `${PLACE}/${id}`, { config: '{"verdict":"no"}' })).status).toBe(200);
    expect(await shownRules()).toMatchObject([{ parameters: { config: '{"verdict":"no"}' } }]);
    expect((await edit('DELETE', `${PLACE}/${id}`)).status).toBe(200);
    expect(await shownRules()).toEqual([]);
  });

  test('is for Jira administrators alone', async () => {
    const { json } = await add({});
    const rule = `${PLACE}/${(json as { id: string }).id}`;
    const refused = [
      await add({}, 'lead'),
      await edit('PUT', rule, { config: '{"verdict":"yes"}' }, 'lead'),
      await edit('DELETE', rule, undefined, 'outsider'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await shownRules()).toHaveLength(1);
  });

  test.each([
    ['no configuration of a module that has a page for it', { moduleKey: 'gate' }, 501],
    ['no JSON', { moduleKey: 'gate', config: 'verdict=yes' }, 501],
    ['a Jira expression', { moduleKey: 'calculated' }, 501],
    ['a module that is not there', { moduleKey: 'other', config: '{}' }, 404],
    ['more than 32 KB', { moduleKey: 'gate', config: JSON.stringify('x'.repeat(32_767)) }, 400],
  ])('refuses %s', async (_what, body, status) => {
    expect((await edit('POST', PLACE, body)).status).toBe(status);
    expect(await shownRules()).toEqual([]);
  });

  test('takes 32 KB to the byte', async () => {
    const config = JSON.stringify('x'.repeat(32_766));
    expect((await edit('POST', PLACE, { moduleKey: 'gate', config })).status).toBe(201);
  });

  test('knows no transition that the workflow does not have', async () => {
    const place = `/workflows/${DELIVERY}/transitions/999/validators`;
    expect((await edit('POST', place, { moduleKey: 'gate', config: '{}' })).status).toBe(404);
  });
});

describe('a validator on a transition', () => {
  test('is told issue, configuration and transition, whoever moves the issue', async () => {
    await add({ strict: true });
    const issue = await anIssue();
    const refusal = {
      issue: { key: issue },
      configuration: { strict: true },
      transition: { from: { id: '10000' }, to: { id: '10001' }, modifiedFields: {} },
    };
    const said = { errorMessages: [JSON.stringify(refusal)], errors: {} };

    expect(await move(issue, 'siteAdmin')).toMatchObject({ status: 404 });
    expect(await move(issue, 'lead')).toMatchObject({ status: 400, json: said });
    for (const asApp of [true, false]) {
      const answer = await site.call(
        'move',
        { issue, transition: START, asApp },
        { as: 'consultant' },
      );
      expect(answer).toBe(`400 ${JSON.stringify(said)}`);
    }
    expect(await statusOf(issue)).toBe('To Do');
  });

  test('lets pass with a clear yes alone', async () => {
    const said: unknown[] = [];
    for (const verdict of ['throw', 'unclear', 'silent', 'yes']) {
      site.jira.stores.workflows.setValidators(DELIVERY, START, []);
      await add({ verdict });
      const issue = await anIssue();
      const { status } = await move(issue, 'lead');
      said.push([verdict, status, await statusOf(issue)]);
    }
    expect(said).toEqual([
      ['throw', 400, 'To Do'],
      ['unclear', 400, 'To Do'],
      ['silent', 400, 'To Do'],
      ['yes', 204, 'In Progress'],
    ]);
  });

  test('that the app no longer has keeps the transition shut', async () => {
    const rules = [{ id: 'old', moduleKey: 'gone', config: '{}' }];
    site.jira.stores.workflows.setValidators(DELIVERY, START, rules);
    expect((await move(await anIssue(), 'lead')).status).toBe(400);
  });

  test('must agree with every other one there', async () => {
    await add({ verdict: 'yes' });
    await add({ verdict: 'silent' });
    expect((await move(await anIssue(), 'lead')).status).toBe(400);
  });

  test('that was taken away stops nobody', async () => {
    const { json } = await add({ verdict: 'silent' });
    const issue = await anIssue();
    expect((await move(issue, 'lead')).status).toBe(400);
    await edit('DELETE', `${PLACE}/${(json as { id: string }).id}`);
    expect((await move(issue, 'lead')).status).toBe(204);
  });
});

async function shownRules(): Promise<unknown> {
  const { json } = await site.jiraAs('siteAdmin', 'POST', '/rest/api/3/workflows', {
    workflowIds: [DELIVERY],
  });
  const { workflows } = json as {
    workflows: { transitions: { id: string; validators: unknown }[] }[];
  };
  return workflows[0]?.transitions.find(({ id }) => id === START)?.validators;
}
