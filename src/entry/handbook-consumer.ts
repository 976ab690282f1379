import * as z from 'zod/mini';
import { consume } from './consume';
import type { EntryDeps } from './run-function';

const message = z.lazy(() =>
  z.union([
    z.object({ jobId: z.string() }),
    z.object({
      engagementId: z.string(),
      due: z.int(),
      part: z.optional(z.int()),
      attempt: z.optional(z.int()),
    }),
    z.object({ engagementId: z.string(), isObserved: z.literal(true) }),
    z.object({
      engagementId: z.string(),
      pageIds: z.optional(z.array(z.string())),
      isLook: z.optional(z.boolean()),
      attempt: z.optional(z.int()),
    }),
  ]),
);

/** Makes the pages of a handbook, looks what has become of them, issues certificates that are due by an edit, or tells observers. */
export function createHandbookConsumer(deps: EntryDeps): (event: unknown) => Promise<void> {
  return consume(deps, 'handbook', message, async (body) => {
    if ('jobId' in body) {
      const { makeHandbook } = await import('../training/usecases/make-handbook');
      await makeHandbook(deps, body.jobId);
      return;
    }
    if ('due' in body) {
      const { workOnDue } = await import('../training/usecases/due/work-on-due');
      await workOnDue(deps, body);
      return;
    }
    if ('isObserved' in body) {
      const { listForObservers } =
        await import('../training/usecases/observation/list-for-observers');
      const { readEverybody } = await import('../training/usecases/read-people');
      const people = await readEverybody(deps, body.engagementId);
      await listForObservers(deps, body.engagementId, people);
      return;
    }
    const { workOnHandbook } = await import('../training/usecases/work-on-handbook');
    await workOnHandbook(deps, body);
  });
}
