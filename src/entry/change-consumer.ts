import * as z from 'zod/mini';
import { consume } from './consume';
import type { EntryDeps } from './run-function';

const message = z.lazy(() =>
  z.object({
    engagementId: z.string(),
    issueIds: z.optional(z.array(z.string())),
    changeIds: z.optional(z.array(z.string())),
    isLook: z.optional(z.boolean()),
    isWalk: z.optional(z.boolean()),
    cursor: z.optional(z.string()),
    attempt: z.optional(z.int()),
  }),
);

/** Works on a register of changes. */
export function createChangeConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return consume(deps, 'change', message, async (body) => {
    const { workOnChanges } = await import('../change/usecases/work-on-changes');
    await workOnChanges(deps, body);
  });
}
