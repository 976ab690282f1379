import * as z from 'zod/mini';
import { consume } from './consume';
import type { EntryDeps } from './run-function';

const message = z.lazy(() =>
  z.union([
    z.object({ jobId: z.string() }),
    z.object({
      engagementId: z.string(),
      issueIds: z.optional(z.array(z.string())),
      cycles: z.optional(z.array(z.int())),
      bugIds: z.optional(z.array(z.string())),
      isLook: z.optional(z.boolean()),
      isFailure: z.optional(z.boolean()),
      areBugsDue: z.optional(z.boolean()),
      attempt: z.optional(z.int()),
    }),
  ]),
);

/** Freezes the cases of a cycle, or does what else is left to do for test cases. */
export function createUatConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return consume(deps, 'uat', message, async (body) => {
    if ('jobId' in body) {
      const { freezeCases } = await import('../uat/usecases/freeze-cases');
      await freezeCases(deps, body.jobId);
      return;
    }
    const { workOnUat } = await import('../uat/usecases/work-on-uat');
    await workOnUat(deps, body);
  });
}
