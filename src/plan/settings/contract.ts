import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';

/** Whose it is: work, days, a decision. */
export const side = z.enum(['vendor', 'client']);
const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));
const share = z.lazy(() => z.number().check(z.gte(0), z.lte(2)));
/** The four numbers of the buffer's zone rule, as shares; see domain term "buffer zone". */
export const zoneRule = z.lazy(() =>
  z.strictObject({
    lateBase: share,
    lateSlope: share,
    paceBase: share,
    paceSlope: share,
  }),
);
export type ZoneRule = z.infer<typeof zoneRule>;

/** Part of the working time that somebody, or a role, is promised to the engagement for. */
export const commitment = z.lazy(() =>
  z.strictObject({
    /** Account id, or a role of the engagement. */
    who: accountId,
    side,
    /** Whole per cent of each working day, 1 to 100. */
    percent: z.int().check(z.gte(1), z.lte(100)),
    from: z.optional(isoDate),
    to: z.optional(isoDate),
  }),
);
export type CommitmentEntry = z.infer<typeof commitment>;

/** Days that differ for the client from the calendar of the engagement. */
export const clientCalendar = z.lazy(() =>
  z.strictObject({
    extraDaysOff: z.array(isoDate).check(z.maxLength(100)),
    extraWorkingDays: z.array(isoDate).check(z.maxLength(100)),
  }),
);

export interface PlanSettings {
  readonly version: number;
  readonly rule: ZoneRule;
  readonly clientCalendar: z.infer<typeof clientCalendar>;
  readonly commitments: readonly CommitmentEntry[];
}
