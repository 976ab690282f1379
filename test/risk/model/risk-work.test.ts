import { PROBLEM_WORK, workCounts, type WorkIssue } from '../../../src/risk/action/contract';
import {
  dueWork,
  hasDueWork,
  unlinkedWork,
  wantedWork,
  workAfterChange,
} from '../../../src/risk/model/risk-work';
import { takenWork } from '../../../src/risk/model/taken-work';
import type { Risk } from '../../../src/risk/model/risk';

const RISK: Risk = {
  engagementId: 'p1',
  riskId: 'r1',
  version: 1,
  kind: 'threat',
  state: 'treating',
  cause: 'c',
  event: 'e',
  effect: 'f',
  category: 'data',
  inherent: { probability: 1, cost: 1 },
  ownerAccountId: 'olga',
  actions: [
    { actionId: 'a1', text: 'one', isIssue: true },
    { actionId: 'a2', text: 'two' },
  ],
  contingencyActions: [{ actionId: 'c1', text: 'three' }],
  changed: { accountId: 'anna', at: 0 },
};
const here = (values: Partial<WorkIssue> = {}): WorkIssue => ({
  issueId: '1',
  issueKey: 'P-1',
  place: 'here',
  isDone: false,
  isLinked: false,
  ...values,
});
const names = (works: readonly { readonly name: string }[]) => works.map(({ name }) => name);

test.each<[string, Partial<Risk>, readonly string[]]>([
  ['before it occurs: actions that shall be issues', {}, ['a1']],
  [
    'once occurred: the problem, and what was prepared',
    { state: 'occurred' },
    [PROBLEM_WORK, 'a1', 'c1'],
  ],
  [
    'an opportunity that occurs is no problem',
    { state: 'occurred', kind: 'opportunity' },
    ['a1', 'c1'],
  ],
])('%s', (_, values, expected) => {
  expect(names(wantedWork({ ...RISK, ...values }))).toEqual(expected);
});

test('what was prepared goes to whoever is in charge of that, else to the owner', () => {
  const occurred = { ...RISK, state: 'occurred' as const };
  expect(wantedWork(occurred).map(({ assignee }) => assignee)).toEqual(['olga', 'olga', 'olga']);
  expect(
    wantedWork({ ...occurred, contingencyOwnerAccountId: 'carl' }).map(({ assignee }) => assignee),
  ).toEqual(['carl', 'olga', 'carl']);
});

test('what is there or was refused is not due; what is not linked is, where there is a place for it', () => {
  expect(names(dueWork({ ...RISK, work: { a1: here() } }))).toEqual([]);
  const refused = { a1: { place: 'none', isDone: false, isLinked: false, problem: 'No' } } as const;
  expect(names(dueWork({ ...RISK, work: refused }))).toEqual([]);
  expect(hasDueWork({ ...RISK, work: refused })).toBe(false);
  expect(unlinkedWork({ work: { a1: here() } })).toEqual([]);
  const issue = {
    issueId: '9',
    issueKey: 'P-9',
    place: 'here',
    summary: 'e',
    band: 'low',
  } as const;
  expect(unlinkedWork({ work: { a1: here() }, issue })).toEqual(['a1']);
  expect(unlinkedWork({ work: { a1: here({ isLinked: true }) }, issue })).toEqual([]);
  expect(unlinkedWork({ work: { a1: here({ place: 'gone' }) }, issue })).toEqual([]);
});

test('a change forgets issues of actions that are gone, and lets refused ones be tried again', () => {
  const refused: WorkIssue = { place: 'none', isDone: false, isLinked: false, problem: 'No' };
  const work = {
    [PROBLEM_WORK]: here(),
    a1: here({ problem: 'No link' }),
    a2: refused,
    gone: here(),
  };
  expect(workAfterChange({ ...RISK, work }, new Map())).toEqual({
    [PROBLEM_WORK]: here(),
    a1: here(),
  });
  expect(workAfterChange(RISK, new Map())).toBeUndefined();
});

test('issues are counted where they are, and those of them that are done', () => {
  const work = { a: here(), b: here({ isDone: true }), c: here({ place: 'gone' }) };
  expect(workCounts(work)).toEqual({ done: 1, all: 2 });
  expect(workCounts(undefined)).toEqual({ done: 0, all: 0 });
});

test('what happened to issues is taken over the same, however often it is told', () => {
  const risk = { ...RISK, work: { a1: here(), a2: here({ issueId: '2' }) } };
  const asked = new Set(['1', '2']);
  const seen = new Map([
    ['1', { issueKey: 'P-1', projectId: 'p', category: 'done' as const }],
    ['2', { issueKey: 'Q-1', projectId: 'q', category: 'new' as const }],
  ]);
  const once = takenWork(risk, asked, seen, 'p');
  expect(once.work).toMatchObject({ a1: { isDone: true }, a2: { place: 'moved' } });
  expect(takenWork(once, asked, seen, 'p')).toBe(once);
  expect(takenWork(risk, asked, new Map(), 'p').work).toMatchObject({ a1: { place: 'gone' } });
  expect(takenWork(risk, new Set(['3']), seen, 'p')).toBe(risk);
});
