import type { CaseRow } from '../../../src/uat/case/contract';

/** A ready case in short that was not run yet. */
export function aRow(number: number, values: Partial<CaseRow> = {}): CaseRow {
  return {
    caseId: `c${String(number)}`,
    version: 1,
    number,
    contentVersion: 1,
    state: 'ready',
    title: `Case ${String(number)}`,
    role: 'Clerk',
    module: 'sales',
    priority: 'high',
    requirementIds: [],
    source: 'written',
    steps: 2,
    changedAt: 0,
    bugs: [],
    ...values,
  };
}

/** The same with a result of the version that it has. */
export function aResult(
  number: number,
  status: NonNullable<CaseRow['last']>['status'],
  values: Partial<CaseRow> = {},
): CaseRow {
  const contentVersion = values.contentVersion ?? 1;
  return aRow(number, { last: { cycle: 1, status, at: 10, contentVersion }, ...values });
}
