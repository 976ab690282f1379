import type { Clock } from '../../../src/ports/clock';
import type { Ids } from '../../../src/ports/ids';
import type { Log } from '../../../src/ports/log';
import type { Queue, QueueMessage } from '../../../src/ports/queue';

/** Longest delay of an event: https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
const MAX_DELAY_SECONDS = 900;

/** A clock that stands still until it is moved. */
export interface MemoryClock extends Clock {
  advance(ms: number): void;
}

/** @param start milliseconds since the epoch */
export function memoryClock(start: number): MemoryClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

/** Ids of 22 characters in a fixed order. */
export function memoryIds(): Ids {
  let given = 0;
  return {
    next: () => {
      given += 1;
      return `id${String(given).padStart(20, '0')}`;
    },
  };
}

interface Delivery {
  readonly message: QueueMessage;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
}

export interface MemoryQueue extends Queue {
  /**
   * Hands over all messages, the earliest first, and moves the clock to the moment of each; also those
   * that are pushed meanwhile.
   * @throws Error after `mostMessages`, since then the work never ends.
   */
  drain(work: (message: QueueMessage) => Promise<void>, mostMessages: number): Promise<void>;
}

/** A queue that delivers when it is told to, each body as JSON. */
export function memoryQueue(clock: MemoryClock): MemoryQueue {
  const waiting: Delivery[] = [];
  return {
    push: async (message) => {
      const { delaySeconds = 0 } = message;
      if (delaySeconds < 0 || delaySeconds > MAX_DELAY_SECONDS) {
        throw new RangeError(`A delay of ${delaySeconds} s is not possible.`);
      }
      waiting.push({
        message: structuredClone(message),
        dueAt: clock.now() + delaySeconds * 1000,
      });
    },
    drain: async (work, mostMessages) => {
      for (let count = 0; waiting.length > 0; count += 1) {
        if (count >= mostMessages) throw new Error(`More than ${mostMessages} messages.`);
        waiting.sort((a, b) => a.dueAt - b.dueAt);
        const next = waiting.shift();
        if (next === undefined) return;
        clock.advance(Math.max(0, next.dueAt - clock.now()));
        await work(next.message);
      }
    },
  };
}

/** Keeps what was logged for the test to look at. */
export interface MemoryLog extends Log {
  readonly lines: readonly string[];
}

export function memoryLog(): MemoryLog {
  const lines: string[] = [];
  return {
    lines,
    error: (message, detail) => {
      lines.push(`${message}: ${String(detail)}`);
    },
  };
}
