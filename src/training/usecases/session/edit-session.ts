import { AppError } from '../../../app-error';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { RecordOperation, RecordReference } from '../../../ports/record-store';
import { waitingRecord, waitingReference, type Waiting } from '../../../waiting/records';
import { AGENDA_PARTS, withSession, type AgendaPart } from '../../model/session/agenda';
import { fittingAgenda, hasRoom, namedIn } from '../../model/session/agenda-room';
import { newFeedback, sumsOf, type Feedback } from '../../model/session/feedback';
import { endOf, sessionRow } from '../../model/session/session';
import type { TrainingHead } from '../../model/training-head';
import { MOST_TRAINING_BYTES } from '../../records';
import type { SessionFacts } from '../../session/contract';
import {
  agendaIn,
  agendaRecord,
  agendaReference,
  bytesOfAgenda,
  feedbackRecord,
  feedbackReference,
  readFeedback,
  readSession,
  readSessionPart,
  SESSION_PARTS,
  sessionPartRecord,
  sessionPartReference,
  sessionRecord,
  sessionReference,
  SESSIONS_A_PART,
  type SessionPart,
} from '../../session-records';
import { editTraining, setOperation, type TrainingState } from '../edit-training';

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/** A session with all that is written with it. */
export interface SessionState {
  readonly head: TrainingHead;
  readonly parts: readonly SessionPart[];
  /** Undefined: there is none yet. */
  readonly session?: SessionFacts;
  readonly feedback: Feedback;
}

export interface SessionEdit {
  /** As they are now; the same where nothing is to be written. */
  readonly session: SessionFacts;
  readonly feedback: Feedback;
}

export function sessionPartReferences(engagementId: string): readonly RecordReference[] {
  return numbered(SESSION_PARTS).map((part) => sessionPartReference(engagementId, part));
}

/** The sessions in short, as they were read. */
export function sessionPartsIn({ head, at }: TrainingState): readonly SessionPart[] {
  const { engagementId } = head;
  return numbered(SESSION_PARTS).map((part) => {
    const record = at(sessionPartReference(engagementId, part));
    return record === undefined
      ? { engagementId, part, version: 0, rows: [] }
      : readSessionPart(record);
  });
}

/** A session and what was said about it, as they were read. */
export function sessionIn(
  { head: { engagementId }, at }: TrainingState,
  sessionId: string,
): { readonly session?: SessionFacts; readonly feedback: Feedback } {
  const stored = at(sessionReference(engagementId, sessionId));
  const said = at(feedbackReference(engagementId, sessionId));
  return {
    ...(stored === undefined ? {} : { session: readSession(stored) }),
    feedback: said === undefined ? newFeedback(engagementId, sessionId) : readFeedback(said),
  };
}

/**
 * Lets an edit be decided on a session as it is stored, and stores it in one transaction with its short form, with what it
 * asks of whom, and with what waits for its trainer.
 * @param decide Pure. It throws what it refuses.
 */
export async function editSession(
  deps: Deps,
  engagement: Engagement,
  sessionId: string,
  decide: (state: SessionState) => SessionEdit,
): Promise<SessionEdit & { readonly head: TrainingHead }> {
  const { id } = engagement;
  const references = [
    sessionReference(id, sessionId),
    feedbackReference(id, sessionId),
    ...sessionPartReferences(id),
    ...numbered(AGENDA_PARTS).map((part) => agendaReference(id, part)),
  ];
  return editTraining(deps, id, references, (stored) => {
    const before = sessionIn(stored, sessionId);
    const parts = sessionPartsIn(stored);
    const edit = decide({ head: stored.head, parts, ...before });
    const answer = { ...edit, head: stored.head };
    if (edit.session === before.session && edit.feedback === before.feedback) return { answer };
    const agenda = numbered(AGENDA_PARTS).map((part) =>
      agendaIn(stored.at(agendaReference(id, part)), id, part),
    );
    const writes = [
      ...ownWrites(before, edit),
      ...partWrites(parts, edit),
      ...agendaWrites(agenda, edit, deps.clock.now()),
    ];
    return {
      answer,
      // Nothing can be the condition of a record that is not there: the head stands in for it.
      ...(writes.some((one) => one.type === 'set' && one.ifVersion === undefined)
        ? { head: {} }
        : {}),
      operations: [...writes, ...trainerWrites(engagement, before.session, edit.session)],
    };
  });
}

function ownWrites(
  before: { readonly session?: SessionFacts; readonly feedback: Feedback },
  { session, feedback }: SessionEdit,
): readonly RecordOperation[] {
  return [
    ...(session === before.session
      ? []
      : [setOperation(sessionRecord(session), before.session?.version ?? 0)]),
    ...(feedback === before.feedback
      ? []
      : [setOperation(feedbackRecord(feedback), before.feedback.version)]),
  ];
}

function partWrites(
  parts: readonly SessionPart[],
  { session, feedback }: SessionEdit,
): readonly RecordOperation[] {
  const row = sessionRow(session, sumsOf(feedback));
  const part = parts[Math.floor((row.number - 1) / SESSIONS_A_PART)];
  if (part === undefined) return [];
  const known = part.rows.find(({ number }) => number === row.number);
  if (JSON.stringify(known) === JSON.stringify(row)) return [];
  const others = part.rows.filter(({ number }) => number !== row.number);
  const rows = [...others, row].sort((a, b) => a.number - b.number);
  return [
    setOperation(sessionPartRecord({ ...part, version: part.version + 1, rows }), part.version),
  ];
}

/** @throws AppError LIMIT for one more who is invited where a part has no room; what people must be told always has. */
function agendaWrites(
  agenda: readonly AgendaPart[],
  { session, feedback }: SessionEdit,
  now: number,
): readonly RecordOperation[] {
  return agenda.flatMap((part) => {
    const after = withSession(part, session, feedback, now);
    if (after === part) return [];
    const isMore = namedIn(after) > namedIn(part) && session.attendance.version === 0;
    if (isMore && !hasRoom(after, bytesOfAgenda, MOST_TRAINING_BYTES)) {
      throw new AppError({ code: 'LIMIT', key: 'agendaFull' });
    }
    const fitting = fittingAgenda(after, bytesOfAgenda, MOST_TRAINING_BYTES);
    return [setOperation(agendaRecord(fitting), part.version)];
  });
}

/** Who holds a session is reminded, once it is over, to say who came. */
function trainerWrites(
  engagement: Engagement,
  before: SessionFacts | undefined,
  after: SessionFacts,
): readonly RecordOperation[] {
  const was = before === undefined ? undefined : attendanceWaiting(engagement, before);
  const is = attendanceWaiting(engagement, after);
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const isSame = was !== undefined && is?.accountId === was.accountId;
  return [
    ...(was === undefined || isSame
      ? []
      : [{ type: 'delete' as const, reference: waitingReference(was) }]),
    ...(is === undefined ? [] : [{ type: 'set' as const, record: waitingRecord(is) }]),
  ];
}

function attendanceWaiting(
  { id: engagementId, projectId, draft: { clientName } }: Engagement,
  session: SessionFacts,
): Waiting | undefined {
  const { sessionId, number, title, trainer, state, invited, attendance } = session;
  const isTicked = invited.every((accountId) => attendance.marks[accountId] !== undefined);
  if (state === 'cancelled' || isTicked) return undefined;
  return {
    accountId: trainer,
    ...{ kind: 'answer', engagementId, projectId, clientName, what: 'attendance' },
    ...{ recordId: sessionId, number, title, since: endOf(session) },
  };
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
