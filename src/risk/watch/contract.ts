import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';

const watchId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const reference = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));

/** What a risk watches for: it fires as soon as what is seen is worse than what is named here. */
export const riskWatch = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** An item of the plan, any of a phase, or any at all, is open so many working days after it was due. */
    z.strictObject({
      watchId,
      kind: z.literal('planItemLate'),
      itemId: z.optional(reference),
      phaseId: z.optional(reference),
      moreThanDays: z.int().check(z.gte(0), z.lte(260)),
    }),
    /** So many issues of the engagement's own project match a search. */
    z.strictObject({
      watchId,
      kind: z.literal('jqlCount'),
      jql: z.string().check(z.minLength(1), z.maxLength(500)),
      moreThan: z.int().check(z.gte(0), z.lte(100_000)),
    }),
    /** A key user gave less than a share of what the client promised, in so many weeks running. */
    z.strictObject({
      watchId,
      kind: z.literal('commitmentBelow'),
      accountId: z.optional(reference),
      percent: z.int().check(z.gte(1), z.lte(100)),
      weeks: z.int().check(z.gte(1), z.lte(12)),
    }),
  ]),
);
export type RiskWatch = z.infer<typeof riskWatch>;

export const MOST_WATCHES = 5;
export const riskWatches = z.lazy(() => z.array(riskWatch).check(z.maxLength(MOST_WATCHES)));

/** A watch that has fired, until it was quiet again: what the owner is asked to do about it. */
export interface RiskSignal {
  readonly watchId: string;
  /** Day `YYYY-MM-DD` on which it began to fire. */
  readonly since: string;
  /** When that was noticed, in ms. */
  readonly at: number;
  /** The latest number seen: working days late, issues, or per cent of the promised time. */
  readonly seen: number;
  /** Item of the plan, or account, that made it fire. */
  readonly subject?: string | undefined;
  readonly suggests: SuggestedAct;
  readonly state: 'open' | 'accepted' | 'dismissed';
  /** Since when it does not fire any more; only an open one waits for its answer beyond that. */
  readonly quietOn?: string | undefined;
  /** How far the comment to the owner is: `claimed` by a worker that is writing it, `refused` by Jira. */
  readonly telling: 'due' | 'claimed' | 'told' | 'refused';
  readonly claimedAt?: number | undefined;
  /** Which worker that is: two at the same moment must not take each other's claim for their own. */
  readonly claimedBy?: string | undefined;
}
export type SuggestedAct = 'raiseProbability' | 'occurred';

/** Which signal somebody answers: of a watch, and of one firing of it. */
export const signalName = z.lazy(() => z.strictObject({ watchId, since: isoDate }));
export type SignalName = z.infer<typeof signalName>;
