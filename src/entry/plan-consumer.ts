import * as z from 'zod/mini';
import { consume } from './consume';
import type { EntryDeps } from './run-function';

const message = z.lazy(() =>
  z.object({
    engagementId: z.string(),
    issueIds: z.optional(z.array(z.string())),
    isLook: z.optional(z.boolean()),
    isAnew: z.optional(z.boolean()),
    changeIds: z.optional(z.array(z.string())),
    turn: z.optional(z.int()),
    attempt: z.optional(z.int()),
  }),
);

/** Works on a plan. */
export function createPlanConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return consume(deps, 'plan', message, async (body) => {
    const { workOnPlan } = await import('../plan/usecases/work-on-plan');
    await workOnPlan(deps, body);
    if (body.isLook !== true) return;
    const { countReadiness } = await import('../training/usecases/gate/count-readiness');
    await countReadiness(deps, body.engagementId);
  });
}
