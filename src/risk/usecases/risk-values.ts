import type { RiskChange } from '../contract';
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
  'reviewDate',
] as const;

type Values = Partial<Omit<RiskChange, 'riskId' | 'version' | 'state' | 'reason'>>;

/** A risk with other values: what is absent stays, null and an empty text take a value away. */
export function withValues(risk: Risk, values: Values): Risk {
  const { kind, cause, event, effect, category, inherent, actions } = values;
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
    ...others,
  };
}
