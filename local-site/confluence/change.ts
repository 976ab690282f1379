import type { Actor } from '../platform/actor';
import type { ProductEvent } from '../platform/events';
import type { ConfluenceOptions } from './options';

/** One event to publish once the work that caused it is kept. */
export type NotedEvent = Pick<ProductEvent, 'name' | 'payload'>;

/** What a change is made with: who makes it, when, and where it notes its events. */
export interface Change {
  readonly context: ConfluenceOptions;
  readonly actor: Actor;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly note: (event: NotedEvent) => void;
}

/** Runs one request's work in one transaction and publishes its events after it. */
export function change<T>(
  context: ConfluenceOptions,
  actor: Actor,
  work: (change: Change) => T,
): T {
  const noted: NotedEvent[] = [];
  const at = context.clock.now();
  const result = context.database.transaction(() =>
    work({ context, actor, at, note: (event) => noted.push(event) }),
  );
  for (const event of noted) {
    context.publish({
      ...event,
      selfGenerated: actor.kind === 'app',
      ...(actor.accountId === undefined ? {} : { actorAccountId: actor.accountId }),
    });
  }
  return result;
}
