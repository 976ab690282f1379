import type { EngagementDeps } from '../../engagement/deps';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { WorstRisks } from '../exchange/contract';
import { isExposed } from '../model/scores';
import { readRisk, RISK_ENTITY } from '../records';
import { readRegister } from './edit-register';
import { riskView } from './risk-views';

const WORST = 5;
/** Read of each phase: opportunities and what has occurred stand in the same index and are passed over. */
const READ = 25;

/** The worst open threats of some phases, by the score that counts today; one query a phase, all at once. */
export async function worstRisks(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagementId: string,
  phaseIds: readonly string[],
): Promise<WorstRisks> {
  const today = formatDay(statusDayOf(deps.clock));
  const [{ head }, ...pages] = await Promise.all([
    readRegister(deps, engagementId),
    ...phaseIds.map((phaseId) =>
      deps.records.query({
        entity: RISK_ENTITY,
        index: 'by-phase',
        partition: [engagementId, 'open', phaseId],
        descending: true,
        limit: READ,
      }),
    ),
  ]);
  const { model } = head.scoring;
  return {
    model,
    phases: phaseIds.map((phaseId, index) => ({
      phaseId,
      rows: (pages[index]?.records ?? [])
        .map(readRisk)
        .filter(isExposed)
        .slice(0, WORST)
        .map((risk) => riskView(risk, model, today)),
    })),
  };
}
