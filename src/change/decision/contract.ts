import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';
import type { ImpactFigures } from '../impact/contract';

export { levelOf } from '../model/level-of';

const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));

/** How many of those who may decide have to: one, each, so many, or one after the other. */
export const decisionMode = z.enum(['any', 'all', 'quorum', 'inOrder']);
export type DecisionMode = z.infer<typeof decisionMode>;
export const deciderRole = z.enum(['approver', 'sponsor']);

/** Who decides on changes up to a size. */
export const decisionLevel = z.lazy(() =>
  z.strictObject({
    /** `approver`, `sponsor` and `steering` have names in `locales`; others bring their own. */
    key: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/)),
    name: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    /** Person-days up to which it decides; absent for the last level, which decides on everything. */
    mostDays: z.optional(z.number().check(z.gte(0), z.lte(9_999))),
    /** Whoever has these roles when he decides. */
    roles: z.array(deciderRole).check(z.maxLength(2)),
    /** People besides, of the client's side. */
    accounts: z.array(accountId).check(z.maxLength(20)),
    mode: decisionMode,
    /** For `quorum`: how many approvals are enough. */
    quorum: z.optional(z.int().check(z.gte(1), z.lte(50))),
  }),
);
export type DecisionLevel = z.infer<typeof decisionLevel>;

/** Working days until the first reminder, between reminders, and until the lead is told. */
const reminders = z.lazy(() =>
  z.strictObject({
    firstDays: z.int().check(z.gte(1), z.lte(60)),
    everyDays: z.int().check(z.gte(1), z.lte(60)),
    escalateDays: z.int().check(z.gte(1), z.lte(120)),
  }),
);

/** What changes are decided and priced by in an engagement. */
export const changeSettings = z.lazy(() =>
  z.strictObject({
    /** By size, the smallest first; the last one has no `mostDays` and decides when go-live moves, too. */
    levels: z.array(decisionLevel).check(z.minLength(1), z.maxLength(6)),
    /** ISO 4217. */
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
    /** Price of a person-day by role. */
    rates: z.partialRecord(
      z.enum(['lead', 'consultant', 'sponsor', 'approver', 'keyUser']),
      z.number().check(z.gte(0), z.lte(1_000_000)),
    ),
    /** Person-days that were agreed at the start: what growth of the scope is measured by; absent: the plan's own. */
    agreedDays: z.optional(z.number().check(z.gt(0), z.lte(1_000_000))),
    reminders,
  }),
);
export type ChangeSettings = z.infer<typeof changeSettings>;

/** Whoever is away lets somebody of his side decide, for some days. */
export const delegation = z.lazy(() =>
  z.strictObject({ to: accountId, firstDay: isoDate, lastDay: isoDate }),
);
export interface Delegation extends z.infer<typeof delegation> {
  readonly from: string;
}

export const decisionOutcome = z.enum([
  'approved',
  'approvedWithConditions',
  'rejected',
  'deferred',
]);
export type DecisionOutcome = z.infer<typeof decisionOutcome>;

export const decisionCondition = z.lazy(() =>
  z.strictObject({
    text: z.string().check(z.minLength(1), z.maxLength(500)),
    owner: z.string().check(z.minLength(1), z.maxLength(255)),
    dueDate: isoDate,
  }),
);
export type DecisionCondition = z.infer<typeof decisionCondition>;

/** What somebody said, in his own seat or in one that was delegated to him. */
export interface Vote {
  /** Whose seat it fills. */
  readonly seat: string;
  readonly by: string;
  readonly outcome: DecisionOutcome;
  readonly reason?: string | undefined;
  readonly conditions: readonly DecisionCondition[];
  readonly at: number;
}

/** What the client is asked: by which rule, on which content. */
export interface Ballot {
  readonly level: DecisionLevel;
  /** SHA-256 of what is decided on; another impact has another one. */
  readonly hash: string;
  /** Days and cost as they were presented: other rates afterwards change nothing about them. */
  readonly figures: ImpactFigures;
  readonly presentedAt: number;
  readonly votes: readonly Vote[];
}

/** What the client has said. */
export interface Decision extends Ballot {
  readonly outcome: DecisionOutcome;
  readonly decidedAt: number;
  readonly revision: number;
  /** An edit afterwards takes away what it was worth. */
  readonly voided?: { readonly accountId: string; readonly at: number } | undefined;
}
