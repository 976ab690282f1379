import type { LogDay, LogDraft, LogEntry, LogFilter } from '../../accompany/contract';
import { MOST_FAQ, type ChapterFacts } from '../../chapter/contract';

/** Days that a chart of the log shows. */
const MOST_DAYS = 60;
const MS_PER_DAY = 86_400_000;

/** Whether an entry is among those that somebody looks for. */
export function fitsLog(entry: LogEntry, filter: LogFilter): boolean {
  const { number, kind, severity, department, chapterId, isClosed, text = '' } = filter;
  const words = plain(text)
    .split(' ')
    .filter((word) => word !== '');
  const said = plain(
    [`#${String(entry.number)}`, entry.question, entry.answer, entry.askedBy].join(' '),
  );
  return (
    (number === undefined || entry.number === number) &&
    (kind === undefined || entry.kind === kind) &&
    (severity === undefined || entry.severity === severity) &&
    (department === undefined || entry.department === department) &&
    (chapterId === undefined || entry.chapterId === chapterId) &&
    (isClosed === undefined || entry.isClosed === isClosed) &&
    words.every((word) => said.includes(word))
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The newest first: by day, then as they were written down. */
export function newestFirst(entries: readonly LogEntry[]): readonly LogEntry[] {
  return [...entries].sort((a, b) =>
    a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1,
  );
}

/** How many questions and incidents a day had, each day from the first to the last; the last sixty at most. */
export function countedByDay(entries: readonly LogEntry[]): readonly LogDay[] {
  const days = entries.map(({ day }) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
  if (days.length === 0) return [];
  const last = Math.max(...days);
  const first = Math.max(Math.min(...days), last - MOST_DAYS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = new Date((first + index) * MS_PER_DAY).toISOString().slice(0, 10);
    const own = entries.filter((entry) => entry.day === day);
    const questions = own.filter(({ kind }) => kind === 'question').length;
    return { day, questions, incidents: own.length - questions };
  });
}

/** An entry as it becomes by an edit. */
export function writtenEntry(
  before: LogEntry | undefined,
  { seen: _seen, ...fields }: LogDraft,
  frame: Pick<LogEntry, 'number' | 'changed'>,
): LogEntry {
  const version = (before?.version ?? 0) + 1;
  return { ...(before === undefined ? {} : { faq: before.faq }), ...fields, ...frame, version };
}

/** Whether an edit that was sent again has been done: nothing in the entry differs from it. */
export function saysSameEntry(entry: LogEntry, { seen: _seen, ...fields }: LogDraft): boolean {
  const known = new Map<string, unknown>(Object.entries(entry));
  return Object.entries(fields).every(([name, value]) => known.get(name) === value);
}

export type ToFaq =
  | { readonly kind: 'added'; readonly faq: ChapterFacts['faq'] }
  /** The chapter has it already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'full'; readonly most: number };

/** The frequent questions of a chapter with an answered question of the log, which says where it comes from; never twice. */
export function withLogEntry(
  faq: ChapterFacts['faq'],
  { number, kind, question, answer }: Pick<LogEntry, 'number' | 'kind' | 'question' | 'answer'>,
): ToFaq {
  if (faq.some(({ fromLog }) => fromLog === number)) return { kind: 'known' };
  if (kind !== 'question' || answer.trim() === '') return { kind: 'unanswered' };
  if (faq.length >= MOST_FAQ) return { kind: 'full', most: MOST_FAQ };
  return {
    kind: 'added',
    faq: [...faq, { question: question.trim(), answer: answer.trim(), fromLog: number }],
  };
}
