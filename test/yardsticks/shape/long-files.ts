/** Files of tests that may be longer than the rule allows, and why that is better than two of them. */
export interface LongFiles {
  readonly files: readonly string[];
  readonly reason: string;
}

export const LONG_FILES: readonly LongFiles[] = [
  {
    files: [
      'test/e2e/sessions-walk.test.ts',
      'test/e2e/srs-walk.test.ts',
      'test/e2e/training-walk.test.ts',
      'test/e2e/uat-tester-walk.test.ts',
    ],
    reason: 'One story on one served site: its end needs what was done at its beginning.',
  },
  {
    files: [
      'test/static/change-record.test.tsx',
      'test/static/risk-record.test.tsx',
      'test/static/risk-register.test.tsx',
      'test/static/training-late-answers.test.tsx',
    ],
    reason: 'All of one screen: a second file would load the whole page a second time.',
  },
  {
    files: ['test/entry/change-forging.test.ts'],
    reason: 'All ways to forge a decision: a second file would open the local site a second time.',
  },
  {
    files: ['test/local-site/jira/issues.test.ts'],
    reason: 'All operations of one group of Jira: FIDELITY.md names a test for each group.',
  },
  {
    files: [
      'test/e2e/surfaces/tours.ts',
      'test/plan/exchange/support/project-file-rows.ts',
      'test/yardsticks/budgets/measure-functions.ts',
      'test/yardsticks/rights/payloads.ts',
    ],
    reason:
      'A table that is read as one: a row for each surface, task or function, or what they name.',
  },
];
