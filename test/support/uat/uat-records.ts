import { demoUser } from '../../../local-site/seed/demo-users';
import type { StoredRecord } from '../../../src/ports/record-store';
import { caseRecord, tracePartRecord } from '../../../src/uat/case-records';
import { runStatus, type CaseFacts } from '../../../src/uat/case/contract';
import type { CycleFacts } from '../../../src/uat/cycle/contract';
import type { RunFacts } from '../../../src/uat/run/contract';
import { cycleRecord, runRecord } from '../../../src/uat/cycle-records';
import { uatHeadRecord } from '../../../src/uat/head-records';
import { recountCases } from '../../../src/uat/model/case-counts';
import { partOf, rowAfterRun, rowOf, withRows } from '../../../src/uat/model/case-row';
import { burnUpAfter, seriesAfter } from '../../../src/uat/model/burn-up';
import { recountRuns } from '../../../src/uat/model/cycle-counts';
import { DEFAULT_UAT_SETTINGS } from '../../../src/uat/model/default-settings';
import { frozenRun } from '../../../src/uat/model/frozen-run';
import { newUatHead } from '../../../src/uat/model/uat-head';

export const MODULES = Array.from({ length: 10 }, (_, index) => ({
  key: `m${String(index + 1)}`,
  name: `Module ${String(index + 1)}`,
}));

/** The first of them signs in on the demo site; the others are as long. */
const TESTERS = [
  demoUser('keyUser').accountId,
  ...Array.from({ length: 4 }, (_, index) => `712020:0a1b2c3d-0000-4000-8000-00000000000${index}`),
];

/** As long as the ids are that the browser makes. */
export function caseIdAt(index: number): string {
  return `0a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** A register of so many ready cases in ten modules, all of them in each of so many cycles, as writes would have left it. */
export function uatRecords(
  engagementId: string,
  size: number,
  cycles: number,
  now: number,
): readonly StoredRecord[] {
  const cases = Array.from({ length: size }, (_, index) => caseAt(engagementId, index, now));
  const runs = Array.from({ length: cycles }, (_, index) =>
    cases.map((testCase) => runOf(testCase, index + 1, now)),
  );
  const whole = runs.map((own, index) => cycleOf(engagementId, index + 1, own, now));
  const parts = Array.from({ length: partOf(size) + 1 }, (_, part) => {
    const own = cases.filter(({ number }) => partOf(number) === part);
    const rows = own.map((testCase) => {
      const last = runs.at(-1)?.[testCase.number - 1];
      const row = rowOf(testCase, undefined);
      return last === undefined ? row : rowAfterRun(row, last);
    });
    return withRows({ engagementId, part, version: 0, rows: [] }, rows);
  });
  const head = {
    ...newUatHead(engagementId),
    version: 1,
    modules: MODULES,
    nextNumber: size + 1,
    counts: recountCases(cases),
    cycles: whole.map(({ number, name, state, build, from, to }) => ({
      ...{ number, name, state, build, from, to },
    })),
  };
  return [
    uatHeadRecord(head),
    ...cases.map(caseRecord),
    ...parts.map(tracePartRecord),
    ...whole.map(cycleRecord),
    ...runs.flat().map(runRecord),
  ];
}

function caseAt(engagementId: string, index: number, now: number): CaseFacts {
  return {
    engagementId,
    caseId: caseIdAt(index),
    version: 1,
    number: index + 1,
    contentVersion: 1,
    state: 'ready',
    title: `An invoice is matched with order and receipt, ${String(index)}`,
    scenario: 'The supplier sends an invoice for a part of the order',
    role: 'Accounts payable clerk',
    module: `m${String((index % MODULES.length) + 1)}`,
    priority: (['critical', 'high', 'medium', 'low'] as const)[index % 4] ?? 'low',
    preconditions: 'An order of 100 pieces, 60 of them received',
    testData: [{ name: 'Order', value: `45000${String(index)}` }],
    steps: Array.from({ length: 6 }, (_, step) => ({
      stepId: `s${String(step)}`,
      action: 'Enter the invoice for 60 pieces and post it',
      expected: 'It is matched, and the payable is there with its due date',
    })),
    requirementIds: [`requirement-${String(index % 400)}`],
    source: 'written',
    changed: { accountId: 'seed', at: now - index * 1_000 },
  };
}

function runOf(testCase: CaseFacts, cycle: number, now: number): RunFacts {
  const { options } = runStatus;
  return {
    ...frozenRun(testCase, cycle, { tester: TESTERS[testCase.number % TESTERS.length] }, now),
    status: options[testCase.number % options.length] ?? 'notRun',
  };
}

function cycleOf(
  engagementId: string,
  number: number,
  runs: readonly RunFacts[],
  now: number,
): CycleFacts {
  const counts = recountRuns(runs);
  return {
    engagementId,
    number,
    version: 1,
    name: `Cycle ${String(number)}`,
    state: 'running',
    build: '1.4.0',
    from: '2026-03-02',
    to: '2026-03-20',
    entry: [],
    settings: DEFAULT_UAT_SETTINGS,
    opened: { accountId: 'seed', at: now },
    asked: { cases: 'all', modules: [] },
    jobId: `cycle-${engagementId}-${String(number)}`,
    counts,
    burnUp: burnUpAfter([], counts, '2026-03-02'),
    series: seriesAfter([], counts, '2026-03-02'),
  };
}
