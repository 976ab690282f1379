import type { PlanView } from '../../../../src/plan/contract';

/** What becomes of one item of the plan, as it is being written. */
export interface Delay {
  /** Tells the lines apart while none has an item. */
  readonly key: string;
  readonly itemId: string;
  readonly how: 'longer' | 'later';
  /** Working days as typed; counts for `longer`. */
  readonly days: string;
  /** Day `YYYY-MM-DD`; counts for `later`. */
  readonly from: string;
}

interface DelayedItem {
  readonly itemId: string;
  readonly version: number;
  readonly durationDays?: number;
  readonly startNoEarlierThan?: string;
}

export function newDelay(days: number): Delay {
  return { key: crypto.randomUUID(), itemId: '', how: 'longer', days: String(days), from: '' };
}

/** The field that must be mended before it can be saved; a line without an item says nothing. */
export function delayProblem(delay: Delay): 'days' | 'from' | undefined {
  if (delay.itemId === '') return undefined;
  if (delay.how === 'later') return delay.from === '' ? 'from' : undefined;
  return isDays(delay.days, 1) ? undefined : 'days';
}

export function isDays(typed: string, least: number): boolean {
  const days = Number(typed);
  return typed.trim() !== '' && Number.isInteger(days) && days >= least && days <= 260;
}

/** Work that is not done yet can be delayed, each item once; a milestone takes no time and waits for nothing itself. */
export function itemsToDelay(plan: PlanView, delays: readonly Delay[], own: Delay) {
  const taken = new Set(delays.filter((one) => one !== own).map(({ itemId }) => itemId));
  return plan.items.filter(
    ({ id, kind, state, isRemoved }) =>
      kind !== 'milestone' && state !== 'finished' && !isRemoved && !taken.has(id),
  );
}

/** What is asked of the plan; lines that are not complete are left out. */
export function changesOf(plan: PlanView, delays: readonly Delay[]): DelayedItem[] {
  return delays.flatMap((delay): readonly DelayedItem[] => {
    const item = plan.items.find(({ id }) => id === delay.itemId);
    if (item === undefined || delayProblem(delay) !== undefined) return [];
    const { id: itemId, version, durationDays } = item;
    return delay.how === 'later'
      ? [{ itemId, version, startNoEarlierThan: delay.from }]
      : [{ itemId, version, durationDays: durationDays + Number(delay.days) }];
  });
}

/** What all of them cost, as long as nobody says otherwise: items may be late at the same time, so the most of one. */
export function costOf(delays: readonly Delay[]): string {
  const days = delays.flatMap((delay) =>
    delay.itemId !== '' && delay.how === 'longer' && isDays(delay.days, 1)
      ? [Number(delay.days)]
      : [],
  );
  return String(Math.max(0, ...days));
}
