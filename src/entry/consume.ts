import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

/**
 * A consumer of one queue. An event that does not parse is dropped with a line in the log: it comes from this app's own
 * queue, so trying it again would fail again.
 * @param body What its messages say; parsed when the first one comes, so that a new process is up before.
 * @param work Imports what it needs when it is called.
 */
export function consume<Body>(
  { log }: Pick<EntryDeps, 'log'>,
  queue: string,
  body: z.ZodMiniType<Body>,
  work: (body: Body) => Promise<void>,
): (event: unknown) => Promise<void> {
  const event = z.lazy(() => z.object({ body }));
  return async (given) => {
    const parsed = event.safeParse(given);
    if (parsed.success) await work(parsed.data.body);
    else log.error(`${queue}: an event does not parse`, parsed.error);
  };
}
