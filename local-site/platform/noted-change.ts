import type { Actor } from './actor';
import type { SiteClock } from './clock';
import type { SiteDatabase } from './database';
import type { ProductEvent, PublishEvent } from './events';

/** One event to publish once the work that caused it is kept. */
export type NotedEvent = Pick<ProductEvent, 'name' | 'payload'>;

/** What a change is made with: who makes it, when, and where it notes its events. */
export interface NotedChange<Context> {
  readonly context: Context;
  readonly actor: Actor;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly note: (event: NotedEvent) => void;
}

interface ChangedProduct {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  readonly publish: PublishEvent;
}

/**
 * Runs one request's work in one transaction and publishes its events after it, so that an event
 * never tells of something that was rolled back.
 */
export function makeChange<Context extends ChangedProduct, T>(
  context: Context,
  actor: Actor,
  work: (change: NotedChange<Context>) => T,
  at: number = context.clock.now(),
): T {
  const noted: NotedEvent[] = [];
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
