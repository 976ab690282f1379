import type { AnswerAct } from '../../../src/uat/attempt/contract';
import type { RunFacts } from '../../../src/uat/run/contract';

/** A case of three steps in cycle 1, for Kim, not run yet. */
export function aRun(caseId: string, overrides: Partial<RunFacts> = {}): RunFacts {
  return {
    engagementId: 'p1',
    cycle: 1,
    caseId,
    number: 1,
    version: 1,
    contentVersion: 1,
    title: `Title of ${caseId}`,
    scenario: 'A customer orders',
    role: 'Clerk',
    module: 'sales',
    priority: 'high',
    preconditions: 'Prices are loaded',
    requirementIds: ['r1'],
    testData: [{ name: 'Customer', value: 'C-100' }],
    steps: ['s1', 's2', 's3'].map((stepId) => ({
      stepId,
      action: `Do ${stepId}`,
      expected: `See ${stepId}`,
    })),
    tester: 'kim',
    status: 'notRun',
    attempts: [],
    bugs: [],
    changed: { accountId: '', at: 0 },
    ...overrides,
  };
}

export const pass = (stepId: string): AnswerAct => ({ kind: 'step', stepId, outcome: 'pass' });
export const fail = (stepId: string, actual = 'No total'): AnswerAct => ({
  kind: 'step',
  stepId,
  outcome: 'fail',
  actual,
});
export const end: AnswerAct = { kind: 'end' };
export const ALL_PASS = [pass('s1'), pass('s2'), pass('s3'), end] as const;

/** Answers as a browser numbers them. */
export function numbered(acts: readonly AnswerAct[], prefix = 'kim', from = 1) {
  return acts.map((act, index) => ({
    answerId: `${prefix}-answer-${String(from + index)}`,
    sequence: from + index,
    secondsAgo: 0,
    act,
  }));
}
