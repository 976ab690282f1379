import { dayOfTime, formatDay } from '../../../src/plan/model/calendar-day';
import type { StoredRecord } from '../../../src/ports/record-store';
import type { LogEntry } from '../../../src/training/accompany/contract';
import {
  ENTRIES_A_PART,
  logHeadRecord,
  logPartRecord,
} from '../../../src/training/accompany-records';
import type { SessionRow } from '../../../src/training/session/contract';
import { SESSIONS_A_PART, sessionPartRecord } from '../../../src/training/session-records';
import { accountAt, chapterIdAt } from './training-records';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PEOPLE_A_SESSION = 12;
/** Entries of a day of the first weeks after go-live. */
const ENTRIES_A_DAY = 40;

/** So many sessions that were held, and so many questions that were written down afterwards. */
export function activityRecords(
  engagementId: string,
  { sessions, entries }: { readonly sessions: number; readonly entries: number },
  now: number,
): readonly StoredRecord[] {
  const rows = Array.from({ length: sessions }, (_, index) => sessionAt(index, now));
  const log = Array.from({ length: entries }, (_, index) => entryAt(index, now));
  const frame = { engagementId, version: 1 };
  return [
    ...inParts(rows, SESSIONS_A_PART).map((own, part) =>
      sessionPartRecord({ ...frame, part, rows: own }),
    ),
    logHeadRecord({ ...frame, next: entries + 1, recent: [] }),
    ...inParts(log, ENTRIES_A_PART).map((own, part) =>
      logPartRecord({ ...frame, part, entries: own }),
    ),
  ];
}

function sessionAt(index: number, now: number): SessionRow {
  return {
    ...{ sessionId: chapterIdAt(index), version: 1, number: index + 1, minutes: 90 },
    title: `Goods receipt with a difference, group ${String(index + 1)}`,
    startsAt: now - DAY_MS - index * HOUR_MS,
    trainer: accountAt(0),
    tracks: ['operator'],
    chapterIds: [chapterIdAt(index % 60)],
    department: `Assembly line ${String(index % 20)}`,
    ...{ capacity: PEOPLE_A_SESSION, invited: PEOPLE_A_SESSION, state: 'planned' },
    attendance: { present: PEOPLE_A_SESSION - 2, late: 1, absent: 1 },
    feedback: { answers: PEOPLE_A_SESSION - 1, sums: [50, 48, 47, 52, 40], isClosed: true },
  };
}

function entryAt(index: number, now: number): LogEntry {
  const at = now - Math.floor(index / ENTRIES_A_DAY) * DAY_MS;
  return {
    ...{ entryId: chapterIdAt(index), number: index + 1, version: 1, kind: 'question' },
    day: formatDay(dayOfTime(at)),
    askedBy: 'Li Xiaomei',
    department: `Assembly line ${String(index % 20)}`,
    chapterId: chapterIdAt(index % 60),
    question: `Where do I enter a difference that is found after the receipt was posted (${String(index)})?`,
    answer:
      'Open the receipt, choose "Correct", enter the quantity that was counted and the reason; stock control is told by itself and confirms it the same day.',
    ...{ severity: 'medium', isClosed: index % 3 === 0 },
    changed: { accountId: accountAt(0), at },
  };
}

function inParts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}
