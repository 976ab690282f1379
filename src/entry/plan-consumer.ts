import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const event = z.lazy(() =>
  z.object({
    body: z.object({
      engagementId: z.string(),
      issueIds: z.optional(z.array(z.string())),
      isLook: z.optional(z.boolean()),
      isAnew: z.optional(z.boolean()),
      changeIds: z.optional(z.array(z.string())),
      turn: z.optional(z.int()),
      attempt: z.optional(z.int()),
    }),
  }),
);

/**
 * Works on a plan. An event that does not parse is dropped with a line in the log: it comes from this app's
 * own queue, so trying it again would fail again.
 */
export function createPlanConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('plan: an event does not parse', parsed.error);
      return;
    }
    const { workOnPlan } = await import('../plan/usecases/work-on-plan');
    await workOnPlan(deps, parsed.data.body);
  };
}
