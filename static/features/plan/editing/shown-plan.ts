import type { PlanView } from '../../../../src/plan/contract';
import type { PlanPreview } from '../../../../src/plan/effect/contract';

/** The plan as a change would leave it, so that the timeline shows what moves before it is saved. */
export function shownPlan(plan: PlanView, effect: PlanPreview | undefined): PlanView {
  if (effect?.isPossible !== true || effect.moved.length === 0) return plan;
  const moved = new Map(effect.moved.map(({ itemId, ...days }) => [itemId, days]));
  return {
    ...plan,
    items: plan.items.map((item) => {
      const days = moved.get(item.id);
      return days === undefined ? item : { ...item, ...days };
    }),
    buffer: effect.buffer.after,
  };
}
