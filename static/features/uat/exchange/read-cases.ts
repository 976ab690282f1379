import type { CaseFacts } from '../../../../src/uat/case/contract';
import type { CaseExportPage } from '../../../../src/uat/exchange/contract';
import { call } from '../../../shared/call';
import type { AskedCases } from '../use-uat';

export interface ReadCases extends Pick<CaseExportPage, 'modules' | 'day'> {
  readonly cases: readonly CaseFacts[];
  /** Numbers of the requirements that they test, by id. */
  readonly requirements: ReadonlyMap<string, number>;
}

/**
 * Reads all cases that somebody looks at, page by page; one that comes on two pages counts as it came last.
 * @throws CallFailure, or the signal's reason when somebody stopped it.
 */
export async function readCases(
  engagementId: string,
  asked: AskedCases,
  signal: AbortSignal,
  onProgress: (count: number) => void = () => undefined,
): Promise<ReadCases> {
  const cases = new Map<string, CaseFacts>();
  const requirements = new Map<string, number>();
  for (let offset = 0; ;) {
    const page = await call('uat.export', { engagementId, ...asked, offset });
    signal.throwIfAborted();
    for (const testCase of page.cases) cases.set(testCase.caseId, testCase);
    for (const { requirementId, number } of page.requirements) {
      requirements.set(requirementId, number);
    }
    onProgress(cases.size);
    const { next, modules, day } = page;
    if (next === undefined) return { cases: [...cases.values()], requirements, modules, day };
    offset = next;
  }
}
