import * as z from 'zod/mini';
import type { RiskHistoryEntry } from '../../../../src/risk/history/contract';
import { riskWatch, type RiskWatch } from '../../../../src/risk/watch/contract';
import { rating, type Rating } from '../../../../src/risk/rating/contract';

const ACCOUNTS: readonly string[] = ['ownerAccountId', 'contingencyOwnerAccountId'];
const actions = z.array(
  z.object({
    text: z.string(),
    isIssue: z.optional(z.boolean()),
    issueKey: z.optional(z.string()),
  }),
);
const watches = z.array(riskWatch);
const occurrence = z.object({
  side: z.enum(['vendor', 'client']),
  days: z.number(),
  itemIds: z.array(z.string()),
  note: z.optional(z.string()),
});

export const isAccountField = (field: string) => ACCOUNTS.includes(field);

/** Everybody whom a history names: who acted, and who was put in or taken out. */
export function accountsIn(history: readonly RiskHistoryEntry[]): readonly string[] {
  return history.flatMap(({ accountId, fields }) => [
    accountId,
    ...fields
      .filter(({ field }) => isAccountField(field))
      .flatMap(({ before, after }) =>
        [before, after].filter((value): value is string => typeof value === 'string'),
      ),
  ]);
}

export function ratingIn(value: unknown): Rating | undefined {
  const parsed = rating.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export function actionsIn(value: unknown) {
  const parsed = actions.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export function watchesIn(value: unknown): readonly RiskWatch[] | undefined {
  const parsed = watches.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export function riskIdsIn(value: unknown): readonly string[] | undefined {
  const parsed = z.array(z.string()).safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export function occurrenceIn(value: unknown) {
  const parsed = occurrence.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Every watch that a history names, as it was or as it became. */
export function watchesOf(history: readonly RiskHistoryEntry[]): readonly RiskWatch[] {
  return history
    .flatMap(({ fields }) => fields.filter(({ field }) => field === 'watches'))
    .flatMap(({ before, after }) => [...(watchesIn(before) ?? []), ...(watchesIn(after) ?? [])]);
}
