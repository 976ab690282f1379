import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RiskRecordView } from '../contract';
import { HISTORY_ENTITY } from '../../thread/history-records';
import { readHistory } from '../records';
import { readRegister } from './edit-register';
import { riskView } from './risk-views';

/** Acts that one look shows. */
const MOST_ENTRIES = 50;

/** One risk with its history, the latest act first. @throws AppError NOT_FOUND when there is none. */
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
  return {
    risk: riskView(risk, head.scoring.model, formatDay(statusDayOf(deps.clock))),
    history: history.records.map(readHistory),
  };
}
