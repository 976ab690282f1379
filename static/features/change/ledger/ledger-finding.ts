import type { LedgerRow } from '../../../../src/change/court/contract';
import type { ChangeState } from '../../../../src/change/contract';

const SIDES = ['client', 'vendor'] as const;

export interface LedgerSums {
  readonly client: number;
  readonly vendor: number;
  /** The side that waiting is booked to for more than half of all days; absent when it is even, or nothing waited. */
  readonly bottleneck?: 'client' | 'vendor';
  /** Where most days were spent; absent when nothing waited. */
  readonly slowest?: { readonly state: ChangeState; readonly days: number };
}

/** Waiting days of all requests by side, and where they pile up. */
export function sumsOf(rows: readonly LedgerRow[]): LedgerSums {
  const total = { client: 0, vendor: 0 };
  const byState = new Map<ChangeState, number>();
  for (const { days, stays } of rows) {
    for (const side of SIDES) total[side] += days[side];
    for (const stay of stays) byState.set(stay.state, (byState.get(stay.state) ?? 0) + stay.days);
  }
  const [slowest] = [...byState].sort(([, one], [, other]) => other - one);
  const bottleneck = SIDES.find((side) => total[side] * 2 > total.client + total.vendor);
  return {
    ...total,
    ...(bottleneck === undefined ? {} : { bottleneck }),
    ...(slowest === undefined || slowest[1] === 0
      ? {}
      : { slowest: { state: slowest[0], days: slowest[1] } }),
  };
}
