import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const event = z.lazy(() =>
  z.object({
    body: z.object({
      engagementId: z.string(),
      issueIds: z.optional(z.array(z.string())),
      isWalk: z.optional(z.boolean()),
      cursor: z.optional(z.string()),
      isLook: z.optional(z.boolean()),
      lookAt: z.optional(z.array(z.string())),
      wakesPlan: z.optional(z.boolean()),
      attempt: z.optional(z.int()),
    }),
  }),
);

/** Works on a risk register. An event that does not parse is dropped, as for a plan. */
export function createRiskConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('risk: an event does not parse', parsed.error);
      return;
    }
    const { workOnRegister } = await import('../risk/usecases/work-on-register');
    await workOnRegister(deps, parsed.data.body);
  };
}
