import type { ConsumerOutcome, DeliverQueueEvent, QueueEvent } from '../forge/services';
import type { SiteClock } from '../platform/clock';
import type { EventStore, StoredEvent } from './event-store';
import { QUEUE_LIMITS } from './limits';
import { planRetry } from './retry-plan';

/** Forge promises delivery at least once and in no order; these make a run show it. */
export interface QueueDelivery {
  /** Every k-th delivery happens a second time right after the first; 0: none. */
  readonly duplicateEvery: number;
  /** The second delivery does not wait for the end of the first. */
  readonly duplicatesAtOnce?: boolean;
  /** Events that are due together come last first. */
  readonly reversed: boolean;
  /** So much later than asked for come events, in ms; 0 by default. */
  readonly lateMs?: number;
  /** Only every k-th event is late, so that those after it overtake it; 1, all of them, by default. */
  readonly lateEvery?: number;
}

/** Takes due events from the store to the app's consumers, as the clock moves. */
export interface Deliveries {
  start(deliver: DeliverQueueEvent): void;
  /** Looks at the store again, after something was added. */
  wake(): void;
  /** Resolves when no event is under way and none is due at the present time. */
  idle(): Promise<void>;
  close(): void;
}

export function createDeliveries(
  store: EventStore,
  clock: SiteClock,
  delivery: () => QueueDelivery,
): Deliveries {
  let deliver: DeliverQueueEvent | undefined;
  let cancelTimer: (() => void) | undefined;
  let delivered = 0;
  let isClosed = false;
  const running = new Map<string, Promise<void>>();
  const runningByKey = new Map<string, number>();

  function wake(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    if (!deliver || isClosed) return;
    // An event held back by its concurrency key is due all the time: the end of another one wakes it.
    if (startable().length > 0) {
      cancelTimer = atNextTurn(pump);
      return;
    }
    const dueAt = store.nextDueAt(clock.now());
    if (dueAt !== undefined) cancelTimer = clock.after(dueAt - clock.now(), pump);
  }

  function startable(): readonly StoredEvent[] {
    const due = store.due(clock.now());
    return due.filter(({ concurrency }) => !concurrency || hasRoom(concurrency));
  }

  function hasRoom({ key, limit }: NonNullable<StoredEvent['concurrency']>): boolean {
    return (runningByKey.get(key) ?? 0) < limit;
  }

  function pump(): void {
    cancelTimer = undefined;
    const due = startable();
    for (const event of delivery().reversed ? [...due].reverse() : due) {
      if (event.concurrency && !hasRoom(event.concurrency)) continue;
      if (deliver && store.start(event.id)) running.set(event.id, run(deliver, event));
    }
    wake();
  }

  async function run(send: DeliverQueueEvent, event: StoredEvent): Promise<void> {
    const key = event.concurrency?.key;
    if (key !== undefined) runningByKey.set(key, (runningByKey.get(key) ?? 0) + 1);
    delivered += 1;
    const { duplicateEvery, duplicatesAtOnce = false } = delivery();
    const isTwice = duplicateEvery > 0 && delivered % duplicateEvery === 0;
    const second = isTwice && duplicatesAtOnce ? attempt(send, event) : undefined;
    let outcome = await attempt(send, event);
    if (second !== undefined) outcome = await second;
    else if (isTwice && !isClosed) outcome = await attempt(send, event);
    if (key !== undefined) runningByKey.set(key, (runningByKey.get(key) ?? 1) - 1);
    running.delete(event.id);
    // After the site has stopped the event stays "running" and is taken up at the next start.
    if (isClosed) return;
    conclude(event, outcome);
    wake();
  }

  function isBusy(): boolean {
    return running.size > 0 || (deliver !== undefined && !isClosed && startable().length > 0);
  }

  async function attempt(send: DeliverQueueEvent, event: StoredEvent): Promise<ConsumerOutcome> {
    try {
      return await send(toQueueEvent(event, clock.now()));
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  function conclude(event: StoredEvent, outcome: ConsumerOutcome): void {
    const plan = planRetry(event, outcome, clock.now());
    if (plan.kind === 'retry') store.retryAt(event.id, plan.dueAt, plan.retry);
    else store.finish(event.id, plan.kind === 'done' ? 'done' : 'failed');
  }

  return {
    start: (send) => {
      deliver = send;
      store.recover(clock.now());
      wake();
    },
    wake,
    idle: async () => {
      while (isBusy()) {
        if (running.size > 0) await Promise.all(running.values());
        else await new Promise((resolve) => setImmediate(resolve));
      }
    },
    close: () => {
      isClosed = true;
      cancelTimer?.();
    },
  };
}

/** What is due at once waits for one turn of the event loop, never for a clock that may stand still. */
function atNextTurn(task: () => void): () => void {
  const immediate = setImmediate(task);
  return () => clearImmediate(immediate);
}

function toQueueEvent(event: StoredEvent, now: number): QueueEvent {
  const { id, queueName, jobId, body, delayInSeconds, concurrency, retry, pushedAt } = event;
  return {
    queueName,
    jobId,
    eventId: id,
    body,
    ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(retry === undefined
      ? {}
      : {
          retryContext: {
            retryCount: retry.count,
            retryReason: retry.reason,
            retryData: retry.data,
            retentionWindow: {
              startTime: new Date(pushedAt).toISOString(),
              remainingTimeMs: Math.max(0, pushedAt + QUEUE_LIMITS.RETENTION_MS - now),
            },
          },
        }),
  };
}
