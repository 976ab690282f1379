import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { ENTRY_VALUES, type EntryKind, type SrsEntry } from './entries/contract';
import type { EntryOpenings } from './model/entry-openings';
import { openingShape } from './opening-shape';

/** Entries of a specification that are signed with it, and those that are not: one record each, read by key. */
export type EntryShelf = 'frame' | 'notes';

export interface StoredEntries {
  /** 0 as long as it is not stored. */
  readonly version: number;
  readonly entries: readonly SrsEntry[];
  /** Absent as long as no change request has opened one. */
  readonly opened?: EntryOpenings | undefined;
}

export const NO_ENTRIES: StoredEntries = { version: 0, entries: [] };

/** Bytes of one stored value: 240 KiB less what the record's frame takes. */
export const MOST_ENTRY_BYTES = 235_000;

const SRS_ENTITY = 'srs';

function shapeOf<Kind extends EntryKind>(kind: Kind) {
  return z.object({
    kind: z.literal(kind),
    entryId: z.string(),
    version: z.int(),
    number: z.int(),
    order: z.exactOptional(z.number()),
    value: ENTRY_VALUES[kind],
    changed: z.object({ accountId: z.string(), at: z.number() }),
  });
}

const entriesShape = z.lazy(() =>
  z.array(
    z.discriminatedUnion('kind', [
      shapeOf('goal'),
      shapeOf('text'),
      shapeOf('scope'),
      shapeOf('stakeholder'),
      shapeOf('duty'),
      shapeOf('role'),
      shapeOf('conflict'),
      shapeOf('dataObject'),
      shapeOf('process'),
      shapeOf('note'),
      shapeOf('measure'),
    ]),
  ),
);
const shape = z.lazy(() =>
  z.object({
    version: z.int(),
    data: z.union([
      // As long as none was opened they stand alone.
      entriesShape,
      z.object({ entries: entriesShape, opened: z.record(z.string(), openingShape) }),
    ]),
  }),
);

export function entriesReference(engagementId: string, shelf: EntryShelf): RecordReference {
  return { entity: SRS_ENTITY, key: `srs-${shelf}:${engagementId}` };
}

/** What was frozen of the entries that are signed, for ever. */
export function frozenEntriesReference(engagementId: string, number: number): RecordReference {
  return { entity: SRS_ENTITY, key: `srs-baseline:${engagementId}:${String(number)}:frame` };
}

export function entriesRecord(
  engagementId: string,
  shelf: EntryShelf,
  stored: StoredEntries,
): StoredRecord {
  const { version } = stored;
  return {
    ...entriesReference(engagementId, shelf),
    value: {
      ...{ schemaVersion: 1, version, kind: shelf, engagementId, number: 0 },
      data: dataOf(stored),
    },
  };
}

export function frozenEntriesRecord(
  engagementId: string,
  number: number,
  stored: StoredEntries,
): StoredRecord {
  const { version } = stored;
  return {
    ...frozenEntriesReference(engagementId, number),
    value: {
      ...{ schemaVersion: 1, version, kind: 'frozenFrame', engagementId, number },
      data: dataOf(stored),
    },
  };
}

function dataOf({ entries, opened = {} }: StoredEntries) {
  return Object.keys(opened).length === 0 ? entries : { entries, opened };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readEntries({ value }: StoredRecord): StoredEntries {
  const { version, data } = shape.parse(value);
  return Array.isArray(data) ? { version, entries: data } : { version, ...data };
}

/** The drawing of a process, by its hash: it never changes, so that what a baseline names stays what it was. */
export function drawingReference(engagementId: string, drawing: string): RecordReference {
  return { entity: SRS_ENTITY, key: `srs-drawing:${engagementId}:${drawing}` };
}

export function drawingRecord(engagementId: string, drawing: string, xml: string): StoredRecord {
  return {
    ...drawingReference(engagementId, drawing),
    value: { schemaVersion: 1, version: 1, kind: 'drawing', engagementId, number: 0, data: xml },
  };
}

const drawingShape = z.lazy(() => z.object({ data: z.string() }));

/** @throws ZodError when the record is not what this version of the app writes. */
export function readDrawing({ value }: StoredRecord): string {
  return drawingShape.parse(value).data;
}
