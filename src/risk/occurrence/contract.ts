import * as z from 'zod/mini';
import type { PlanChangeRequest } from '../../plan/contract';
import { side } from '../../plan/settings/contract';
import { planItemId } from '../../plan/contract';
import { isoDate } from '../../engagement/contract';
import type { RisksChanged } from '../contract';
import { signalName } from '../watch/contract';

/** Items of the plan that one risk delays at once. */
export const MOST_DELAYED = 10;

/** What becomes of an item that a risk delays: it takes longer, or it may not start before a day. */
export const delayedItem = z.lazy(() =>
  z.strictObject({
    itemId: planItemId,
    /** The item's version that the editor saw. */
    version: z.int(),
    durationDays: z.optional(z.int().check(z.gte(0), z.lte(2_600))),
    startNoEarlierThan: z.optional(isoDate),
  }),
);

/** That a risk has occurred: when, and what it does to the plan. */
export const occurrenceDraft = {
  /** The day on which it happened; today at the latest. */
  on: isoDate,
  note: z.optional(z.lazy(() => z.string().check(z.minLength(1), z.maxLength(500)))),
  /** To whom the days are booked in the draw-down journal. */
  side,
  /** Working days by which it delays the plan, as somebody estimated them. */
  days: z.int().check(z.gte(0), z.lte(260)),
  changes: z.lazy(() => z.array(delayedItem).check(z.maxLength(MOST_DELAYED))),
  /** The suggestion that this accepts. */
  signal: z.optional(signalName),
} as const;

/** What is remembered of it beside the day. */
export interface Occurrence {
  readonly side: 'vendor' | 'client';
  readonly days: number;
  readonly itemIds: readonly string[];
  readonly note?: string | undefined;
}

export interface RiskOccurred extends RisksChanged {
  /** The act that takes the plan's part of it back; send it to `plan.change`. Without changes there was none. */
  readonly undo: PlanChangeRequest;
}
