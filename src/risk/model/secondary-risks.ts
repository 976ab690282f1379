import type { Risk } from './risk';

/** Links back that a risk keeps: with what it links to itself, one look reads them all. */
export const MOST_LINKED_BACK = 12;

type Linked = Pick<Risk, 'riskId' | 'secondaryRiskIds'>;

/**
 * Why a risk cannot have the secondary risks that it names; what it has already stays.
 * @param known Risks of the register: itself, and those that are named anew.
 */
export function secondaryProblem(
  { riskId, secondaryRiskIds = [] }: Linked,
  known: ReadonlyMap<string, Pick<Risk, 'secondaryRiskIds'>>,
): 'secondaryItself' | 'secondaryUnknown' | 'entryTwice' | undefined {
  if (secondaryRiskIds.includes(riskId)) return 'secondaryItself';
  if (new Set(secondaryRiskIds).size < secondaryRiskIds.length) return 'entryTwice';
  const before = known.get(riskId)?.secondaryRiskIds ?? [];
  return secondaryRiskIds.every((id) => before.includes(id) || known.has(id))
    ? undefined
    : 'secondaryUnknown';
}

/**
 * Changed risks together with those that they name anew, or no longer, each knowing of it. One that was not read is left
 * out: that a link is gone is seen by whoever follows it.
 */
export function linkedBack(
  known: ReadonlyMap<string, Risk>,
  changed: readonly Risk[],
): readonly Risk[] {
  const after = new Map(changed.map((risk) => [risk.riskId, risk]));
  for (const { riskId, secondaryRiskIds: now = [] } of changed) {
    const before = known.get(riskId)?.secondaryRiskIds ?? [];
    for (const id of new Set([...before, ...now])) {
      const other = after.get(id) ?? known.get(id);
      if (other === undefined || before.includes(id) === now.includes(id)) continue;
      const rest = (other.secondaryOf ?? []).filter((one) => one !== riskId);
      const all = now.includes(id) ? [riskId, ...rest].slice(0, MOST_LINKED_BACK) : rest;
      after.set(id, { ...other, secondaryOf: all.length === 0 ? undefined : all });
    }
  }
  return [...after.values()];
}

/**
 * Risks that a record is to name: those that the response brings, those whose response brings it, and what its history
 * names.
 * @param most How many one look reads.
 */
export function linkedIds(
  { riskId, secondaryRiskIds = [], secondaryOf = [] }: Linked & Pick<Risk, 'secondaryOf'>,
  history: readonly {
    readonly fields: readonly {
      readonly field: string;
      readonly before?: unknown;
      readonly after?: unknown;
    }[];
  }[],
  most: number,
): readonly string[] {
  const told = history
    .flatMap(({ fields }) => fields.filter(({ field }) => field === 'secondaryRiskIds'))
    .flatMap(({ before, after }) => [before, after])
    .flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : []))
    .filter((id) => typeof id === 'string');
  const all = new Set([...secondaryRiskIds, ...secondaryOf, ...told]);
  all.delete(riskId);
  return [...all].slice(0, most);
}
