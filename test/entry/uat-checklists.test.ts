import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import type { IssueChecklists } from '../../src/uat/checklist/contract';
import { aStartedSite } from '../support/engagement/a-started-site';
import { projectIdOf } from '../support/engagement/a-draft';
import { ask, type Answer } from '../support/engagement/ask';
import type { TestSite } from '../support/site/a-site';

let site: TestSite;
let engagementId: string;
let issueId: string;
beforeEach(async () => {
  ({ site, engagementId } = await aStartedSite({ seed: 'demo', minutes: 2 }));
  const { json } = await site.jiraAs('lead', 'GET', '/rest/api/3/issue/NWE-1');
  issueId = (json as { readonly id: string }).id;
});
afterEach(() => site.close());

const attach = (as: DemoUserKey = 'consultant', more: object = {}) =>
  ask(
    site,
    'uat.attachChecklist',
    { engagementId, issueId, checklistId: 'list-1', key: 'roles', language: 'en', ...more },
    as,
  );
const tick = (as: DemoUserKey, more: object = {}) =>
  ask(
    site,
    'uat.tick',
    {
      engagementId,
      issueId,
      checklistId: 'list-1',
      itemId: 'may',
      version: 1,
      isDone: true,
      comment: '',
      ...more,
    },
    as,
  );
const listsIn = (answer: Answer) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return (answer.value as IssueChecklists).checklists;
};

test('a checklist is attached, ticked by the client, and shown in the panel of an issue that is nothing else', async () => {
  expect(await ask(site, 'issue.open', { issueId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  await attach();
  // Sent again after a silence, it is there once.
  expect(listsIn(await attach())).toHaveLength(1);
  expect(await tick('keyUser', { comment: 'Seen with Lin' })).toMatchObject({ ok: true });
  expect(await ask(site, 'issue.open', { issueId }, 'viewer')).toMatchObject({
    value: {
      kind: 'checklist',
      engagementId,
      canTick: false,
      checklists: [
        {
          title: 'Roles and rights',
          items: [
            {
              isDone: true,
              comment: 'Seen with Lin',
              ticked: {
                accountId: demoUser('keyUser').accountId,
                at: expect.any(Number) as number,
              },
            },
            { isDone: false },
            {},
            {},
            {},
          ],
        },
      ],
    },
  });
});

test('who may look ticks nothing, who ticks attaches nothing, and to an outsider there is nothing', async () => {
  await attach();
  expect(await attach('keyUser', { checklistId: 'list-2' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await tick('viewer')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await tick('outsider')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await ask(site, 'issue.open', { issueId }, 'outsider')).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('an issue of another project, or none at all, takes no checklist', async () => {
  const { json } = await site.jiraAs('lead', 'GET', '/rest/api/3/issue/HDC-1');
  const { id } = json as { readonly id: string };
  for (const other of [id, '99999999']) {
    expect(await attach('lead', { issueId: other })).toMatchObject({
      error: { code: 'NOT_FOUND', key: 'issueNotHere' },
    });
  }
});

test('after the issue was moved, nobody ticks what he may not see any more', async () => {
  await attach();
  site.database.run(
    'UPDATE jira_issue SET project_id = ? WHERE id = ?',
    projectIdOf(site, 'FSM'),
    Number(issueId),
  );
  expect(await tick('keyUser')).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('of two who tick the same item one is told of the other; different items meet nobody', async () => {
  await attach();
  const both = await Promise.all([
    tick('keyUser', { itemId: 'sees' }),
    tick('sponsor', { itemId: 'left' }),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  await tick('keyUser');
  expect(await tick('sponsor', { isDone: false })).toMatchObject({
    error: {
      code: 'CONFLICT',
      key: 'checklistItemChanged',
      params: { accountId: demoUser('keyUser').accountId },
    },
  });
});

test('there is a choice in both languages', async () => {
  const english = await ask(site, 'uat.checklists', { engagementId, language: 'en' }, 'viewer');
  const chinese = await ask(site, 'uat.checklists', { engagementId, language: 'zh' }, 'viewer');
  expect(english).toMatchObject({
    value: { checklists: [{ title: 'UAT environment is ready' }, {}, {}, {}] },
  });
  expect(chinese).toMatchObject({
    value: { checklists: [{ title: 'UAT 环境已就绪' }, {}, {}, {}] },
  });
});
