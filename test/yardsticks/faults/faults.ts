import type { FaultKind } from '../../../local-site/platform/faults';
import type { QueueDelivery } from '../../../local-site/queue/deliveries';

/** What can go wrong with one platform call of a function. */
export const CALL_FAULTS: readonly FaultKind[] = [
  'rate-limited',
  'server-error',
  'timeout-before',
  'cut-after',
  'death-before',
  'death-after',
];

/** A process that is dead leaves things behind of which nobody knows until the recovery looks. */
export function isDeath(kind: string): boolean {
  return kind.startsWith('death-');
}

const ON_TIME: QueueDelivery = { duplicateEvery: 0, reversed: false };

/** What can go wrong with the delivery of all events of a run. */
export const EVENT_FAULTS = {
  'event-twice': { ...ON_TIME, duplicateEvery: 1 },
  'event-twice-at-once': { ...ON_TIME, duplicateEvery: 1, duplicatesAtOnce: true },
  // Later than a lease lasts, and than a lost message is waited for: others have been sent meanwhile.
  'event-late': { ...ON_TIME, lateMs: 10 * 60_000 },
  // Every second event is overtaken, and those that are due together come last first.
  'event-out-of-order': { ...ON_TIME, lateMs: 3 * 60_000, lateEvery: 2, reversed: true },
} as const satisfies Readonly<Record<string, QueueDelivery>>;

/** One thing that goes wrong in one run. */
export type Trouble =
  | { readonly kind: FaultKind; readonly nth: number }
  | { readonly kind: keyof typeof EVENT_FAULTS };
