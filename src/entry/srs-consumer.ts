import * as z from 'zod/mini';
import { consume } from './consume';
import type { EntryDeps } from './run-function';

const message = z.lazy(() =>
  z.object({
    engagementId: z.string(),
    issueIds: z.optional(z.array(z.string())),
    isLook: z.optional(z.boolean()),
    from: z.optional(z.int()),
    attempt: z.optional(z.int()),
  }),
);

/** Works on what follows from a requirements specification. */
export function createSrsConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return consume(deps, 'srs', message, async (body) => {
    const { workOnSrs } = await import('../srs/usecases/work-on-srs');
    await workOnSrs(deps, body);
  });
}
