import type { ChangeSettings, DecisionLevel } from '../../../../src/change/decision/contract';

const MOST_LEVELS = 6;
const MOST_DAYS = 9_999;

/** What is wrong with settings that are being written; key under `change.settings.problem.`. */
export function problemOf({ levels, currency, reminders }: ChangeSettings): string | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return 'currency';
  if (levels.some(({ roles, accounts }) => roles.length + accounts.length === 0)) return 'nobody';
  const limits = levels.slice(0, -1).map(({ mostDays }) => mostDays ?? MOST_DAYS);
  if (limits.some((limit, place) => place > 0 && limit <= (limits[place - 1] ?? 0))) return 'order';
  return reminders.escalateDays < reminders.firstDays ? 'escalate' : undefined;
}

/** One more level before the last one, which decides on everything that is larger. */
export function withLevel(levels: readonly DecisionLevel[], name: string): DecisionLevel[] {
  const before = levels.slice(0, -1);
  const limit = before.at(-1)?.mostDays ?? 0;
  const added: DecisionLevel = {
    key: freeKey(levels),
    name,
    mostDays: Math.min(MOST_DAYS, limit + 5),
    roles: ['sponsor'],
    accounts: [],
    mode: 'any',
  };
  return [...before, added, ...levels.slice(-1)];
}

export const canAddLevel = (levels: readonly DecisionLevel[]) => levels.length < MOST_LEVELS;

/** A key that none of these has. */
function freeKey(levels: readonly DecisionLevel[]): string {
  let number = 1;
  while (levels.some(({ key }) => key === `level-${number}`)) number += 1;
  return `level-${number}`;
}
