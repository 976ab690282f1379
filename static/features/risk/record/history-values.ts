import * as z from 'zod/mini';
import type { RiskHistoryEntry } from '../../../../src/risk/history/contract';
import { rating, type Rating } from '../../../../src/risk/rating/contract';

const ACCOUNTS: readonly string[] = ['ownerAccountId', 'contingencyOwnerAccountId'];
const actions = z.array(z.object({ text: z.string() }));

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

export function actionTextsIn(value: unknown): readonly string[] | undefined {
  const parsed = actions.safeParse(value);
  return parsed.success ? parsed.data.map(({ text }) => text) : undefined;
}
