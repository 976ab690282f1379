import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RiskExportPage } from '../exchange/contract';
import { listRisks, type AskedRisks } from './list-risks';

/**
 * Risks of one call: Forge's largest page of a query. Each has at most 8,000 characters in its columns, 24 KB in
 * Chinese, so a page is half of the 5 MB that an answer may have.
 */
export const EXPORT_PAGE = 100;

/** A page of the register as a file has it, in the order of the register. */
export async function exportRisks(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  asked: AskedRisks,
): Promise<RiskExportPage> {
  const { rows, register, cursor } = await listRisks(deps, access, asked, EXPORT_PAGE);
  return {
    rows: rows.map((risk) => ({ ...risk, actions: [] })),
    ...(cursor === undefined ? {} : { cursor }),
    model: register.scoring.model,
    phases: access.engagement.phases.map(({ key: phaseId, name }) => ({ phaseId, name })),
    day: formatDay(statusDayOf(deps.clock)),
  };
}
