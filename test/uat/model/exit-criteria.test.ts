import type { CaseRow, Severity } from '../../../src/uat/case/contract';
import { DEFAULT_UAT_SETTINGS } from '../../../src/uat/model/default-settings';
import { exitCriteria, type ExitFacts } from '../../../src/uat/model/exit-criteria';
import { isSigned, moduleExits, type ExitState } from '../../../src/uat/model/module-exits';
import { signedCases, signedHash } from '../../../src/uat/model/signed-content';
import type { ExitCriterion, Waiver } from '../../../src/uat/signoff/contract';
import { aResult, aRow } from './a-row';

const facts = (rows: readonly CaseRow[], values: Partial<ExitFacts> = {}): ExitFacts => ({
  module: 'sales',
  rows,
  limits: DEFAULT_UAT_SETTINGS.exit,
  dispositions: [],
  waivers: [],
  today: '2026-03-02',
  ...values,
});
const valueOf = (criterion: ExitCriterion, given: ExitFacts) =>
  exitCriteria(given).find((value) => value.criterion === criterion);
const met = (issueId: string, severity: Severity) => ({ issueId, key: `NWE-${issueId}`, severity });
const passes = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => aResult(from + index, 'pass'));
const waiver = (until: string): Waiver => ({
  module: 'sales',
  criterion: 'passRate',
  name: 'Maria',
  role: 'approver',
  reason: 'The pilot counts',
  until,
  accountId: 'ann',
  at: 1,
  sequence: 3,
});

test.each<[string, ExitCriterion, ExitFacts, object]>([
  [
    'a critical case that nobody ran',
    'critical',
    facts([aResult(1, 'pass', { priority: 'critical' }), aRow(2, { priority: 'critical' })]),
    { state: 'missing', count: 1, of: 2 },
  ],
  [
    'a critical case that failed: it was executed',
    'critical',
    facts([aResult(1, 'fail', { priority: 'critical' })]),
    { state: 'met', count: 1, of: 1 },
  ],
  [
    'a critical case that was edited since',
    'critical',
    facts([
      aResult(1, 'pass', {
        priority: 'critical',
        last: { cycle: 1, status: 'pass', at: 1, contentVersion: 0 },
      }),
    ]),
    { state: 'missing' },
  ],
  [
    '19 of 20 that passed: just enough',
    'passRate',
    facts([...passes(19), aResult(20, 'fail')]),
    { state: 'met', count: 19, of: 20 },
  ],
  [
    '18 of 19 that passed',
    'passRate',
    facts([...passes(18), aResult(19, 'blocked')]),
    { state: 'missing', count: 18, of: 19 },
  ],
  [
    'what does not apply',
    'passRate',
    facts([aResult(1, 'pass'), aResult(2, 'notApplicable')]),
    { state: 'met', count: 1, of: 1 },
  ],
  [
    'nothing that was executed',
    'passRate',
    facts([aRow(1)]),
    { state: 'missing', count: 0, of: 0 },
  ],
  [
    'a severe bug',
    'severeBugs',
    facts([aResult(1, 'pass', { bugs: [met('1', 'S2')] })]),
    { state: 'missing', count: 1 },
  ],
  [
    'a severe bug of another module',
    'severeBugs',
    facts([aResult(1, 'fail', { module: 'stock', bugs: [met('1', 'S1')] })]),
    { state: 'met', count: 0 },
  ],
  [
    'a small bug without a word',
    'dispositions',
    facts([aResult(1, 'pass', { bugs: [met('1', 'S3')] })]),
    { state: 'missing', count: 0, of: 1 },
  ],
  [
    'a small bug that was decided, met by two cases',
    'dispositions',
    facts(
      [
        aResult(1, 'pass', { bugs: [met('1', 'S3')] }),
        aResult(2, 'pass', { bugs: [met('1', 'S4')] }),
      ],
      { dispositions: [{ issueId: '1' }] },
    ),
    { state: 'met', count: 1, of: 1 },
  ],
  [
    'a waiver on its last day',
    'passRate',
    facts([aRow(1)], { waivers: [waiver('2026-03-02')] }),
    { state: 'waived', waiver: { sequence: 3 } },
  ],
  [
    'a waiver that is over',
    'passRate',
    facts([aRow(1)], { waivers: [waiver('2026-03-01')] }),
    { state: 'missing' },
  ],
  [
    'a waiver of another module',
    'passRate',
    facts([aRow(1)], { module: '', waivers: [waiver('2026-03-02')] }),
    { state: 'missing' },
  ],
])('%s', (_, criterion, given, value) => {
  expect(valueOf(criterion, given)).toMatchObject(value);
});

const state = (values: Partial<ExitState> = {}): ExitState => ({
  ...facts(passes(2)),
  engagementId: 'p1',
  dispositions: [],
  modules: [
    { key: 'sales', name: 'Sales' },
    { key: 'stock', name: 'Stock' },
  ],
  signoffs: [],
  ...values,
});

test('a module is due once nothing is missing, and everything once all of its modules are signed', () => {
  expect(moduleExits(state()).map(({ module, isDue }) => [module, isDue])).toEqual([
    ['sales', true],
    ['', false],
  ]);
  const { rows } = state();
  const signed = signedCases(rows, 'sales');
  const word = {
    module: 'sales',
    outcome: 'accepted' as const,
    name: 'Maria',
    role: 'approver',
    side: 'client' as const,
    cycle: 1,
    build: 'b7',
    hash: signedHash('p1', 'sales', signed),
    conditions: [],
    criteria: [],
    accountId: 'ann',
    at: 50,
    sequence: 4,
    seen: 0,
    signed,
  };
  const after = moduleExits(state({ signoffs: [word] }));
  expect(after.map(({ module, isDue }) => [module, isDue])).toEqual([
    ['sales', false],
    ['', true],
  ]);
  expect(after.map(isSigned)).toEqual([true, false]);
  const failed = moduleExits(
    state({ signoffs: [word], rows: [aResult(1, 'fail'), aResult(2, 'pass')] }),
  );
  expect(failed.map(({ module, isDue }) => [module, isDue])).toEqual([
    ['sales', true],
    ['', false],
  ]);
  expect(failed.map(isSigned)).toEqual([false, false]);
});
