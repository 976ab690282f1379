import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { storedBytes } from '../../plan/model/stored-bytes';
import type { RecordOperation, RecordReference } from '../../ports/record-store';
import type { RequirementHistoryEntry } from '../history/contract';
import type { SrsEntry } from '../entries/contract';
import {
  entriesRecord,
  MOST_ENTRY_BYTES,
  type EntryShelf,
  type StoredEntries,
} from '../entry-records';
import type { SignedVersions } from '../model/baseline';
import type { EntryOpenings } from '../model/entry-openings';
import type { Requirement } from '../model/requirement';
import { signerListing } from '../model/signer-listing';
import { countsAfter } from '../model/srs-counts';
import type { SrsHead } from '../model/srs-head';
import { MOST_IN_PART, MOST_PARTS, partsWith } from '../model/srs-parts';
import { requirementHistoryRecord, signedRecord, srsPartRecord, srsRecord } from '../records';
import { signerOperations } from './signer-operations';
import { readSrsState, type SrsState } from './read-srs-state';

/** Others write other requirements now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;
/** Operations that one transaction of Forge may have. */
const MOST_OPERATIONS = 25;

/** One requirement as it shall be, with what its history will say of it. */
export interface RequirementEdit {
  readonly after: Requirement;
  readonly entry?: RequirementHistoryEntry;
}

export interface SrsEdit {
  readonly requirements?: readonly RequirementEdit[];
  /** All entries that are signed, or all that are not, as they shall be. */
  readonly frame?: readonly SrsEntry[];
  readonly notes?: readonly SrsEntry[];
  /** With `frame`: which change requests opened entries of it; absent: as before. */
  readonly opened?: EntryOpenings;
  readonly head?: Partial<
    Omit<SrsHead, 'engagementId' | 'version' | 'written' | 'parts' | 'counts' | EntryShelf>
  >;
  /** What both sides have signed now. */
  readonly signed?: SignedVersions;
  readonly others?: readonly RecordOperation[];
  /** The engagement as it is then: whom a baseline waits for is written beside it, as far as there is room. */
  readonly owner?: Engagement;
  /** What the app notes for itself: nobody is told that somebody wrote. */
  readonly isSilent?: boolean;
  /** What else is asked of the platform while it is being stored; it must not throw. */
  readonly alongside?: () => Promise<void>;
}

type Deps = Pick<EngagementDeps, 'records'>;

/**
 * Reads, lets an edit be decided on it, and stores that with sums and history in one transaction. Whoever writes in
 * between makes it be decided anew, so nothing is overwritten unseen.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @throws AppError UNAVAILABLE when others wrote each time; LIMIT for what the specification does not hold.
 */
export async function editSrs(
  deps: Deps,
  engagementId: string,
  decide: (state: SrsState) => SrsEdit | undefined,
  others: readonly RecordReference[] = [],
): Promise<SrsState> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readSrsState(deps, engagementId, others);
    const edit = decide(state);
    if (edit === undefined) return state;
    const [stored] = await Promise.all([storeSrs(deps, state, edit), edit.alongside?.()]);
    if (stored !== undefined) return stored;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

/** One attempt; undefined when somebody else wrote since the state was read. */
async function storeSrs(
  { records }: Deps,
  state: SrsState,
  edit: SrsEdit,
): Promise<SrsState | undefined> {
  const { after, operations } = srsWrites(state, edit);
  const isNew = state.head.version === 0;
  if (isNew && !(await records.create(srsRecord({ ...state.head, version: 1 })))) return undefined;
  return (await records.transact(operations)) ? after : undefined;
}

/** What an edit writes, and what is there then. @throws AppError LIMIT when there is no room for it. */
function srsWrites(
  state: SrsState,
  edit: SrsEdit,
): { readonly after: SrsState; readonly operations: readonly RecordOperation[] } {
  const { requirements: edits = [], head: about = {}, others = [] } = edit;
  const { engagementId } = state.head;
  const edited = edits.map(({ after }) => after);
  const parts = partsWith(state.parts, edited, storedBytes);
  if (parts === undefined) {
    throw new AppError({
      code: 'LIMIT',
      key: 'srsFull',
      params: { most: MOST_PARTS * MOST_IN_PART },
    });
  }
  const shelves = shelvesAfter(state, edit);
  const seen = Math.max(1, state.head.version);
  const written = edit.isSilent === true ? (state.head.written ?? seen) : seen + 1;
  const decided: SrsHead = {
    ...state.head,
    ...about,
    version: seen + 1,
    written,
    parts: parts.map(({ version }) => version),
    ...shelves.versions,
    counts: edited.reduce(
      (counts, after) => countsAfter(counts, state.requirements.get(after.requirementId), after),
      state.head.counts,
    ),
  };
  const beside: readonly RecordOperation[] = [
    ...parts
      .filter((part) => !state.parts.includes(part))
      .map((part): RecordOperation => {
        const known = state.parts[part.number];
        const record = srsPartRecord(engagementId, part);
        return {
          type: 'set',
          record,
          ...(known === undefined ? {} : { ifVersion: known.version }),
        };
      }),
    ...shelves.operations,
    ...edits.flatMap(({ after, entry }): readonly RecordOperation[] =>
      entry === undefined
        ? []
        : [{ type: 'set', record: requirementHistoryRecord(engagementId, after, entry) }],
    ),
    ...(edit.signed === undefined
      ? []
      : [{ type: 'set' as const, record: signedRecord(engagementId, edit.signed) }]),
    ...others,
  ];
  const room = MOST_OPERATIONS - 1 - beside.length;
  if (room < 0) throw new AppError({ code: 'LIMIT', key: 'srsTooMuchAtOnce' });
  const { owner } = edit;
  const lists = owner && signerListing(decided, owner.draft.people, room);
  const head = lists === undefined ? decided : { ...decided, listed: lists.listed };
  const operations: readonly RecordOperation[] = [
    { type: 'set', record: srsRecord(head), ifVersion: seen },
    ...beside,
    ...(owner === undefined || lists === undefined ? [] : signerOperations(owner, lists)),
  ];
  const signed = edit.signed === undefined ? {} : { signed: edit.signed };
  const requirements = new Map(state.requirements);
  for (const after of edited) requirements.set(after.requirementId, after);
  return {
    after: { ...state, head, parts, requirements, ...shelves.stored, ...signed },
    operations,
  };
}

const SHELVES: readonly EntryShelf[] = ['frame', 'notes'];

/** What an edit makes of the entries. @throws AppError LIMIT when there is no room for them. */
function shelvesAfter(state: SrsState, edit: SrsEdit) {
  const edited = SHELVES.flatMap((shelf) => {
    const entries = edit[shelf];
    if (entries === undefined) return [];
    const before = state[shelf].version;
    const opened = shelf === 'frame' ? (edit.opened ?? state.frame.opened) : undefined;
    const after: StoredEntries = { version: before + 1, entries, opened };
    const record = entriesRecord(state.head.engagementId, shelf, after);
    if (storedBytes(record.value) > MOST_ENTRY_BYTES) {
      throw new AppError({ code: 'LIMIT', key: 'srsEntriesFull' });
    }
    const isNew = before === 0;
    const operation: RecordOperation = {
      type: 'set',
      record,
      ...(isNew ? {} : { ifVersion: before }),
    };
    return [{ shelf, after, operation }];
  });
  return {
    versions: Object.fromEntries(edited.map(({ shelf, after }) => [shelf, after.version])),
    stored: Object.fromEntries(edited.map(({ shelf, after }) => [shelf, after])),
    operations: edited.map(({ operation }) => operation),
  };
}
