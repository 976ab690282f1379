import type { Proximity, RiskKind, RiskView, Strategy } from '../../../../src/risk/contract';
import type { RiskAction } from '../../../../src/risk/action/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import type { Velocity } from '../../../../src/risk/sequel/contract';
import { watchForm, type WatchForm } from './watch-form';
import { EMPTY_RATING, ratingForm, type RatingForm } from './rating-form';

/** A risk as it is being written: empty texts stand for what is not given. */
export interface RiskForm {
  readonly kind: RiskKind;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly category: string;
  readonly phaseId: string;
  readonly ownerAccountId: string;
  readonly inherent: RatingForm;
  /** Undefined: not rated. */
  readonly residual: RatingForm | undefined;
  readonly target: RatingForm | undefined;
  readonly impactDays: string;
  readonly strategy: Strategy | '';
  readonly response: string;
  readonly trigger: string;
  readonly contingency: string;
  readonly contingencyOwnerAccountId: string;
  readonly proximity: Proximity | '';
  readonly velocity: Velocity | '';
  readonly reviewDate: string;
  readonly actions: readonly RiskAction[];
  readonly contingencyActions: readonly RiskAction[];
  readonly watches: readonly WatchForm[];
  readonly secondaryRiskIds: readonly string[];
  /** Only of what has occurred there is a day on which its contingency was begun. */
  readonly hasOccurred: boolean;
  readonly activatedOn: string;
}

export function emptyForm(model: ScoringModel): RiskForm {
  return {
    kind: 'threat',
    cause: '',
    event: '',
    effect: '',
    category: model.categories[0]?.key ?? '',
    phaseId: '',
    ownerAccountId: '',
    inherent: EMPTY_RATING,
    residual: undefined,
    target: undefined,
    impactDays: '',
    strategy: '',
    response: '',
    trigger: '',
    contingency: '',
    contingencyOwnerAccountId: '',
    proximity: '',
    velocity: '',
    reviewDate: '',
    actions: [],
    contingencyActions: [],
    watches: [],
    secondaryRiskIds: [],
    hasOccurred: false,
    activatedOn: '',
  };
}

export function formOf(risk: RiskView): RiskForm {
  return {
    kind: risk.kind,
    cause: risk.cause,
    event: risk.event,
    effect: risk.effect,
    category: risk.category,
    phaseId: risk.phaseId ?? '',
    ownerAccountId: risk.ownerAccountId ?? '',
    inherent: ratingForm(risk.inherent),
    residual: risk.residual && ratingForm(risk.residual),
    target: risk.target && ratingForm(risk.target),
    impactDays: risk.impactDays === undefined ? '' : String(risk.impactDays),
    strategy: risk.strategy ?? '',
    response: risk.response ?? '',
    trigger: risk.trigger ?? '',
    contingency: risk.contingency ?? '',
    contingencyOwnerAccountId: risk.contingencyOwnerAccountId ?? '',
    proximity: risk.proximity ?? '',
    velocity: risk.velocity ?? '',
    reviewDate: risk.reviewDate ?? '',
    actions: risk.actions,
    contingencyActions: risk.contingencyActions ?? [],
    watches: (risk.watches ?? []).map(watchForm),
    secondaryRiskIds: risk.secondaryRiskIds ?? [],
    hasOccurred: risk.state === 'occurred',
    activatedOn: risk.activatedOn ?? '',
  };
}
