import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import type { EntriesWritten } from '../contract';
import { isSigned, type SrsEntry } from '../entries/contract';
import { storedBytes } from '../../plan/model/stored-bytes';
import { MOST_ENTRY_BYTES } from '../entry-records';
import { entriesAfter, type WrittenEdit } from '../model/entries-after';
import { entryKey } from '../model/entry-diff';
import { entryAct } from '../model/entry-history';
import { openingsSince } from '../model/entry-openings';
import { entryHistoryRecord } from '../records';
import type { ActOnSrs } from './change-requirements';
import { editSrs, type SrsEdit } from './edit-srs';
import type { SrsState } from './read-srs-state';
import { srsSummary } from './srs-views';

interface WrittenAbout extends ActOnSrs {
  readonly others?: readonly RecordOperation[];
  readonly reason?: string;
}

/**
 * Writes what stands in a specification beside its requirements, all or nothing. The same edits by the same person, sent
 * again because no answer came, are answered as the first ones would have been.
 * @param about What is stored with them, and how they are told where they are more than edits.
 * @throws AppError CONFLICT when somebody changed an entry since the editor read it, with who and when; GONE when it was
 *   taken away; INVALID naming the field; LIMIT for more than there is room for.
 */
export async function writeEntries(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller }: RecordAccess<Engagement>,
  edits: readonly WrittenEdit[],
  about: WrittenAbout = {},
): Promise<EntriesWritten> {
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const { others = [], check } = about;
  const decide = (state: SrsState): SrsEdit | undefined => {
    check?.(state);
    const outcome = entriesAfter(knownIn(state), edits, by);
    switch (outcome.kind) {
      case 'unchanged':
        return undefined;
      case 'stale':
        throw staleEntry(outcome.entry);
      case 'invalid':
        throw invalid(outcome.field, outcome.key);
      case 'written': {
        const { entries, next } = outcome;
        const on = (isOnFrame: boolean) =>
          entries.filter(({ kind }) => isSigned(kind) === isOnFrame);
        const touches = (isOnFrame: boolean) =>
          edits.some(({ kind }) => isSigned(kind) === isOnFrame);
        return {
          head: { nextEntries: next },
          others: [...others, ...actsOn(state, edits, entries, by, about)],
          ...(touches(true) ? { frame: on(true) } : {}),
          ...(touches(false) ? { notes: on(false) } : {}),
        };
      }
    }
  };
  const { head, frame, notes } = await editSrs(deps, engagement.id, decide);
  return { entries: [...frame.entries, ...notes.entries], summary: srsSummary(head) };
}

/** A line of history for each entry, by which change request; what has no room says only what has changed. */
function actsOn(
  { head, frame, notes, signed }: SrsState,
  edits: readonly WrittenEdit[],
  entries: readonly SrsEntry[],
  by: SrsEntry['changed'],
  told: Pick<WrittenAbout, 'act' | 'reason'>,
): readonly RecordOperation[] {
  const opened = openingsSince(frame.opened, signed);
  const find = (all: readonly SrsEntry[], key: string) => all.find((one) => entryKey(one) === key);
  return edits.flatMap((edit): readonly RecordOperation[] => {
    const key = entryKey(edit);
    const shelf = isSigned(edit.kind) ? frame : notes;
    const cause = signed === undefined ? undefined : opened[key]?.number;
    const act = entryAct(find(shelf.entries, key), find(entries, key), by, cause, told);
    if (act === undefined) return [];
    const record = entryHistoryRecord(head.engagementId, key, shelf.version + 1, act);
    if (storedBytes(record.value) <= MOST_ENTRY_BYTES) return [{ type: 'set', record }];
    const brief = { ...act, fields: act.fields.map(({ field }) => ({ field })) };
    return [
      {
        type: 'set',
        record: entryHistoryRecord(head.engagementId, key, shelf.version + 1, brief),
      },
    ];
  });
}

function knownIn({ head, frame, notes, requirements }: SrsState) {
  return {
    entries: [...frame.entries, ...notes.entries],
    next: head.nextEntries ?? {},
    linkedGoals: new Set([...requirements.values()].flatMap(({ goalIds }) => goalIds)),
  };
}

function staleEntry(entry: SrsEntry | undefined): AppError {
  if (entry === undefined) return new AppError({ code: 'GONE', key: 'srsEntryGone' });
  const { accountId, at } = entry.changed;
  return new AppError({
    code: 'CONFLICT',
    key: 'srsEntryChangedMeanwhile',
    params: { accountId, at },
  });
}
