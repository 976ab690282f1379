import type { IndexedProperty } from '../../../local-site/forge/host';
import { CONSULTANT, LEAD, OUTSIDER, VIEWER } from '../../support/jira/fixture-directory';
import { at, issueSite, NOW, paragraph, type IssueSite } from '../../support/jira/issue-site';

const PROPERTIES: readonly IndexedProperty[] = [
  { propertyKey: 'rollout', path: 'phase', type: 'string', searchAlias: 'rollout.phase' },
  { propertyKey: 'rollout', path: 'score', type: 'number', searchAlias: 'rollout.score' },
  { propertyKey: 'rollout', path: 'note', type: 'text', searchAlias: 'rollout.note' },
  { propertyKey: 'rollout', path: 'review', type: 'date', searchAlias: 'rollout.review' },
  { propertyKey: 'rollout', path: 'owner', type: 'user', searchAlias: 'rollout.owner' },
  { propertyKey: 'rollout', path: 'tags', type: 'string', searchAlias: 'rolloutTags' },
];

const DAY = 86_400_000;

/** ROLL-1 epic, ROLL-2 and ROLL-3 tasks under it, ROLL-4 risk, ROLL-5 sub-task; TEAM-1; HID-1. */
async function filled(): Promise<IssueSite> {
  const site = issueSite(PROPERTIES);
  const create = (fields: Record<string, unknown>, properties?: unknown) =>
    site.create(fields, properties ? { properties } : {});
  const property = (value: unknown) => [{ key: 'rollout', value }];
  await create(
    { issuetype: { name: 'Epic' }, summary: 'Prepare the cutover', duedate: '2026-03-31' },
    property({ phase: 'prepare', score: 5, tags: ['a', 'b'] }),
  );
  site.pass(DAY);
  await create(
    {
      summary: 'Load master data',
      parent: { key: 'ROLL-1' },
      assignee: { accountId: CONSULTANT },
      labels: ['Data', 'client'],
      duedate: '2026-03-06',
      priority: { name: 'High' },
      description: paragraph('Customers and suppliers, 客户主数据'),
    },
    property({ phase: 'realise', score: 12, note: 'open points', review: '2026-03-20' }),
  );
  await create(
    {
      summary: 'Train key users',
      parent: { key: 'ROLL-1' },
      customfield_10020: 8,
      fixVersions: [{ name: 'Go-live' }],
    },
    property({ phase: 'realise', score: 3, owner: LEAD }),
  );
  site.pass(DAY);
  await create({
    issuetype: { name: 'Risk' },
    summary: 'Key users are away',
    customfield_10021: 'Holidays',
  });
  await create({
    issuetype: { name: 'Sub-task' },
    summary: 'Book rooms',
    parent: { key: 'ROLL-3' },
  });
  await create({ project: { key: 'TEAM' }, summary: 'Team work' });
  await create({ project: { key: 'HID' }, summary: 'Hidden data' });
  site.writer.transition({ accountId: LEAD, at: NOW + 2 * DAY }, 'ROLL-2', 'In Progress');
  site.writer.transition({ accountId: LEAD, at: NOW + 2 * DAY }, 'ROLL-2', 'Done');
  site.writer.comment(
    { accountId: LEAD, at: NOW + 2 * DAY },
    'ROLL-3',
    paragraph('Rooms are booked'),
  );
  site.writer.link({ accountId: LEAD, at: NOW + 2 * DAY }, 'Blocks', 'ROLL-2', 'ROLL-3');
  await site.call('PUT', '/issue/ROLL-4/properties/other', { body: { a: { b: 1 } } });
  return site;
}

let site: IssueSite;
beforeAll(async () => {
  site = await filled();
});

const all = (...numbers: number[]) => numbers.map((number) => `ROLL-${number}`);

