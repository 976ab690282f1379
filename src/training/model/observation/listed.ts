import { parseDay } from '../../../plan/model/calendar-day';
import type { RosterRow } from '../../people/contract';
import { teaches } from '../readiness';
import { isToRecord, type Observable } from './due';

const MS_PER_DAY = 86_400_000;

/** Whoever has it in his list that people are to be observed: how many times, and since when one is due, in ms. */
export interface ListedObserver {
  readonly accountId: string;
  readonly open: number;
  readonly since: number;
}

/** Observers beyond these find it on the page: what is listed for whom is one record. */
const MOST_LISTED = 1_000;

/**
 * Who is to go and see whom: the seed trainers of a department its people, the leads those of whose department nobody
 * teaches; nobody himself. In the order of their accounts.
 */
export function listedObservers(
  all: readonly Observable[],
  people: readonly RosterRow[],
  leads: readonly string[],
): readonly ListedObserver[] {
  const teachers = new Map<string, string[]>();
  for (const row of people.filter(teaches)) {
    const known = teachers.get(row.department);
    if (known === undefined) teachers.set(row.department, [row.accountId]);
    else known.push(row.accountId);
  }
  const listed = new Map<string, ListedObserver>();
  for (const { accountId: whom, department, state, dueDay = '' } of all) {
    const due = parseDay(dueDay);
    if (!isToRecord(state) || due === undefined) continue;
    const others = (accounts: readonly string[]) => accounts.filter((one) => one !== whom);
    const own = others(teachers.get(department) ?? []);
    for (const accountId of own.length > 0 ? own : others(leads)) {
      const { open = 0, since = Infinity } = listed.get(accountId) ?? {};
      const first = Math.min(since, due * MS_PER_DAY);
      listed.set(accountId, { accountId, open: open + 1, since: first });
    }
  }
  return [...listed.values()]
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
    .slice(0, MOST_LISTED);
}

/** Whose lines have to become other ones: as they shall be, without `open` where there shall be none. */
export function relisted(
  before: readonly ListedObserver[],
  after: readonly ListedObserver[],
): readonly { readonly accountId: string; readonly line?: ListedObserver }[] {
  const known = new Map(before.map((one) => [one.accountId, one]));
  const wanted = new Set(after.map(({ accountId }) => accountId));
  return [
    ...before
      .filter(({ accountId }) => !wanted.has(accountId))
      .map(({ accountId }) => ({ accountId })),
    ...after
      .filter((line) => {
        const one = known.get(line.accountId);
        return one?.open !== line.open || one.since !== line.since;
      })
      .map((line) => ({ accountId: line.accountId, line })),
  ];
}
