import { changedFields } from '../../thread/model/changed-fields';
import type { EntryHistoryEntry } from '../history/contract';
import type { SrsEntry } from '../entries/contract';

/** What an edit has done to an entry, under its own name where it is given one; undefined when nothing is different. */
export function entryAct(
  before: SrsEntry | undefined,
  after: SrsEntry | undefined,
  by: SrsEntry['changed'],
  change: number | undefined,
  given: Partial<Pick<EntryHistoryEntry, 'act' | 'reason'>> = {},
): EntryHistoryEntry | undefined {
  const told = changedFields(said(before), said(after), new Set());
  const act = given.act ?? actOf(before, after, told);
  if (told.length === 0 || act === undefined) return undefined;
  return {
    version: after?.version ?? (before?.version ?? 0) + 1,
    ...by,
    act,
    ...(given.reason === undefined ? {} : { reason: given.reason }),
    ...(change === undefined ? {} : { change }),
    fields: told,
  };
}

function actOf(
  before: SrsEntry | undefined,
  after: SrsEntry | undefined,
  fields: EntryHistoryEntry['fields'],
): EntryHistoryEntry['act'] | undefined {
  if (before === undefined) return after === undefined ? undefined : 'raised';
  if (after === undefined) return 'removed';
  return fields.every(({ field }) => field === 'order') ? 'moved' : 'changed';
}

function said(entry: SrsEntry | undefined): object {
  return entry === undefined ? {} : { ...entry.value, order: entry.order };
}
