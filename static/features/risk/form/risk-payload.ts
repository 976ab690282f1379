import type { RiskChange, RiskDraft, RiskView } from '../../../../src/risk/contract';
import type { RiskAction } from '../../../../src/risk/action/contract';
import { ratingOf } from './rating-form';
import { formOf, type RiskForm } from './risk-form';
import { watchOf, watchProblems } from './watch-form';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]{0,63}-[1-9]\d{0,9}$/;

/** What must be mended before it can be saved, by path of the field in the payload. */
export function problemsOf(form: RiskForm): readonly string[] {
  const isEmpty = (text: string) => text.trim() === '';
  const days = Number(form.impactDays);
  const checks: readonly (readonly [string, boolean])[] = [
    ['cause', isEmpty(form.cause)],
    ['event', isEmpty(form.event)],
    ['effect', isEmpty(form.effect)],
    ['category', form.category === ''],
    ['inherent', ratingOf(form.inherent) === undefined],
    ['residual', form.residual !== undefined && ratingOf(form.residual) === undefined],
    ['target', form.target !== undefined && ratingOf(form.target) === undefined],
    ['impactDays', !Number.isInteger(days) || days < 0 || days > 2_600],
    ['actions', form.actions.some(({ text }) => isEmpty(text))],
    ['contingencyActions', form.contingencyActions.some(({ text }) => isEmpty(text))],
  ];
  return [
    ...checks.filter(([, isWrong]) => isWrong).map(([field]) => field),
    ...keyProblems('actions', form.actions),
    ...keyProblems('contingencyActions', form.contingencyActions),
    ...form.watches.flatMap((watch, index) =>
      watchProblems(watch).map((field) => `watches.${String(index)}.${field}`),
    ),
  ];
}

function keyProblems(list: string, actions: readonly RiskAction[]): readonly string[] {
  return actions.flatMap(({ issueKey }, index) =>
    issueKey === undefined || ISSUE_KEY.test(keyOf(issueKey))
      ? []
      : [`${list}.${String(index)}.issueKey`],
  );
}

function keyOf(typed: string): string {
  return typed.trim().toUpperCase();
}

function actionOf(action: RiskAction): RiskAction {
  const { issueKey } = action;
  const key = issueKey === undefined ? {} : { issueKey: keyOf(issueKey) };
  return { ...action, text: action.text.trim(), ...key };
}

/** Everything that the form says, null for what is not given; undefined while it cannot be saved. */
export function valuesOf(form: RiskForm) {
  const inherent = ratingOf(form.inherent);
  if (inherent === undefined || problemsOf(form).length > 0) return undefined;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    kind: form.kind,
    cause: form.cause.trim(),
    event: form.event.trim(),
    effect: form.effect.trim(),
    category: form.category,
    inherent,
    phaseId: orNull(form.phaseId),
    ownerAccountId: orNull(form.ownerAccountId),
    residual: form.residual === undefined ? null : (ratingOf(form.residual) ?? null),
    target: form.target === undefined ? null : (ratingOf(form.target) ?? null),
    impactDays: form.impactDays.trim() === '' ? null : Number(form.impactDays),
    strategy: form.strategy === '' ? null : form.strategy,
    response: orNull(form.response),
    trigger: orNull(form.trigger),
    contingency: orNull(form.contingency),
    contingencyOwnerAccountId: orNull(form.contingencyOwnerAccountId),
    proximity: form.proximity === '' ? null : form.proximity,
    velocity: form.velocity === '' ? null : form.velocity,
    reviewDate: orNull(form.reviewDate),
    activatedOn: orNull(form.activatedOn),
    actions: form.actions.map(actionOf),
    contingencyActions: form.contingencyActions.map(actionOf),
    watches: form.watches.map(watchOf),
    secondaryRiskIds: [...form.secondaryRiskIds],
  };
}

type Values = NonNullable<ReturnType<typeof valuesOf>>;
export type DraftValues = Omit<RiskDraft, 'riskId'>;

/** Of these a new risk says nothing as long as there is none. */
const LISTS: readonly string[] = ['contingencyActions', 'watches', 'secondaryRiskIds'];
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** What a new risk is raised with: only what was given. */
export function draftOf(values: Values): DraftValues {
  const { kind, cause, event, effect, category, inherent, ...rest } = values;
  const given = Object.entries(rest).filter(
    ([name, value]) => value !== null && !(LISTS.includes(name) && isEmptyList(value)),
  );
  return { kind, cause, event, effect, category, inherent, ...Object.fromEntries(given) };
}

/** What is different from the risk that was seen, so that what others changed meanwhile stays theirs. */
export function changeOf(values: Values, seen: RiskView): Omit<RiskChange, 'riskId' | 'version'> {
  const before = new Map<string, unknown>(Object.entries(valuesOf(formOf(seen)) ?? {}));
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
    ),
  );
}
