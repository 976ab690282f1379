import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { Engagement } from '../../engagement/model/engagement';
import type { RisksChanged, RiskView } from '../contract';
import { registerSummary } from '../model/register-summary';
import { isOverdue, type Risk } from '../model/risk';
import { currentScore, exposureDaysOf } from '../model/scores';
import type { RegisterView } from '../register/contract';
import { cellOf, scoreOf } from '../rating/contract';
import { bandAt, type ScoringModel } from '../scoring/contract';
import type { RegisterState } from './edit-register';

/** A risk with what follows from its levels under a scoring model. */
export function riskView(risk: Risk, model: ScoringModel, today: string): RiskView {
  const score = currentScore(risk);
  return {
    ...risk,
    inherentScore: scoreOf(cellOf(risk.inherent)),
    score,
    band: bandAt(model.bands, score)?.key ?? '',
    exposureDays: exposureDaysOf(risk, model),
    isOverdue: isOverdue(risk, today),
  };
}

/** What a change of risks is answered with. */
export function risksChanged(
  state: RegisterState,
  access: RecordAccess<Engagement>,
  riskIds: readonly string[],
  today: string,
): RisksChanged {
  const { model } = state.head.scoring;
  return {
    risks: riskIds.flatMap((riskId) => {
      const risk = state.risks.get(riskId);
      return risk === undefined ? [] : [riskView(risk, model, today)];
    }),
    register: registerView(state, access, today),
  };
}

export function registerView(
  { head, bufferLeftDays }: Pick<RegisterState, 'head' | 'bufferLeftDays'>,
  { rights, roles }: RecordAccess<Engagement>,
  today: string,
): RegisterView {
  const { version, scoring, counts, trend } = head;
  const { exposure, ...summary } = registerSummary(counts, scoring.model, today);
  return {
    version,
    scoring: { version: scoring.version, model: scoring.model },
    ...summary,
    exposure: { ...exposure, ...(bufferLeftDays === undefined ? {} : { bufferLeftDays }) },
    trend,
    canConfigure: mayDo('configure', rights, roles),
  };
}
