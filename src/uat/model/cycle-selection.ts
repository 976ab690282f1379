import type { CaseRow } from '../case/contract';
import type { CycleDraft } from '../cycle/contract';
import { isRetestDue } from './case-row';

/** A case on its way into a cycle. */
export interface SelectedCase {
  readonly caseId: string;
  readonly module: string;
  readonly tester?: string;
  readonly day?: string;
}

/**
 * The ready cases of a cycle, module by module as they were named, in each by number. Testers of a module take its cases
 * in turn, so that each has as many as the others, give or take one.
 */
export function selectedCases(
  rows: readonly CaseRow[],
  { cases, modules }: Pick<CycleDraft, 'cases' | 'modules'>,
): readonly SelectedCase[] {
  const ready = rows
    .filter(({ state }) => state === 'ready')
    .filter((row) => cases === 'all' || !isPassed(row))
    .sort((one, other) => one.number - other.number);
  return modules.flatMap(({ key, testers, day }) =>
    ready
      .filter(({ module }) => module === key)
      .map(({ caseId, module }, index) => {
        const tester = testers[index % testers.length];
        return {
          caseId,
          module,
          ...(tester === undefined ? {} : { tester }),
          ...(day === undefined ? {} : { day }),
        };
      }),
  );
}

/** Whether the case has passed as it is now, and nothing asks for it again. */
function isPassed(row: CaseRow): boolean {
  const { last, contentVersion } = row;
  return last?.status === 'pass' && last.contentVersion === contentVersion && !isRetestDue(row);
}
