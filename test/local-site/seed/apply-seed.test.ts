import { demoUsers } from '../../../local-site/seed/demo-users';
import { aSeededJira } from '../../support/jira/seeded-jira';

const keys = (body: unknown): readonly string[] =>
  (body as { readonly values: readonly { readonly key: string }[] }).values.map(({ key }) => key);

describe('the demo site', () => {
  test.each([
    ['lead', ['BRK', 'FSM', 'HDC', 'NWE']],
    ['consultant', ['FSM', 'HDC', 'NWE']],
    ['sponsor', ['HDC', 'NWE']],
    ['approver', ['HDC', 'NWE']],
    ['keyUser', ['HDC', 'NWE']],
    ['viewer', ['HDC', 'NWE']],
    ['outsider', ['FSM']],
    ['siteAdmin', []],
    ['app', ['BRK', 'FSM', 'HDC', 'NWE']],
    ['anonymous', []],
  ] as const)('shows the %s the projects %j', async (who, expected) => {
    const { send } = aSeededJira('demo');
    const { body } = await send(who, 'GET', '/rest/api/3/project/search');
    expect(keys(body)).toEqual(expected);
  });

  test('is the same each time but for its times', () => {
    const dump = () => {
      const { database } = aSeededJira('demo');
      return database.all('SELECT key, type_id, status_id, parent_id FROM jira_issue ORDER BY id');
    };
    expect(dump()).toEqual(dump());
  });

  test('has about 25 issues in each client project and no project property', () => {
    const { database } = aSeededJira('demo');
    const counts = database.all(
      'SELECT project_id AS project, COUNT(*) AS issues FROM jira_issue GROUP BY 1 ORDER BY 1',
    );
    expect(counts).toEqual([
      { project: '10000', issues: 26 },
      { project: '10001', issues: 26 },
      { project: '10002', issues: 6 },
      { project: '10003', issues: 4 },
    ]);
    expect(database.all('SELECT * FROM jira_project_property')).toEqual([]);
  });

  test('says of every user what he is for, in both languages', () => {
    for (const { purpose } of demoUsers) {
      expect(purpose['en-US'].length).toBeGreaterThan(20);
      expect(purpose['zh-CN']).toMatch(/[\u4e00-\u9fff]{5}/u);
    }
  });
});

test('the demo has the gate of the app in one workflow of change requests and not in the other', () => {
  const gated = aSeededJira('demo')
    .jira.stores.workflows.list()
    .map(({ name, transitions }) => [
      name,
      transitions.filter(({ validators }) => validators.length > 0).map((one) => one.name),
    ])
    .filter(([, names]) => names?.length !== 0);
  expect(gated).toEqual([['Change request', ['Approve', 'Verify', 'Close']]]);
});
