/**
 * Where Atlassian's document contradicts what Jira does (often its own examples show it), violations are
 * let pass: by operation, the place in the value and the reason.
 */
export interface DocumentError {
  readonly operation: string;
  /** Matches the line of the violation. */
  readonly violation: RegExp;
  readonly reason: string;
}

export const DOCUMENT_ERRORS: readonly DocumentError[] = [
  {
    operation: 'bulkFetchIssues',
    violation:
      /^response: \/ must NOT have additional properties \{"additionalProperty":"expand"\}/,
    reason: 'The example of this very answer has `expand` beside `issues`.',
  },
  {
    operation: 'getChangeLogs',
    violation: /^response: \/values\/\d+\/items\/\d+\/(from|to|fromString|toString) must be string/,
    reason:
      'A side of a change that was empty is null, as Forge documents for the changelog of events.',
  },
  {
    operation: 'bulkFetchIssues',
    violation:
      /^response: \/issues\/\d+\/changelog\/histories\/\d+\/items\/\d+\/(from|to|fromString|toString) must be string/,
    reason:
      'A side of a change that was empty is null, as Forge documents for the changelog of events.',
  },
  {
    operation: 'getIssue',
    violation:
      /^response: \/changelog\/histories\/\d+\/items\/\d+\/(from|to|fromString|toString) must be string/,
    reason:
      'A side of a change that was empty is null, as Forge documents for the changelog of events.',
  },
  ...['createPage', 'updatePage', 'createFooterComment'].map((operation) => ({
    operation,
    violation:
      /^request: \/body must match exactly one schema in oneOf \{"passingSchemas":\[0,1\]\}/,
    reason: 'A plain body meets the nested schema as well, which requires nothing.',
  })),
];
