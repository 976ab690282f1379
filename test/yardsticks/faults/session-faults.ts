import { isDeepStrictEqual } from 'node:util';
import { agendaPartOf, type AgendaPart } from '../../../src/training/model/session/agenda';
import { newFeedback, sumsOf, type Feedback } from '../../../src/training/model/session/feedback';
import { sessionRow } from '../../../src/training/model/session/session';
import type { SessionFacts } from '../../../src/training/session/contract';
import type { LogEntry } from '../../../src/training/accompany/contract';
import { logHeadIn, logPartIn } from '../../../src/training/accompany-records';
import {
  readAgenda,
  readFeedback,
  readSession,
  readSessionPart,
  type SessionPart,
} from '../../../src/training/session-records';
import { readWaiting } from '../../../src/waiting/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { inOrder } from './in-order';

/** Everything that is stored of sessions. */
export interface StoredSessions {
  readonly sessions: readonly SessionFacts[];
  readonly parts: readonly SessionPart[];
  readonly feedback: readonly Feedback[];
  readonly agenda: readonly AgendaPart[];
  /** Ids of sessions whose trainer has to say who came. */
  readonly toTick: readonly string[];
  /** Of the daily log, and what the next one is called. */
  readonly log: readonly LogEntry[];
  readonly nextEntry: number;
}

export function sessionsOf(site: TestSite): StoredSessions {
  const all = storedRecords(site, 'training');
  const of = (kind: string) => all.filter(({ value }) => value.kind === kind);
  return {
    sessions: of('session').map(readSession),
    parts: of('sessions').map(readSessionPart),
    feedback: of('feedback').map(readFeedback),
    agenda: of('agenda').map(readAgenda),
    toTick: storedRecords(site, 'waiting')
      .map(readWaiting)
      .flatMap(({ what, recordId }) => (what === 'attendance' ? [recordId] : [])),
    log: of('logPart').flatMap((record) => logPartIn(record, '', 0).entries),
    nextEntry: logHeadIn(of('log')[0], '').next,
  };
}

/** What is wrong in sessions, in words; empty when nothing is lost and nothing there twice. */
export function sessionFaults(stored: StoredSessions): readonly string[] {
  const rows = stored.parts.flatMap((part) => part.rows);
  return [
    ...(stored.log.length === stored.nextEntry - 1
      ? []
      : ['an entry of the log is lost, or twice']),
    ...(rows.length === stored.sessions.length ? [] : ['sessions in short are lost, or twice']),
    ...stored.sessions.flatMap((session) => {
      const { engagementId, sessionId, number, invited, attendance, state } = session;
      const feedback =
        stored.feedback.find((one) => one.sessionId === sessionId) ??
        newFeedback(engagementId, sessionId);
      const row = rows.find((one) => one.sessionId === sessionId);
      const isTold = invited.every((accountId) =>
        stored.agenda.some(
          ({ part, people }) =>
            part === agendaPartOf(accountId) &&
            people.some((one) => one.accountId === accountId && one.invited.includes(number)),
        ),
      );
      const isOpen =
        state === 'planned' && invited.some((id) => attendance.marks[id] === undefined);
      const counts = feedback.counts.map((steps) => steps.reduce((sum, count) => sum + count, 0));
      return [
        ...(isDeepStrictEqual(row, sessionRow(session, sumsOf(feedback)))
          ? []
          : [`the short form of ${sessionId} is not what it is`]),
        ...(isTold ? [] : [`somebody is invited to ${sessionId} and is not told`]),
        ...(stored.toTick.includes(sessionId) === isOpen
          ? []
          : [`the trainer of ${sessionId} is told something else`]),
        ...(counts.every((count) => count === feedback.answered.length)
          ? []
          : [`an answer about ${sessionId} is lost, or counts twice`]),
      ];
    }),
  ];
}

/** One line a thing of sessions that must be the same whatever went wrong. */
export function sessionLines(stored: StoredSessions): readonly string[] {
  return [
    ...stored.sessions.map(
      ({ sessionId, number, title, planVersion, state, news, invited, attendance }) =>
        `session ${JSON.stringify([sessionId, number, title, planVersion, state, news?.reason, invited, attendance.marks])}`,
    ),
    ...stored.feedback.map(
      ({ sessionId, answered, counts, comments }) =>
        `feedback ${inOrder([sessionId, answered, counts, comments])}`,
    ),
    ...stored.agenda.flatMap(({ people }) => people.map((one) => `agenda ${JSON.stringify(one)}`)),
    ...stored.log.map(
      ({ number, question, answer, version, faq }) =>
        `entry ${JSON.stringify([number, question, answer, version, faq?.chapterId])}`,
    ),
    ...stored.toTick.map((sessionId) => `attendance of ${sessionId} waits`),
  ];
}
