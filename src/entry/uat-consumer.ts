import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const event = z.lazy(() =>
  z.object({
    body: z.object({
      engagementId: z.string(),
      jobId: z.optional(z.string()),
      attempt: z.optional(z.int()),
    }),
  }),
);

/** Works on a register of test cases. An event that does not parse is dropped, as for a plan. */
export function createUatConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('uat: an event does not parse', parsed.error);
      return;
    }
    const { workOnUat } = await import('../uat/usecases/work-on-uat');
    await workOnUat(deps, parsed.data.body);
  };
}
