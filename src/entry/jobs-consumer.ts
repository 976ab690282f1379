import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const record = z.lazy(() => z.record(z.string(), z.unknown()));
const event = z.lazy(() =>
  z.object({
    body: z.object({ jobId: z.string(), job: z.optional(record), engagement: z.optional(record) }),
  }),
);

/**
 * Works on a job. An event that does not parse is dropped with a line in the log: it comes from this app's
 * own queue, so trying it again would fail again. A failed job is put back by the job itself.
 */
export function createJobsConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('jobs: an event does not parse', parsed.error);
      return;
    }
    const { applyPlan } = await import('../engagement/usecases/apply-plan');
    await applyPlan(deps, parsed.data.body);
  };
}
