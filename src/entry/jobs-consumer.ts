import * as z from 'zod/mini';
import { consume } from './consume';
import type { EntryDeps } from './run-function';

const record = z.lazy(() => z.record(z.string(), z.unknown()));
const message = z.lazy(() =>
  z.object({ jobId: z.string(), job: z.optional(record), engagement: z.optional(record) }),
);

/** Works on a job. A failed one is put back by the job itself. */
export function createJobsConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return consume(deps, 'jobs', message, async (body) => {
    const { applyPlan } = await import('../engagement/usecases/apply-plan');
    await applyPlan(deps, body);
  });
}
