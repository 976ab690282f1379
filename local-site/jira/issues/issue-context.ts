import type { Actor } from '../../platform/actor';
import type { ProductEvent } from '../../platform/events';
import type { JiraDirectory } from '../directory';
import type { JiraOptions } from '../options';

/** What every operation of the issue side works with. */
export interface IssueContext extends JiraOptions {
  readonly directory: JiraDirectory;
}

/** One event to publish once the work that caused it is kept. */
export type NotedEvent = Pick<ProductEvent, 'name' | 'payload'>;

/** What a change is made with: who makes it, when, and where it notes its events. */
export interface Change {
  readonly context: IssueContext;
  readonly actor: Actor;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly note: (event: NotedEvent) => void;
}

/**
 * Runs one request's work in one transaction and publishes its events after it, so that an event
 * never tells of something that was rolled back.
 */
export function change<T>(
  context: IssueContext,
  actor: Actor,
  work: (change: Change) => T,
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
