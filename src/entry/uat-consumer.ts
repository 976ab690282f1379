import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const job = z.lazy(() => z.object({ body: z.object({ jobId: z.string() }) }));
const event = z.lazy(() =>
  z.object({
    body: z.object({
      engagementId: z.string(),
      issueIds: z.optional(z.array(z.string())),
      cycles: z.optional(z.array(z.int())),
      bugIds: z.optional(z.array(z.string())),
      isLook: z.optional(z.boolean()),
      attempt: z.optional(z.int()),
    }),
  }),
);

/**
 * Freezes the cases of a cycle, or does what else is left to do for test cases. An event that does not parse is dropped,
 * as for a plan.
 */
export function createUatConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const freezing = job.safeParse(given);
    if (freezing.success) {
      const { freezeCases } = await import('../uat/usecases/freeze-cases');
      await freezeCases(deps, freezing.data.body.jobId);
      return;
    }
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('uat: an event does not parse', parsed.error);
      return;
    }
    const { workOnUat } = await import('../uat/usecases/work-on-uat');
    await workOnUat(deps, parsed.data.body);
  };
}
