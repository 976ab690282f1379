import type { SessionFacts, SessionNews } from '../../session/contract';
import { numberOfText } from '../seeded-order';
import { attendeesOf, feedbackUntil, type Feedback } from './feedback';
import { endOf } from './session';

/** Records that hold who is invited to what. */
export const AGENDA_PARTS = 8;

/** A session in as many words as whoever is invited needs. */
export interface AgendaSession {
  readonly sessionId: string;
  readonly number: number;
  readonly title: string;
  readonly startsAt: number;
  readonly minutes: number;
  readonly askedUntil?: number | undefined;
  readonly news?: SessionNews | undefined;
  /** When he was first told. */
  readonly since: number;
}

/** What sessions ask of somebody, by their numbers. */
export interface AgendaPerson {
  readonly accountId: string;
  readonly invited: readonly number[];
  /** He came and is asked what he thinks. */
  readonly asked: readonly number[];
}

/** What the sessions of these days ask of those whose accounts lead to the same number. */
export interface AgendaPart {
  readonly engagementId: string;
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly sessions: readonly AgendaSession[];
  readonly people: readonly AgendaPerson[];
}

export function agendaPartOf(accountId: string): number {
  return numberOfText(accountId) % AGENDA_PARTS;
}

/**
 * A part of the agenda as a session makes it: whom of these people it invites, and whom it asks what he thinks. What is over,
 * with its form, is forgotten.
 * @returns the same part where nothing is another one.
 */
export function withSession(
  part: AgendaPart,
  session: SessionFacts,
  feedback: Pick<Feedback, 'answered' | 'isClosed'>,
  now: number,
): AgendaPart {
  const { sessionId, number, title, startsAt, minutes, askedUntil, news } = session;
  const own = (accounts: readonly string[]) =>
    new Set(accounts.filter((accountId) => agendaPartOf(accountId) === part.part));
  const invited = own(session.invited);
  const answered = new Set(feedback.answered.map(({ accountId }) => accountId));
  const asked = own(
    feedback.isClosed || session.state === 'cancelled'
      ? []
      : attendeesOf(session).filter((accountId) => !answered.has(accountId)),
  );
  const isOver = (one: Pick<AgendaSession, 'startsAt' | 'minutes' | 'askedUntil'>) =>
    now > feedbackUntil(one);
  const known = part.sessions.find((one) => one.number === number);
  // In the order in which it is read again, so that the same is known to be the same.
  const about: AgendaSession = {
    ...{ sessionId, number, title, startsAt, minutes },
    ...(askedUntil === undefined ? {} : { askedUntil }),
    ...(news === undefined ? {} : { news }),
    since: known?.since ?? session.changed.at,
  };
  const others = part.sessions.filter((one) => one.number !== number && !isOver(one));
  const isNamed = invited.size > 0 && !isOver(session);
  const sessions = isNamed ? [...others, about] : others;
  const current = new Set(sessions.map((one) => one.number));
  const people = new Map(part.people.map((person) => [person.accountId, person]));
  for (const accountId of new Set([...people.keys(), ...invited])) {
    const person = people.get(accountId) ?? { accountId, invited: [], asked: [] };
    const withIt = (numbers: readonly number[], isIn: boolean) =>
      [...numbers.filter((one) => one !== number), ...(isIn ? [number] : [])].filter((one) =>
        current.has(one),
      );
    people.set(accountId, {
      accountId,
      invited: withIt(person.invited, invited.has(accountId)),
      asked: withIt(person.asked, asked.has(accountId)),
    });
  }
  const after = {
    sessions: [...sessions].sort((a, b) => a.number - b.number),
    people: [...people.values()].filter((one) => one.invited.length + one.asked.length > 0),
  };
  const isSame =
    JSON.stringify(after) === JSON.stringify({ sessions: part.sessions, people: part.people });
  return isSame ? part : { ...part, ...after, version: part.version + 1 };
}

/** Something that a session asks of somebody: to come, or to say what he thinks. */
export interface AgendaItem extends AgendaSession {
  readonly asks: 'come' | 'feedback';
}

/** What waits for somebody at a moment: sessions that are to come, or are off, and forms that are open. */
export function agendaOf(
  part: Pick<AgendaPart, 'sessions' | 'people'>,
  accountId: string,
  now: number,
): readonly AgendaItem[] {
  const person = part.people.find((one) => one.accountId === accountId);
  if (person === undefined) return [];
  return part.sessions.flatMap((session): readonly AgendaItem[] => {
    const isToCome = person.invited.includes(session.number) && endOf(session) > now;
    const isAsked = person.asked.includes(session.number) && now <= feedbackUntil(session);
    return [
      ...(isToCome ? [{ ...session, asks: 'come' as const }] : []),
      ...(isAsked ? [{ ...session, asks: 'feedback' as const }] : []),
    ];
  });
}
