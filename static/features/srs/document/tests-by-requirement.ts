import type { CaseRow } from '../../../../src/uat/case/contract';

/** How the cases of a requirement went last. */
export interface TestsOf {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
}

/** Sums by requirement; retired cases count for nothing. */
export function testsByRequirement(
  cases: readonly Pick<CaseRow, 'state' | 'requirementIds' | 'last'>[],
): ReadonlyMap<string, TestsOf> {
  const found = new Map<string, TestsOf>();
  for (const { state, requirementIds, last } of cases) {
    if (state === 'retired') continue;
    for (const id of requirementIds) {
      const { total, passed, failed } = found.get(id) ?? { total: 0, passed: 0, failed: 0 };
      found.set(id, {
        total: total + 1,
        passed: passed + (last?.status === 'pass' ? 1 : 0),
        failed: failed + (last?.status === 'fail' ? 1 : 0),
      });
    }
  }
  return found;
}
