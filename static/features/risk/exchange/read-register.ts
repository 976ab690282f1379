import type { RiskFilter } from '../../../../src/risk/contract';
import type { ExportedRisk, RiskExportPage } from '../../../../src/risk/exchange/contract';
import { call } from '../../../shared/call';
import { readPages } from '../../../shared/read-pages';
import type { RiskSort } from '../register/register-filter';

export interface ReadRegister extends Pick<RiskExportPage, 'model' | 'day' | 'phases'> {
  readonly risks: readonly ExportedRisk[];
}

interface Asked {
  readonly engagementId: string;
  readonly filter: RiskFilter;
  readonly sort: RiskSort;
}

/**
 * Reads all risks that a filter leaves, page by page. One whose score changes meanwhile may come on two pages; its
 * later state counts, in the place where it came first.
 * @param onProgress Is told how many were read.
 * @throws CallFailure, or the signal's reason when somebody stopped it.
 */
export async function readWholeRegister(
  asked: Asked,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<ReadRegister> {
  const risks = new Map<string, ExportedRisk>();
  const { model, day, phases } = await readPages(
    (rest) => call('risk.export', { ...asked, ...rest }),
    signal,
    ({ rows }) => {
      for (const risk of rows) risks.set(risk.riskId, risk);
      onProgress(risks.size);
    },
  );
  return { risks: [...risks.values()], model, day, phases };
}
