import { achievement, entriesOf, type SrsEntry } from '../../../srs/entries/contract';
import type { GoalEffect } from '../../effect/contract';

/** The goals of the specification in their order, each with what was measured last and how far that is (Kirkpatrick level 4). */
export function goalEffects(
  goals: readonly SrsEntry[],
  measures: readonly SrsEntry[],
): readonly GoalEffect[] {
  const measured = entriesOf(measures, 'measure');
  return entriesOf(goals, 'goal').map(({ entryId, number, value }) => {
    const { name, unit = '', baseline, target, targetDay } = value;
    const latest = measured
      .filter((one) => one.value.goalId === entryId)
      .sort((a, b) =>
        a.value.day === b.value.day ? a.number - b.number : a.value.day < b.value.day ? -1 : 1,
      )
      .at(-1)?.value;
    const share = latest && achievement(value, latest.value);
    return {
      ...{ entryId, number, name, unit, baseline, target, targetDay },
      ...(latest === undefined ? {} : { actual: { day: latest.day, value: latest.value } }),
      ...(share === undefined ? {} : { share }),
    };
  });
}
