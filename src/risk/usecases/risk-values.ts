import type { RiskChange } from '../contract';
import { seeingAfter, signalsOfWatches } from '../model/risk-signals';
import type { Risk } from '../model/risk';

/** Fields of a risk that may have no value. */
const OPTIONAL = [
  'residual',
  'target',
  'phaseId',
  'ownerAccountId',
  'impactDays',
  'strategy',
  'response',
  'trigger',
  'contingency',
  'contingencyOwnerAccountId',
  'proximity',
  'velocity',
  'activatedOn',
  'reviewDate',
] as const;

type Values = Partial<Omit<RiskChange, 'riskId' | 'version' | 'state' | 'reason' | 'signal'>>;

/** A risk with other values: what is absent stays, null and an empty text take a value away. */
export function withValues(risk: Risk, values: Values): Risk {
  const { kind, cause, event, effect, category, inherent, actions, contingencyActions, watches } =
    values;
  const { secondaryRiskIds } = values;
  const others = Object.fromEntries(
    OPTIONAL.flatMap((field) => {
      const value = values[field];
      return value === undefined
        ? []
        : [[field, value === null || value === '' ? undefined : value]];
    }),
  );
  return {
    ...risk,
    ...(kind === undefined ? {} : { kind }),
    ...(cause === undefined ? {} : { cause }),
    ...(event === undefined ? {} : { event }),
    ...(effect === undefined ? {} : { effect }),
    ...(category === undefined ? {} : { category }),
    ...(inherent === undefined ? {} : { inherent }),
    ...(actions === undefined ? {} : { actions }),
    ...(contingencyActions === undefined ? {} : { contingencyActions: filled(contingencyActions) }),
    ...(secondaryRiskIds === undefined ? {} : { secondaryRiskIds: filled(secondaryRiskIds) }),
    ...(watches === undefined
      ? {}
      : {
          watches: filled(watches),
          signals: filled(signalsOfWatches(risk.signals ?? [], risk.watches ?? [], watches)),
          watchProblems: undefined,
          seeing: filled(seeingAfter(risk, watches)),
        }),
    ...others,
  };
}

/** An empty list is as good as none. */
function filled<Member>(members: readonly Member[]): readonly Member[] | undefined {
  return members.length === 0 ? undefined : members;
}
