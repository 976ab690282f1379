import * as z from 'zod/mini';
import { consume } from './consume';
import type { EntryDeps } from './run-function';

const message = z.lazy(() =>
  z.object({
    engagementId: z.string(),
    issueIds: z.optional(z.array(z.string())),
    isWalk: z.optional(z.boolean()),
    cursor: z.optional(z.string()),
    isLook: z.optional(z.boolean()),
    lookAt: z.optional(z.array(z.string())),
    wakesPlan: z.optional(z.boolean()),
    attempt: z.optional(z.int()),
  }),
);

/** Works on a risk register. */
export function createRiskConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return consume(deps, 'risk', message, async (body) => {
    const { workOnRegister } = await import('../risk/usecases/work-on-register');
    await workOnRegister(deps, body);
  });
}
