import type { EngagementDraft } from '../../../src/engagement/contract';
import {
  accountsOf,
  draftProblems,
  type DraftFacts,
} from '../../../src/engagement/model/draft-rules';

const EPIC = { id: '1', name: 'Epic', hierarchyLevel: 1 };
const TASK = { id: '2', name: 'Task', hierarchyLevel: 0 };
const SUBTASK = { id: '3', name: 'Sub-task', hierarchyLevel: -1 };

const facts: DraftFacts = {
  now: Date.UTC(2026, 2, 2, 23, 59),
  regions: ['CN', 'US'],
  issueTypes: [EPIC, TASK, SUBTASK],
  knownAccounts: new Set(['anna', 'siyuan']),
  kinds: ['phase', 'milestone', 'task'],
};

const draft: EngagementDraft = {
  templateKey: 'plain',
  language: 'en',
  clientName: 'Northwind',
  startDate: '2026-03-02',
  calendar: { region: 'US', extraDaysOff: [], extraWorkingDays: [] },
  bufferPercent: 12,
  people: {
    lead: ['anna'],
    consultant: ['siyuan', 'anna'],
    sponsor: [],
    approver: [],
    keyUser: [],
    viewer: [],
  },
  mapping: { phase: '1', milestone: '2', task: '2' },
};

function problemsOf(changes: Partial<EngagementDraft>, factChanges: Partial<DraftFacts> = {}) {
  const problems = draftProblems({ ...draft, ...changes }, { ...facts, ...factChanges });
  return problems.map(({ field, key }) => `${field} ${key}`);
}

function onCalendar(changes: Partial<EngagementDraft['calendar']>): Partial<EngagementDraft> {
  return { calendar: { ...draft.calendar, ...changes } };
}

test.each<[string, Partial<EngagementDraft>]>([
  ['a complete draft', {}],
  ['a client name of 120 characters', { clientName: 'x'.repeat(120) }],
  ['a client name of 120 characters between blanks', { clientName: `  ${'x'.repeat(120)}\n` }],
  ['a buffer of 10 %', { bufferPercent: 10 }],
  ['a buffer of 15 %', { bufferPercent: 15 }],
  ['a start 90 days ago', { startDate: '2025-12-02' }],
  ['a start in five years', { startDate: '2031-03-06' }],
  ['no public holidays', onCalendar({ region: 'none' })],
  ['own days', onCalendar({ extraDaysOff: ['2026-05-04'], extraWorkingDays: ['2026-05-09'] })],
])('%s may start', (_, changes) => {
  expect(problemsOf(changes)).toEqual([]);
});

test.each<[string, Partial<EngagementDraft>, string]>([
  ['no client name', { clientName: '' }, 'clientName clientNameMissing'],
  ['blanks for a client name', { clientName: ' \u3000\t' }, 'clientName clientNameMissing'],
  ['121 characters', { clientName: 'x'.repeat(121) }, 'clientName clientNameTooLong'],
  ['a buffer of 9 %', { bufferPercent: 9 }, 'bufferPercent bufferOutOfRange'],
  ['a buffer of 16 %', { bufferPercent: 16 }, 'bufferPercent bufferOutOfRange'],
  ['a day that does not exist', { startDate: '2026-04-31' }, 'startDate startDateInvalid'],
  ['a start 91 days ago', { startDate: '2025-12-01' }, 'startDate startTooFarPast'],
  ['a start beyond five years', { startDate: '2031-03-07' }, 'startDate startTooFarAhead'],
  ['an unknown region', onCalendar({ region: 'ZZ' }), 'calendar.region regionUnknown'],
  [
    'a wrong own day off',
    onCalendar({ extraDaysOff: ['2026-02-29'] }),
    'calendar.extraDaysOff dayInvalid',
  ],
  [
    'a wrong own working day',
    onCalendar({ extraWorkingDays: ['2026-13-01'] }),
    'calendar.extraWorkingDays dayInvalid',
  ],
  ['no lead', { people: { ...draft.people, lead: [] } }, 'people.lead leadMissing'],
  [
    'an unknown key user',
    { people: { ...draft.people, keyUser: ['anna', 'ghost'] } },
    'people.keyUser accountUnknown',
  ],
  ['no type for a kind', { mapping: { phase: '1', task: '2' } }, 'mapping.milestone kindUnmapped'],
  [
    'a type that is gone',
    { mapping: { ...draft.mapping, task: '99' } },
    'mapping.task issueTypeGone',
  ],
  [
    'a type on the level of phases',
    { mapping: { ...draft.mapping, task: '1' } },
    'mapping.task typeDoesNotFitUnderPhase',
  ],
  [
    'a type two levels below the phase',
    { mapping: { ...draft.mapping, task: '3' } },
    'mapping.task typeDoesNotFitUnderPhase',
  ],
])('%s is refused by its field', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual([expected]);
});

test('a sub-task cannot be a phase', () => {
  const mapping = { phase: '3', milestone: '2', task: '2' };
  expect(problemsOf({ mapping })).toContain('mapping.phase phaseTypeIsSubtask');
});

test('in a project without a level above tasks, phases are tasks and items sub-tasks', () => {
  const mapping = { phase: '2', milestone: '3', task: '3' };
  expect(problemsOf({ mapping }, { issueTypes: [TASK, SUBTASK] })).toEqual([]);
});

test('a kind that the template does not use needs no type', () => {
  expect(problemsOf({ mapping: { phase: '1', task: '2' } }, { kinds: ['phase', 'task'] })).toEqual(
    [],
  );
});

test('all problems are told at once', () => {
  const changes = { clientName: '', bufferPercent: 0, startDate: '?', mapping: {} };
  expect(problemsOf(changes)).toHaveLength(6);
});

test('an account in two roles is looked up once', () => {
  expect(accountsOf(draft.people)).toEqual(['anna', 'siyuan']);
});
