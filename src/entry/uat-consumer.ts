import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const event = z.lazy(() =>
  z.object({
    body: z.object({ jobId: z.string() }),
  }),
);

/** Freezes the cases of a cycle. An event that does not parse is dropped, as for a plan. */
export function createUatConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('uat: an event does not parse', parsed.error);
      return;
    }
    const { freezeCases } = await import('../uat/usecases/freeze-cases');
    await freezeCases(deps, parsed.data.body.jobId);
  };
}
