import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RiskRecordView } from '../contract';
import { linkedIds } from '../model/secondary-risks';
import { HISTORY_ENTITY } from '../../thread/history-records';
import { readHistory, readRisk, riskReference } from '../records';
import { readRegister } from './edit-register';
import { riskView } from './risk-views';

/** Acts that one look shows. */
const MOST_ENTRIES = 50;
/** Records that one look-up of Forge's store may ask for. */
const MOST_LINKED = 25;

/** One risk with its history, the latest act first, and the risks that it is linked to. @throws AppError NOT_FOUND when there is none. */
export async function getRisk(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagementId: string,
  riskId: string,
): Promise<RiskRecordView> {
  const [{ head, risks }, history] = await Promise.all([
    readRegister(deps, engagementId, [riskId]),
    deps.records.query({
      entity: HISTORY_ENTITY,
      index: 'by-record',
      partition: [engagementId, 'risk', riskId],
      descending: true,
      limit: MOST_ENTRIES,
    }),
  ]);
  const risk = risks.get(riskId);
  if (risk === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
  const acts = history.records.map(readHistory);
  return {
    risk: riskView(risk, head.scoring.model, formatDay(statusDayOf(deps.clock))),
    history: acts,
    linked: await linkedRisks(deps, engagementId, linkedIds(risk, acts, MOST_LINKED)),
  };
}

async function linkedRisks(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  riskIds: readonly string[],
): Promise<RiskRecordView['linked']> {
  if (riskIds.length === 0) return [];
  const found = await records.getMany(riskIds.map((riskId) => riskReference(engagementId, riskId)));
  return [...found.values()].map(readRisk).map(({ riskId, event, state, secondaryRiskIds }) => ({
    riskId,
    event,
    state,
    secondaryRiskIds,
  }));
}