test.each<[string, readonly string[]]>([
  ['project = ROLL ORDER BY key', all(1, 2, 3, 4, 5)],
  ['project = roll ORDER BY key DESC', all(5, 4, 3, 2, 1)],
  ['project = "Rollout" and type = Epic', all(1)],
  ['project = 10000 and issuetype in (Risk, "Sub-task") order by key', all(4, 5)],
  ['project != ROLL order by key', ['HID-1', 'TEAM-1']],
  ['project is not empty and summary ~ team', ['TEAM-1']],
  ['key = ROLL-2', all(2)],
  ['id = 10001', all(2)],
  ['issuekey in (ROLL-3, ROLL-1) order by key asc', all(1, 3)],
  ['key >= ROLL-4 order by key', all(4, 5)],
  ['parent = ROLL-1 order by key', all(2, 3)],
  ['parent in (ROLL-1, ROLL-3) order by key', all(2, 3, 5)],
  ['project = ROLL and parent is empty order by key', all(1, 4)],
  ['status = Done', all(2)],
  ['project = ROLL and status != Done order by key', all(1, 3, 4, 5)],
  ['statusCategory = Done', all(2)],
  ['project = ROLL and statusCategory not in (Done, "In Progress") order by key', all(1, 3, 4, 5)],
  ['assignee = account-consultant', all(2)],
  ['assignee != account-lead', all(2)],
  ['not assignee = account-lead', all(2)],
  ['project = ROLL and assignee is EMPTY order by key', all(1, 3, 4, 5)],
  ['project = ROLL and assignee in (account-consultant, EMPTY) order by key', all(1, 2, 3, 4, 5)],
  ['project = ROLL and reporter = currentUser() order by key', all(1, 2, 3, 4, 5)],
  ['labels = data', all(2)],
  ['labels in (client, nothing)', all(2)],
  ['labels != client', []],
  ['priority = High', all(2)],
  ['project = ROLL and priority > Medium', all(2)],
  ['resolution = Done', all(2)],
  ['project = ROLL and resolution = Unresolved order by key', all(1, 3, 4, 5)],
  ['summary ~ users order by key', all(3, 4)],
  ['summary ~ "key users" and project = ROLL order by key', all(3, 4)],
  ['summary ~ "\\"users are\\""', all(4)],
  ['summary ~ "mast*"', all(2)],
  ['project = ROLL and summary !~ users order by key', all(1, 2, 5)],
  ['description ~ 客户', all(2)],
  ['comment ~ booked', all(3)],
  ['text ~ holidays', all(4)],
  ['text ~ rooms order by key', all(3, 5)],
  ['duedate = 2026-03-06', all(2)],
  ['due <= endOfMonth() order by due', all(2, 1)],
  ['duedate < "2026/03/07"', all(2)],
  ['due >= startOfDay(1) order by due desc', all(1)],
  ['project = ROLL and created >= -1d order by key', all(2, 3, 4, 5)],
  ['project = ROLL and created < startOfDay("-1d")', all(1)],
  ['project = ROLL and updated >= "2026-03-07 12:30" order by key', all(2, 3, 4, 5)],
  ['created >= now()', ['HID-1', 'TEAM-1', ...all(5, 4)]],
  ['fixVersion = "Go-live"', all(3)],
  ['Effort >= 8', all(3)],
  ['cf[10020] = 8', all(3)],
  ['Cause ~ holidays', all(4)],
  ['issue in linkedIssues(ROLL-3)', all(2)],
  ['issueLinkType = blocks', all(2)],
  ['watcher = currentUser() and project = TEAM', ['TEAM-1']],
  ['rollout.phase = realise order by key', all(2, 3)],
  ['"rollout.phase" in (prepare, realise) order by key', all(1, 2, 3)],
  ['rollout.phase != realise', all(1)],
  ['project = ROLL and rollout.phase is empty order by key', all(4, 5)],
  ['issue.property[rollout].phase = prepare', all(1)],
  ['rollout.score >= 5 order by rollout.score desc', all(2, 1)],
  ["issue.property['rollout'].score < 5", all(3)],
  ['rollout.note ~ points', all(2)],
  ['rollout.note !~ points', []],
  ['rollout.note !~ closed', all(2)],
  ['rollout.review > "2026-03-01"', all(2)],
  ['rollout.owner = currentUser()', all(3)],
  ['rolloutTags[1] = b', all(1)],
  ['rolloutTags[0] = b', []],
  ['(type = Epic or type = Risk) and project = ROLL order by type desc, key', all(4, 1)],
  ['not (project = TEAM or project = HID) order by key', all(1, 2, 3, 4, 5)],
  ['project = ROLL order by priority desc, key', all(2, 1, 3, 4, 5)],
  ['project = ROLL order by assignee, key', all(2, 1, 3, 4, 5)],
  ['project = ROLL order by duedate asc, key asc', all(2, 1, 3, 4, 5)],
  ['project = ROLL', all(5, 4, 3, 2, 1)],
])('finds by %s', async (jql, keys) => {
  expect(await site.find(jql)).toEqual(keys);
});

const DATE_FORMATS =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";
const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

