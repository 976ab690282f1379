/** A test case as somebody writes it. */
export const TEST_CASE = {
  caseId: 'three-way-match',
  title: 'An invoice is matched with order and receipt',
  scenario: 'The supplier sends an invoice for a part of the order',
  role: 'Accounts payable clerk',
  priority: 'critical',
  preconditions: 'An order of 100 pieces, 60 of them received',
  testData: [{ name: 'Order', value: '4500012' }],
  steps: [
    { stepId: 'enter', action: 'Enter the invoice for 60 pieces', expected: 'It is matched' },
    { stepId: 'more', action: 'Enter one for 50 pieces', expected: 'It is blocked' },
  ],
  requirementIds: ['R-12'],
  module: { name: 'Purchasing' },
} as const;
