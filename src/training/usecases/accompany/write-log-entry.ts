import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import {
  MOST_LOG_ENTRIES,
  type LogDraft,
  type LogEntry,
  type LogWritten,
} from '../../accompany/contract';
import {
  logHeadIn,
  logHeadRecord,
  logHeadReference,
  logPartIn,
  logPartOf,
  logPartRecord,
  logPartReference,
  type LogHead,
  type LogPart,
} from '../../accompany-records';
import { saysSameEntry, writtenEntry } from '../../model/accompany/log';
import {
  editTraining,
  setOperation,
  type TrainingEdit,
  type TrainingState,
} from '../edit-training';

/** Entries by which a request that comes again is known. */
const MOST_RECENT = 100;

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * Writes down what somebody asked or what happened, or changes what is written. The same, sent again by the same person
 * because no answer came, is answered as the first time.
 * @throws AppError INVALID naming the field; CONFLICT with who and when where somebody changed it since; LIMIT for one too
 *   many.
 */
export async function writeLogEntry(
  deps: Deps,
  { engagement, caller }: RecordAccess<Engagement>,
  draft: LogDraft,
): Promise<LogWritten> {
  const { id } = engagement;
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  if (draft.seen !== undefined) return changeEntry(deps, id, draft, draft.seen, changed);
  const headAt = logHeadReference(id);
  const found = await deps.records.get(headAt);
  const { next, recent } = logHeadIn(found, id);
  const numbers = [next, next + 1, numberIn(recent, draft) ?? next];
  const parts = [...new Set(numbers.map(logPartOf))];
  const references = [headAt, ...parts.map((part) => logPartReference(id, part))];
  return editTraining(deps, id, references, (state) => {
    const head = logHeadIn(state.at(headAt), id);
    checkChapter(state, draft);
    const known = numberIn(head.recent, draft);
    if (known !== undefined)
      return { answer: again(partIn(state, id, known), known, draft, changed) };
    if (head.next > MOST_LOG_ENTRIES) {
      const params = { most: MOST_LOG_ENTRIES };
      throw new AppError({ code: 'LIMIT', key: 'tooManyLogEntries', params });
    }
    // So many others were quicker that it was not read.
    if (!parts.includes(logPartOf(head.next))) {
      throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
    }
    return newEntry(head, partIn(state, id, head.next), draft, changed);
  });
}

function newEntry(
  head: LogHead,
  part: LogPart,
  draft: LogDraft,
  changed: LogEntry['changed'],
): TrainingEdit<LogWritten> {
  const number = head.next;
  const entry = writtenEntry(undefined, draft, { number, changed });
  const recent = [...head.recent, { entryId: draft.entryId, number }].slice(-MOST_RECENT);
  const after = { ...head, version: head.version + 1, next: number + 1, recent };
  return {
    answer: { entry },
    // Nothing can be the condition of a log that is not there: the head of the training stands in for it.
    ...(head.version === 0 ? { head: {} } : {}),
    operations: [setOperation(logHeadRecord(after), head.version), partOperation(part, entry)],
  };
}

function changeEntry(
  deps: Deps,
  engagementId: string,
  draft: LogDraft,
  { number, version }: { readonly number: number; readonly version: number },
  changed: LogEntry['changed'],
): Promise<LogWritten> {
  const references = [logPartReference(engagementId, logPartOf(number))];
  return editTraining(deps, engagementId, references, (state) => {
    checkChapter(state, draft);
    const part = partIn(state, engagementId, number);
    const before = entryIn(part, number);
    if (before.entryId !== draft.entryId) throw entryUnknown();
    if (before.version !== version) {
      if (before.version === version + 1) return { answer: again(part, number, draft, changed) };
      throw entryChanged(before);
    }
    const entry = writtenEntry(before, draft, { number, changed });
    return { answer: { entry }, operations: [partOperation(part, entry)] };
  });
}

/** What was written, for whoever sends the same again. @throws AppError CONFLICT for something else. */
function again(
  part: LogPart,
  number: number,
  draft: LogDraft,
  { accountId }: LogEntry['changed'],
): LogWritten {
  const entry = entryIn(part, number);
  if (entry.changed.accountId === accountId && saysSameEntry(entry, draft)) return { entry };
  throw entryChanged(entry);
}

function numberIn(recent: LogHead['recent'], { entryId }: LogDraft): number | undefined {
  return recent.find((one) => one.entryId === entryId)?.number;
}

function partIn(state: TrainingState, engagementId: string, number: number): LogPart {
  const part = logPartOf(number);
  return logPartIn(state.at(logPartReference(engagementId, part)), engagementId, part);
}

/** The part with an entry in the place of its predecessor, or at the end. */
export function partOperation(part: LogPart, entry: LogEntry) {
  const others = part.entries.filter(({ number }) => number !== entry.number);
  const entries = [...others, entry].sort((a, b) => a.number - b.number);
  const after = { ...part, version: part.version + 1, entries };
  return setOperation(logPartRecord(after), part.version);
}

/** @throws AppError NOT_FOUND when there is none. */
export function entryIn({ entries }: LogPart, number: number): LogEntry {
  const entry = entries.find((one) => one.number === number);
  if (entry === undefined) throw entryUnknown();
  return entry;
}

function entryUnknown(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'logEntryUnknown' });
}

export function entryChanged({ number, changed }: LogEntry): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'logEntryChangedMeanwhile',
    params: { item: number, ...changed },
  });
}

/** @throws AppError INVALID for a chapter that there is not. */
function checkChapter({ head: { chapters } }: TrainingState, { chapterId }: LogDraft): void {
  if (chapterId !== '' && !chapters.some((one) => one.chapterId === chapterId)) {
    throw invalid('entry.chapterId', 'chapterUnknown');
  }
}
