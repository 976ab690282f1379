import { guessMapping } from '../../../src/engagement/model/guess-mapping';

/** Issue types, written `name:level`; their ids are their names. */
function types(...given: readonly string[]) {
  return given.map((text) => {
    const [name = '', level = ''] = text.split(':');
    return { id: name, name, hierarchyLevel: Number(level) };
  });
}

/** Guesses in short: the type by kind. */
function guessed(...given: readonly string[]): Readonly<Record<string, string>> {
  const guesses = Object.entries(guessMapping(types(...given)));
  return Object.fromEntries(guesses.map(([kind, { issueTypeId }]) => [kind, issueTypeId]));
}

test('in a company-managed project kinds find the types that are named like them', () => {
  const given = types('Story:0', 'Epic:1', 'Sub-task:-1', 'Deliverable:0', 'Milestone:0', 'Task:0');
  expect(guessMapping(given)).toEqual({
    phase: { issueTypeId: 'Epic', reason: 'byName' },
    milestone: { issueTypeId: 'Milestone', reason: 'byName' },
    deliverable: { issueTypeId: 'Deliverable', reason: 'byName' },
    task: { issueTypeId: 'Task', reason: 'byName' },
    risk: { issueTypeId: 'Task', reason: 'byLevel' },
    change: { issueTypeId: 'Task', reason: 'byLevel' },
    bug: { issueTypeId: 'Task', reason: 'byLevel' },
    requirement: { issueTypeId: 'Story', reason: 'byName' },
  });
});

test('in a small team-managed project milestones and deliverables are tasks', () => {
  const given = types('Task:0', 'Epic:1', 'Subtask:-1');
  expect(guessMapping(given)).toEqual({
    phase: { issueTypeId: 'Epic', reason: 'byName' },
    milestone: { issueTypeId: 'Task', reason: 'byLevel' },
    deliverable: { issueTypeId: 'Task', reason: 'byLevel' },
    task: { issueTypeId: 'Task', reason: 'byName' },
    risk: { issueTypeId: 'Task', reason: 'byLevel' },
    change: { issueTypeId: 'Task', reason: 'byLevel' },
    bug: { issueTypeId: 'Task', reason: 'byLevel' },
    requirement: { issueTypeId: 'Task', reason: 'byLevel' },
  });
});

test('Chinese names are known', () => {
  expect(guessed('故事:0', '长篇故事:1', '任务:0', '子任务:-1', '里程碑:0', '交付物:0')).toEqual({
    phase: '长篇故事',
    milestone: '里程碑',
    deliverable: '交付物',
    task: '任务',
    risk: '任务',
    change: '任务',
    bug: '任务',
    requirement: '故事',
  });
});

test('where no name says anything, the level decides', () => {
  expect(guessMapping(types('Vorgang:0', 'Thema:1'))).toEqual({
    phase: { issueTypeId: 'Thema', reason: 'byLevel' },
    milestone: { issueTypeId: 'Vorgang', reason: 'byLevel' },
    deliverable: { issueTypeId: 'Vorgang', reason: 'byLevel' },
    task: { issueTypeId: 'Vorgang', reason: 'byLevel' },
    risk: { issueTypeId: 'Vorgang', reason: 'byLevel' },
    change: { issueTypeId: 'Vorgang', reason: 'byLevel' },
    bug: { issueTypeId: 'Vorgang', reason: 'byLevel' },
    requirement: { issueTypeId: 'Vorgang', reason: 'byLevel' },
  });
});

test.each([
  ['Epic:1,Risk:0,Task:0', 'Risk'],
  ['Epic:1,Task:0,风险项:0', '风险项'],
  ['Task:0,Risk:-1', 'Task'],
])('of %s risks become %s: a standard type, by name where one says so', (given, expected) => {
  expect(guessed(...given.split(','))).toMatchObject({ risk: expected });
});

test.each([
  ['Epic:1,Bug:0,Task:0', 'Bug'],
  ['Epic:1,Task:0,缺陷:0', '缺陷'],
  ['Task:0,Bug:-1', 'Task'],
])('of %s bugs become %s', (given, expected) => {
  expect(guessed(...given.split(','))).toMatchObject({ bug: expected });
});

test('phases take the highest level that there is, and items the one below', () => {
  expect(guessed('Initiative:2', 'Epic:1', 'Task:0')).toMatchObject({
    phase: 'Initiative',
    task: 'Epic',
  });
});

test('a project without epics makes phases of its standard types and items of its sub-tasks', () => {
  expect(guessed('Task:0', 'Sub-task:-1')).toMatchObject({ phase: 'Task', task: 'Sub-task' });
});

test('where nothing fits below a phase, kinds of items have no guess', () => {
  expect(guessed('Epic:1', 'Sub-task:-1')).toEqual({ phase: 'Epic' });
});

test.each([[[]], [['Sub-task:-1']]])('of %j nothing can be guessed', (given) => {
  expect(guessed(...given)).toEqual({});
});

test.each([
  ['Task:0,Change request:0,Epic:1', 'Change request'],
  ['任务:0,变更申请:0,长篇故事:1', '变更申请'],
])('a type for changes is known by its name: %s', (given, issueTypeId) => {
  const expected = { issueTypeId, reason: 'byName' };
  expect(guessMapping(types(...given.split(',')))).toMatchObject({ change: expected });
});