test.each<[string, readonly string[]]>([
  [
    '',
    ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ],
  [
    'order by key',
    ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ],
  ['foo = 1', ["Field 'foo' does not exist or you do not have permission to view it."]],
  [
    'issue.property[other].a.b = 1',
    ["Field 'issue.property[other].a.b' does not exist or you do not have permission to view it."],
  ],
  ['project = NOPE', ["The value 'NOPE' does not exist for the field 'project'."]],
  ['project = 999', ["A value with ID '999' does not exist for the field 'project'."]],
  [
    'status = Blocked and project = NOPE',
    [
      "The value 'Blocked' does not exist for the field 'status'.",
      "The value 'NOPE' does not exist for the field 'project'.",
    ],
  ],
  ['assignee = nobody', ["The value 'nobody' does not exist for the field 'assignee'."]],
  ['key = ROLL-99', ["An issue with key 'ROLL-99' does not exist for field 'key'."]],
  ['parent = HID-9', ["An issue with key 'HID-9' does not exist for field 'parent'."]],
  ['summary = x', ["The operator '=' is not supported by the 'summary' field."]],
  ['project ~ x', ["The operator '~' is not supported by the 'project' field."]],
  ['rollout.phase > a', ["The operator '>' is not supported by the 'rollout.phase' field."]],
  ['rollout.phase ~ a', ["The operator '~' is not supported by the 'rollout.phase' field."]],
  ['rollout.note = a', ["The operator '=' is not supported by the 'rollout.note' field."]],
  ['project = ROLL order by rollout.phase', ["Not able to sort using field 'rollout.phase'."]],
  ['project = ROLL order by bogus', ["Not able to sort using field 'bogus'."]],
  ['text ~ ""', ["The field 'text' does not support searching for an empty string."]],
  [
    'created > yesterday',
    [`Date value 'yesterday' for field 'created' is invalid. ${DATE_FORMATS}`],
  ],
  ['due = 2026-02-30', [`Date value '2026-02-30' for field 'due' is invalid. ${DATE_FORMATS}`]],
  ['assignee = foo(1, 2)', ["Unable to find JQL function 'foo(1, 2)'."]],
  ['created > now(1)', ["Function 'now' expected '0' arguments but received '1'."]],
  [
    'project = ROLL status',
    [
      "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 16)",
    ],
  ],
  [
    'a=b c=d',
    ["Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'c'. (line 1, character 5)"],
  ],
  [
    'project =',
    [
      'Error in the JQL Query: Expecting either a value, list or function before the end of the query.',
    ],
  ],
  [
    'project foo',
    [
      `Error in the JQL Query: Expecting operator but got 'foo'. ${OPERATORS} (line 1, character 9)`,
    ],
  ],
  ['(project = ROLL', ["Error in the JQL Query: Expecting ')' before the end of the query."]],
  [
    'project = ROLL and',
    ['Error in the JQL Query: Expecting a field name before the end of the query.'],
  ],
  [
    'summary ~ "open',
    [
      "Error in the JQL Query: The quoted string 'open' has not been completed. (line 1, character 11)",
    ],
  ],
  [
    'project = = x',
    [
      "Error in the JQL Query: Expecting either a value, list or function but got '='. You must surround '=' in quotation marks to use it as a value. (line 1, character 11)",
    ],
  ],
])('refuses %s in the words of Jira', async (jql, messages) => {
  const reply = await site.call('POST', '/search/jql', { body: { jql } });
  expect(reply).toMatchObject({ status: 400, json: { errorMessages: messages, errors: {} } });
});

test.each([
  ['status was Done', 'the JQL operator WAS'],
  ['status changed', 'the JQL operator CHANGED'],
  ['sprint in openSprints()', 'the JQL field sprint'],
  ['assignee in membersOf(x)', 'the JQL function membersOf()'],
  ['project = ROLL order by rank', 'the JQL field rank'],
  ['summary ~ "roam~"', "the text search 'roam~'"],
])('answers 501 by name for %s', async (jql, what) => {
  const reply = await site.call('POST', '/search/jql', { body: { jql } });
  expect(reply.status).toBe(501);
  expect(at(reply, 'errorMessages')).toEqual([`The local site does not model ${what}.`]);
});

test('finds only issues of projects that the caller may browse', async () => {
  expect(await site.find('summary ~ data order by key', LEAD)).toEqual(['HID-1', 'ROLL-2']);
  expect(await site.find('summary ~ data order by key', VIEWER)).toEqual(['ROLL-2']);
  expect(await site.find('summary ~ data', OUTSIDER)).toEqual([]);
  const reply = await site.call('POST', '/search/jql', {
    as: VIEWER,
    body: { jql: 'project = HID' },
  });
  expect(at(reply, 'errorMessages')).toEqual([
    "The value 'HID' does not exist for the field 'project'.",
  ]);
});

test('counts without a page', async () => {
  const reply = await site.call('POST', '/search/approximate-count', {
    body: { jql: 'project = ROLL' },
  });
  expect(reply).toMatchObject({ status: 200, json: { count: 5 } });
});
