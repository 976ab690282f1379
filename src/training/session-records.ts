import * as z from 'zod/mini';
import { storedBytes } from '../plan/model/stored-bytes';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import type { AgendaPart } from './model/session/agenda';
import type { Feedback } from './model/session/feedback';
import { TRAINING_ENTITY, trainingRecord } from './records';
import { track } from './register/contract';
import { packedPerson, packPerson, unpackPerson } from './session/packed-agenda';
import {
  attendanceMark,
  MOST_SESSIONS,
  type SessionFacts,
  type SessionRow,
} from './session/contract';

/** Sessions in short that one record holds. */
export const SESSIONS_A_PART = 100;
export const SESSION_PARTS = MOST_SESSIONS / SESSIONS_A_PART;

const act = z.lazy(() => z.object({ accountId: z.string(), at: z.number() }));
const frame = { schemaVersion: z.literal(1), version: z.int(), engagementId: z.string() };
const state = z.enum(['planned', 'cancelled']);
const news = z.lazy(() =>
  z.optional(
    z.object({
      kind: z.enum(['moved', 'changed', 'cancelled']),
      at: z.number(),
      reason: z.optional(z.string()),
    }),
  ),
);
const briefFields = () => ({
  sessionId: z.string(),
  number: z.int(),
  title: z.string(),
  startsAt: z.number(),
  minutes: z.int(),
  askedUntil: z.optional(z.number()),
});
const ownFields = () => ({
  ...briefFields(),
  trainer: z.string(),
  tracks: z.array(track),
  chapterIds: z.array(z.string()),
  department: z.string(),
  capacity: z.int(),
  state,
});

const sessionShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      ...ownFields(),
      planVersion: z.int(),
      place: z.string(),
      link: z.string(),
      materials: z.array(z.object({ label: z.string(), link: z.string() })),
      invited: z.array(z.string()),
      news,
      attendance: z.object({
        version: z.int(),
        marks: z.record(z.string(), attendanceMark),
        changed: z.optional(act),
      }),
      changed: act,
    }),
  }),
);

const partShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      part: z.int(),
      rows: z.array(
        z.object({
          ...ownFields(),
          version: z.int(),
          invited: z.int(),
          attendance: z.object({ present: z.int(), late: z.int(), absent: z.int() }),
          feedback: z.object({
            answers: z.int(),
            sums: z.array(z.int()),
            isClosed: z.boolean(),
          }),
        }),
      ),
    }),
  }),
);

const feedbackShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      sessionId: z.string(),
      answered: z.array(z.object({ accountId: z.string(), requestId: z.string() })),
      counts: z.array(z.array(z.int())),
      comments: z.array(z.string()),
      isClosed: z.boolean(),
    }),
  }),
);

const agendaShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      part: z.int(),
      sessions: z.array(z.object({ ...briefFields(), news, since: z.number() })),
      people: z.array(
        z.union([
          packedPerson,
          // As people were written before they were packed; some are stored like this.
          z.object({
            accountId: z.string(),
            invited: z.array(z.int()),
            asked: z.array(z.int()),
          }),
        ]),
      ),
    }),
  }),
);

/** Sessions in short, by their numbers. */
export interface SessionPart {
  readonly engagementId: string;
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly rows: readonly SessionRow[];
}

export function sessionPartReference(engagementId: string, part: number): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-sessions:${engagementId}:${String(part)}` };
}

export function sessionPartRecord(part: SessionPart): StoredRecord {
  return trainingRecord(sessionPartReference(part.engagementId, part.part), 'sessions', part);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSessionPart({ value }: StoredRecord): SessionPart {
  const { engagementId, version, data } = partShape.parse(value);
  return { engagementId, version, ...data };
}

export function sessionReference(engagementId: string, sessionId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-session:${engagementId}:${sessionId}` };
}

export function sessionRecord(session: SessionFacts): StoredRecord {
  const { engagementId, sessionId } = session;
  return trainingRecord(sessionReference(engagementId, sessionId), 'session', session);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSession({ value }: StoredRecord): SessionFacts {
  const { engagementId, version, data } = sessionShape.parse(value);
  return { engagementId, version, ...data };
}

export function feedbackReference(engagementId: string, sessionId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-feedback:${engagementId}:${sessionId}` };
}

export function feedbackRecord(feedback: Feedback): StoredRecord {
  const { engagementId, sessionId } = feedback;
  return trainingRecord(feedbackReference(engagementId, sessionId), 'feedback', feedback);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readFeedback({ value }: StoredRecord): Feedback {
  const { engagementId, version, data } = feedbackShape.parse(value);
  return { engagementId, version, ...data };
}

export function agendaReference(engagementId: string, part: number): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-agenda:${engagementId}:${String(part)}` };
}

export function agendaRecord(agenda: AgendaPart): StoredRecord {
  return trainingRecord(agendaReference(agenda.engagementId, agenda.part), 'agenda', {
    ...agenda,
    ...{ people: agenda.people.map(packPerson) },
  });
}

/** Of a part as it is stored. */
export function bytesOfAgenda(agenda: AgendaPart): number {
  return storedBytes(agendaRecord(agenda).value);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readAgenda({ value }: StoredRecord): AgendaPart {
  const { engagementId, version, data } = agendaShape.parse(value);
  const people = data.people.map((one) => (Array.isArray(one) ? unpackPerson(one) : one));
  return { engagementId, version, ...data, people };
}

/** The part of the agenda as it was read; one that is not stored yet asks nothing of anybody. */
export function agendaIn(
  record: StoredRecord | undefined,
  engagementId: string,
  part: number,
): AgendaPart {
  return record === undefined
    ? { engagementId, part, version: 0, sessions: [], people: [] }
    : readAgenda(record);
}
