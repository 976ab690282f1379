import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import {
  entriesReference,
  NO_ENTRIES,
  readEntries,
  type EntryShelf,
  type StoredEntries,
} from '../entry-records';
import type { SignedVersions } from '../model/baseline';
import type { Requirement } from '../model/requirement';
import { lastSigned, newSrsHead, type SrsHead } from '../model/srs-head';
import { MOST_PARTS, type SrsPart } from '../model/srs-parts';
import {
  readSigned,
  readSrs,
  readSrsPart,
  signedReference,
  srsPartReference,
  srsReference,
} from '../records';

/** So many times in a row somebody writes between two records of one call only when something is wrong. */
const MOST_ATTEMPTS = 6;

/** All that is stored of a specification. */
export interface SrsState {
  readonly head: SrsHead;
  readonly parts: readonly SrsPart[];
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** What is signed beside them, and what is not. */
  readonly frame: StoredEntries;
  readonly notes: StoredEntries;
  /** What both sides have signed last. */
  readonly signed: SignedVersions | undefined;
  /** Other records that were asked for, by `entity/key`. */
  readonly others: ReadonlyMap<string, StoredRecord>;
}

/**
 * Head and all parts in one call: keys follow from numbers, so nobody has to ask first how many there are. One call of
 * the store is no snapshot; what does not belong together by the versions in the head is read once more.
 * @throws AppError UNAVAILABLE when somebody wrote in between each time.
 */
export async function readSrsState(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  others: readonly RecordReference[] = [],
): Promise<SrsState> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const found = await records.getMany([...srsReferences(engagementId), ...others]);
    const state = srsStateIn(engagementId, found);
    if (state !== undefined) return state;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

/** Whatever a specification may be stored under: 22 of the 25 records of one call. */
export function srsReferences(engagementId: string): readonly RecordReference[] {
  return [
    srsReference(engagementId),
    signedReference(engagementId),
    entriesReference(engagementId, 'frame'),
    entriesReference(engagementId, 'notes'),
    ...Array.from({ length: MOST_PARTS }, (_, number) => srsPartReference(engagementId, number)),
  ];
}

/** A specification among records that were read at once; undefined where they do not belong together. */
export function srsStateIn(
  engagementId: string,
  found: ReadonlyMap<string, StoredRecord>,
): SrsState | undefined {
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const record = at(srsReference(engagementId));
  const head = record === undefined ? newSrsHead(engagementId) : readSrs(record);
  const parts = head.parts.flatMap((version, number): readonly SrsPart[] => {
    const stored = at(srsPartReference(engagementId, number));
    const part = stored && readSrsPart(stored);
    return part?.version === version ? [part] : [];
  });
  if (parts.length < head.parts.length) return undefined;
  const entriesOn = (shelf: EntryShelf): StoredEntries | undefined => {
    const wanted = head[shelf] ?? 0;
    const stored = at(entriesReference(engagementId, shelf));
    const found = stored === undefined ? NO_ENTRIES : readEntries(stored);
    return found.version === wanted ? found : undefined;
  };
  const [frame, notes] = [entriesOn('frame'), entriesOn('notes')];
  if (frame === undefined || notes === undefined) return undefined;
  const signed = at(signedReference(engagementId));
  const known = signed && readSigned(signed);
  // What is said to be signed must be what the head calls so.
  if (known?.number !== lastSigned(head)?.number) {
    return undefined;
  }
  const all = parts.flatMap(({ requirements }) => requirements);
  return {
    head,
    parts,
    frame,
    notes,
    signed: known,
    others: found,
    requirements: new Map(all.map((requirement) => [requirement.requirementId, requirement])),
  };
}
