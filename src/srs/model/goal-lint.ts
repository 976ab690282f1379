import type { SrsEntry } from '../entries/contract';
import type { RequirementFacts } from '../requirement/contract';

export const GOAL_RULES = [
  'noBaseline',
  'noTarget',
  'noUnit',
  'noDay',
  'noOwner',
  'sameValue',
  'noRequirement',
] as const;

/** What keeps a goal from being measured, or from being reached by anything. Advice: it stops nobody from saving. */
export type GoalFinding = (typeof GOAL_RULES)[number];

/** @param requirements Those in force; absent where nobody asks what leads to the goal. */
export function goalFindings(
  { entryId, value }: Pick<SrsEntry<'goal'>, 'entryId' | 'value'>,
  requirements?: readonly Pick<RequirementFacts, 'goalIds' | 'state'>[],
): readonly GoalFinding[] {
  const { baseline, target, targetDay, owner, unit = '' } = value;
  const isReached = requirements?.some(
    ({ goalIds, state }) => state !== 'retired' && goalIds.includes(entryId),
  );
  const found: Readonly<Record<GoalFinding, boolean>> = {
    noBaseline: baseline === undefined,
    noTarget: target === undefined,
    noUnit: unit.trim() === '',
    noDay: targetDay === undefined,
    noOwner: owner === undefined,
    sameValue: baseline !== undefined && baseline === target,
    noRequirement: isReached === false,
  };
  return GOAL_RULES.filter((rule) => found[rule]);
}

/**
 * How much of the way from baseline to target a value is: 1 is all of it.
 * @returns undefined as long as there is no way.
 */
export function achievement(
  { baseline, target }: Pick<SrsEntry<'goal'>['value'], 'baseline' | 'target'>,
  actual: number,
): number | undefined {
  if (baseline === undefined || target === undefined || baseline === target) return undefined;
  return (baseline - actual) / (baseline - target);
}
