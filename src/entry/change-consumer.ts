import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const event = z.lazy(() =>
  z.object({
    body: z.object({
      engagementId: z.string(),
      issueIds: z.optional(z.array(z.string())),
      changeIds: z.optional(z.array(z.string())),
      isLook: z.optional(z.boolean()),
      isWalk: z.optional(z.boolean()),
      cursor: z.optional(z.string()),
      attempt: z.optional(z.int()),
    }),
  }),
);

/** Works on a register of changes. An event that does not parse is dropped, as for a plan. */
export function createChangeConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('change: an event does not parse', parsed.error);
      return;
    }
    const { workOnChanges } = await import('../change/usecases/work-on-changes');
    await workOnChanges(deps, parsed.data.body);
  };
}
