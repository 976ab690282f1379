import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ForgeQueue, ServiceReply } from '../forge/services';
import type { SiteClock } from '../platform/clock';
import type { SiteDatabase } from '../platform/database';
import { createDeliveries, type QueueDelivery } from './deliveries';
import { createEventStore, type EventStore } from './event-store';
import { QUEUE_LIMITS } from './limits';
import { jobBody, publishBody } from './request-bodies';

export interface ForgeQueueOptions {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  /** Read anew at each delivery; by default each event comes once and in order. */
  readonly delivery?: () => QueueDelivery;
}

/** The queue with what the site needs to stop and to know when it is quiet. */
export interface SiteQueue extends ForgeQueue {
  /** Resolves when no event is under way and none is due at the present time. */
  idle(): Promise<void>;
  close(): void;
}

const IN_ORDER: QueueDelivery = { duplicateEvery: 0, reversed: false };

/**
 * Forge's async events as `@forge/events` 3.0.8 calls them, kept in the site's database. Nothing is
 * delivered before `deliverTo`. The limit on cyclic invocations (405) is not modelled.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export function createForgeQueue(options: ForgeQueueOptions): SiteQueue {
  const { database, clock, delivery = () => IN_ORDER } = options;
  const store = createEventStore(database);
  const deliveries = createDeliveries(store, clock, delivery);
  const isWithinRate = eventRate(clock);
  const lateness = latenessOf(delivery);

  return {
    handle: (path, body) => {
      const verb = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
      if (verb === 'publish') {
        const answer = publish(store, clock, isWithinRate, lateness, body);
        deliveries.wake();
        return answer;
      }
      if (verb === 'stats') return stats(store, body);
      if (verb === 'cancel') return cancel(store, body);
      return reply(501, { message: `Queue ${path} is not modelled by the local site.` });
    },
    deliverTo: (deliver) => deliveries.start(deliver),
    idle: () => deliveries.idle(),
    close: () => deliveries.close(),
  };
}

function publish(
  store: EventStore,
  clock: SiteClock,
  isWithinRate: (events: number) => boolean,
  lateness: () => number,
  body: unknown,
): ServiceReply {
  const parsed = publishBody.safeParse(body);
  if (!parsed.success) return reply(400, { code: 400, message: z.prettifyError(parsed.error) });
  const { payload } = parsed.data;
  if (Buffer.byteLength(JSON.stringify(payload)) > QUEUE_LIMITS.PUSH_BYTES) {
    return reply(413, { errorMessage: 'The maximum payload size is 200KB.' });
  }
  if (!isWithinRate(payload.length)) return reply(429, { message: 'Too many requests.' });
  store.add(parsed.data, randomUUID, clock.now(), lateness());
  return reply(201, {});
}

function stats(store: EventStore, body: unknown): ServiceReply {
  const parsed = jobBody.safeParse(body);
  if (!parsed.success) return reply(400, { code: 400, message: z.prettifyError(parsed.error) });
  const found = store.stats(parsed.data.queueName, parsed.data.jobId);
  return found ? reply(200, found) : reply(404, { message: 'No such job.' });
}

function cancel(store: EventStore, body: unknown): ServiceReply {
  const parsed = jobBody.safeParse(body);
  if (!parsed.success) return reply(400, { code: 400, message: z.prettifyError(parsed.error) });
  const isKnown = store.cancel(parsed.data.queueName, parsed.data.jobId);
  return isKnown ? { status: 204, headers: {}, body: '' } : reply(404, { message: 'No such job.' });
}

/** How late the events of the next push come, in ms. */
function latenessOf(delivery: () => QueueDelivery): () => number {
  let pushes = 0;
  return () => {
    pushes += 1;
    const { lateMs = 0, lateEvery = 1 } = delivery();
    return pushes % lateEvery === 0 ? lateMs : 0;
  };
}

/** Events pushed in the present minute; a fixed window, since Atlassian does not say how it counts. */
function eventRate(clock: SiteClock): (events: number) => boolean {
  let since = clock.now();
  let used = 0;
  return (events) => {
    if (clock.now() - since >= 60_000) {
      since = clock.now();
      used = 0;
    }
    if (used + events > QUEUE_LIMITS.EVENTS_PER_MINUTE) return false;
    used += events;
    return true;
  };
}

function reply(status: number, body: unknown): ServiceReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
