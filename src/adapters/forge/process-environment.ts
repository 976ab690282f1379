import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { Clock } from '../../ports/clock';
import type { Ids } from '../../ports/ids';
import type { Log } from '../../ports/log';

/** The process's time. */
export const processClock: Clock = { now: () => Date.now() };

/** Unguessable ids from the runtime's random source. */
export const randomIds: Ids = { next: () => bytesToHex(randomBytes(11)) };

declare const console: { error(...parts: readonly unknown[]): void };

/** Forge's log. Detail goes here and nowhere else; it holds no personal data beyond account ids. */
export const processLog: Log = {
  error: (message, detail) => {
    console.error(message, textOf(detail));
    if (detail instanceof Error && detail.cause !== undefined) {
      console.error('caused by', textOf(detail.cause));
    }
  },
};

function textOf(detail: unknown): unknown {
  return detail instanceof Error ? (detail.stack ?? detail.message) : detail;
}
