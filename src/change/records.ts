import * as z from 'zod/mini';
import { storedBytes } from '../plan/model/stored-bytes';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { historyRecord, historyShape } from '../thread/history-records';
import { changeSettings, type Decision } from './decision/contract';
import type { ChangeHistoryEntry } from './history/contract';
import { isOpen, type Change } from './model/change';
import { isForJira, isShown } from './model/change-issue';
import type { ChangeRegisterHead } from './model/register-head';
import { courtOf } from './states/contract';
import { changed, changeShape, decision } from './stored-change';

/** One change request. */
export const CHANGE_ENTITY = 'change';
/** Heads of all registers; `kind` says of which. */
const REGISTER_ENTITY = 'register';

/** Sorts after every day of a calendar: nobody is waited for. */
const NO_WAIT = 99_999_999;
/** Bytes of one stored value: 240 KiB less what the record's frame takes. */
export const MOST_CHANGE_BYTES = 235_000;

const headShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      delegations: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          firstDay: z.string(),
          lastDay: z.string(),
        }),
      ),
      nextNumber: z.int(),
      settings: z.object({
        version: z.int(),
        values: changeSettings,
        changed: z.optional(changed),
      }),
      counts: z.record(z.string(), z.number()),
      making: z.optional(z.object({ worker: z.string(), since: z.number() })),
      gate: z.optional(z.enum(['hard', 'soft'])),
    }),
  }),
);
const actShape = z.lazy(() => historyShape(z.string()));

export function changeReference(engagementId: string, changeId: string): RecordReference {
  return { entity: CHANGE_ENTITY, key: `change:${engagementId}:${changeId}` };
}

export function changeRegisterReference(engagementId: string): RecordReference {
  return { entity: REGISTER_ENTITY, key: `changes:${engagementId}` };
}

export function changeRecord(change: Change): StoredRecord {
  const { engagementId, version, state, type, number, ...data } = change;
  const since = change.stays.at(-1)?.since ?? change.changed.at;
  return {
    ...changeReference(engagementId, change.changeId),
    value: {
      schemaVersion: 1,
      version,
      engagementId,
      group: isOpen(change) ? 'open' : 'closed',
      state,
      type,
      court: courtOf(state) ?? 'none',
      number,
      waitingDay: courtOf(state) === undefined ? NO_WAIT : dayNumber(since),
      // An index leaves out what has no value, and a register must not.
      owner: change.ownerAccountId ?? '-',
      jira: !isForJira(change) ? 'none' : isShown(change) ? 'shown' : 'due',
      data,
    },
  };
}

/** 20260302 for a moment of 2 March 2026. */
function dayNumber(time: number): number {
  return Number(new Date(time).toISOString().slice(0, 10).replaceAll('-', ''));
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readChange({ value }: StoredRecord): Change {
  const { engagementId, version, state, type, number, data } = changeShape.parse(value);
  return { engagementId, version, state, type, number, ...data };
}

export function changeRegisterRecord(head: ChangeRegisterHead): StoredRecord {
  const { engagementId, version, ...data } = head;
  return {
    ...changeRegisterReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'changes', engagementId, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readChangeRegister({ value }: StoredRecord): ChangeRegisterHead {
  const { engagementId, version, data } = headShape.parse(value);
  return { engagementId, version, ...data };
}

/** Settings that have been replaced, for whoever asks by which rule something was decided. */
export function pastSettingsRecord({ engagementId, settings }: ChangeRegisterHead): StoredRecord {
  return {
    entity: REGISTER_ENTITY,
    key: `change-settings:${engagementId}:${String(settings.version)}`,
    value: { schemaVersion: 1, version: 1, kind: 'changeSettings', engagementId, data: settings },
  };
}

type Recorded = Pick<Change, 'engagementId' | 'changeId'>;

/** What was before and after is left out where a record could not hold it. */
export function changeHistoryRecord(change: Recorded, entry: ChangeHistoryEntry): StoredRecord {
  const isTooLong = storedBytes(entry) > MOST_CHANGE_BYTES;
  const data = isTooLong
    ? { ...entry, fields: entry.fields.map(({ field }) => ({ field })) }
    : entry;
  return historyRecord({ ...toldOf(change), kind: 'change', number: entry.version }, data);
}

function toldOf({ engagementId, changeId: recordId }: Recorded) {
  return { engagementId, recordId };
}

/** A decision that another one has followed, or that an edit has voided. */
export function pastDecisionRecord(
  change: Recorded & Pick<Change, 'version'>,
  past: Decision,
): StoredRecord {
  return historyRecord(
    { ...toldOf(change), kind: 'change-decision', number: change.version },
    past,
  );
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readChangeHistory({ value }: StoredRecord): ChangeHistoryEntry {
  const { act, ...entry } = actShape.parse(value).data;
  // Only the app writes it, and only acts that it has.
  return { ...entry, act: act as ChangeHistoryEntry['act'] };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readPastDecision({ value }: StoredRecord): Decision {
  return z.object({ data: decision }).parse(value).data;
}
