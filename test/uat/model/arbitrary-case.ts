import fc from 'fast-check';
import { casePriority, caseState, type CaseFacts } from '../../../src/uat/case/contract';

const text = fc.constantFrom('', 'Order', 'Receipt of goods', '三单匹配', 'Return');
const step = fc.record({
  stepId: fc.constantFrom('a', 'b', 'c', 'd'),
  action: text,
  expected: text,
});

/** A case of a register with three modules. */
export const arbitraryCase: fc.Arbitrary<CaseFacts> = fc.record({
  engagementId: fc.constant('p1'),
  caseId: fc.constantFrom('one', 'two', 'three'),
  version: fc.integer({ min: 1, max: 9 }),
  number: fc.integer({ min: 1, max: 2_400 }),
  contentVersion: fc.integer({ min: 1, max: 9 }),
  state: fc.constantFrom(...caseState.options),
  title: text,
  scenario: text,
  role: text,
  module: fc.constantFrom('m1', 'm2', 'm3'),
  priority: fc.constantFrom(...casePriority.options),
  wave: fc.option(text, { nil: undefined }),
  preconditions: text,
  testData: fc.array(fc.record({ name: text, value: text }), { maxLength: 2 }),
  steps: fc.uniqueArray(step, { maxLength: 4, selector: ({ stepId }) => stepId }),
  requirementIds: fc.array(fc.constantFrom('r1', 'r2'), { maxLength: 2 }),
  source: fc.constant('written' as const),
  retestDue: fc.option(fc.constant({ because: 'edit' as const, since: 1 }), { nil: undefined }),
  changed: fc.record({ accountId: fc.constant('anna'), at: fc.integer({ min: 0, max: 9 }) }),
});
