import type { CaseFacts } from '../case/contract';
import type { RunFacts } from '../run/contract';

/** A case as it goes into a cycle: what is tested is a copy, whatever becomes of the case. */
export function frozenRun(
  testCase: CaseFacts,
  cycle: number,
  assigned: Pick<RunFacts, 'tester' | 'day'>,
  at: number,
): RunFacts {
  return {
    engagementId: testCase.engagementId,
    cycle,
    caseId: testCase.caseId,
    number: testCase.number,
    version: 1,
    contentVersion: testCase.contentVersion,
    title: testCase.title,
    scenario: testCase.scenario,
    role: testCase.role,
    module: testCase.module,
    priority: testCase.priority,
    wave: testCase.wave,
    preconditions: testCase.preconditions,
    requirementIds: testCase.requirementIds,
    testData: testCase.testData,
    steps: testCase.steps,
    tester: assigned.tester,
    day: assigned.day,
    status: 'notRun',
    attempts: [],
    bugs: [],
    // Nobody has done anything with it yet.
    changed: { accountId: '', at },
  };
}
