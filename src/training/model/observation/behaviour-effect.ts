import {
  LEAST_OBSERVED,
  observationRound,
  type BehaviourEffect,
  type ObservationBrief,
  type ObservationDays,
  type ObservationRound,
  type RoundEffect,
} from '../../observation/contract';
import { compareTexts } from '../compare-texts';
import type { Observable } from './due';
import { nextDueDay } from './register';

/** What somebody was seen to do, on all his tracks together. */
interface SeenOf {
  readonly accountId: string;
  /** When he was observed first. */
  readonly since: number;
  readonly all: readonly ObservationBrief[];
}

/** How people work after a training (Kirkpatrick level 3): how many without help, and what is still to be seen. */
export function behaviourEffect(
  all: readonly Observable[],
  days: ObservationDays,
): BehaviourEffect {
  const nextDue = nextDueDay(all);
  return {
    ...days,
    rounds: observationRound.options.map((round) => roundEffect(all, round)),
    ...(nextDue === undefined ? {} : { nextDue }),
  };
}

function roundEffect(all: readonly Observable[], round: ObservationRound): RoundEffect {
  const own = all.filter((one) => one.round === round);
  const people = seenPeople(own);
  const told = toldOf(people);
  return {
    round,
    due: own.filter(({ state }) => state === 'due').length,
    overdue: own.filter(({ state }) => state === 'overdue').length,
    observed: people.length,
    ...(told === undefined ? {} : { told }),
  };
}

/** In the order in which they were observed first. */
function seenPeople(own: readonly Observable[]): readonly SeenOf[] {
  const byPerson = new Map<string, ObservationBrief[]>();
  for (const { accountId, seen } of own) {
    if (seen === undefined) continue;
    const known = byPerson.get(accountId);
    if (known === undefined) byPerson.set(accountId, [seen]);
    else known.push(seen);
  }
  return [...byPerson]
    .map(([accountId, seen]) => ({
      accountId,
      since: Math.min(...seen.map(({ at }) => at)),
      all: seen,
    }))
    .sort((a, b) => a.since - b.since || compareTexts(a.accountId, b.accountId));
}

/**
 * Of full groups alone, and as it was when the last one was full: who looks before and after one observation sees no
 * difference that is one person's.
 */
function toldOf(people: readonly SeenOf[]): RoundEffect['told'] {
  const count = Math.floor(people.length / LEAST_OBSERVED) * LEAST_OBSERVED;
  const last = people[count - 1];
  if (last === undefined) return undefined;
  const group = people.slice(0, count).map(({ all }) => all.filter(({ at }) => at <= last.since));
  const tickets = group.flat().reduce((sum, one) => sum + one.tickets, 0);
  return {
    people: count,
    alone: group.filter((all) => all.every(isAlone)).length,
    tickets: Math.round((10 * tickets) / count) / 10,
  };
}

function isAlone({ counts: { withHelp, notUsed } }: ObservationBrief): boolean {
  return withHelp + notUsed === 0;
}
