import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

/** @see https://developer.atlassian.com/platform/forge/events-reference/confluence/ */
const event = z.lazy(() => z.object({ content: z.object({ id: z.string() }) }));

/** Something happened to a page in Confluence. What it was is asked of Confluence itself: events come late and twice. */
export function createPageEvents(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('page: an event does not parse', parsed.error);
      return;
    }
    const { hearOfPage } = await import('../training/usecases/hear-of-page');
    await hearOfPage(deps, parsed.data.content.id);
  };
}
