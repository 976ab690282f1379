import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';
import { chapterId } from '../chapter/contract';
import { departmentName } from '../people/contract';

/** Entries of a log; parts of fifty, which are read in two calls whatever their number. */
export const MOST_LOG_ENTRIES = 2_000;
/** Entries that one call reads at most. */
export const MOST_LOG_READ = 500;

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const entryId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const number = z.lazy(() => z.int().check(z.minimum(1), z.maximum(MOST_LOG_ENTRIES)));
const version = z.lazy(() => z.int().check(z.minimum(1), z.maximum(1_000_000)));

export const logKind = z.enum(['question', 'incident']);
export type LogKind = z.infer<typeof logKind>;
export const logSeverity = z.enum(['low', 'medium', 'high', 'critical']);
export type LogSeverity = z.infer<typeof logSeverity>;

/** What somebody asked, or what happened, as it is written down. */
export const logDraft = z.lazy(() =>
  z.strictObject({
    entryId,
    /** What it is called by and which version was seen; absent for a new one. */
    seen: z.optional(z.strictObject({ number, version })),
    day: isoDate,
    kind: logKind,
    /** A name as people say it: not everybody who asks has an account. */
    askedBy: z.string().check(z.maxLength(60)),
    department: departmentName,
    /** Of the handbook; empty where it fits none. */
    chapterId: z.union([z.literal(''), chapterId]),
    question: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    answer: z.string().check(z.maxLength(1_000)),
    severity: logSeverity,
    isClosed: z.boolean(),
  }),
);
export type LogDraft = z.infer<typeof logDraft>;

export const logFilter = z.lazy(() =>
  z.strictObject({
    text: z.optional(z.string().check(z.maxLength(100))),
    /** The one that is called by it. */
    number: z.optional(number),
    kind: z.optional(logKind),
    severity: z.optional(logSeverity),
    department: z.optional(departmentName),
    chapterId: z.optional(chapterId),
    isClosed: z.optional(z.boolean()),
  }),
);
export type LogFilter = z.infer<typeof logFilter>;

export const accompanyPayloads = {
  'training.writeLogEntry': z.lazy(() => z.strictObject({ engagementId, entry: logDraft })),
  'training.log': z.lazy(() =>
    z.strictObject({
      engagementId,
      filter: logFilter,
      offset: z.optional(z.int().check(z.minimum(0), z.maximum(MOST_LOG_ENTRIES))),
      /** Rows of the page; absent: as many as a screen shows. */
      most: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_LOG_READ))),
    }),
  ),
  /** `chapterId` is the chapter that was seen with the entry. */
  'training.logToFaq': z.lazy(() => z.strictObject({ engagementId, number, version, chapterId })),
} as const;

export interface AccompanyResults {
  'training.writeLogEntry': LogWritten;
  'training.log': LogPage;
  'training.logToFaq': LogWritten;
}

export interface LogEntry extends Omit<LogDraft, 'seen'> {
  /** What people call it by. */
  readonly number: number;
  /** From 1; counts edits. */
  readonly version: number;
  /** The chapter whose frequent questions have it. */
  readonly faq?: { readonly chapterId: string; readonly at: number } | undefined;
  readonly changed: { readonly accountId: string; readonly at: number };
}

export interface LogWritten {
  readonly entry: LogEntry;
}

export interface LogDay {
  readonly day: string;
  readonly questions: number;
  readonly incidents: number;
}

export interface LogPage {
  /** The newest first. */
  readonly rows: readonly LogEntry[];
  /** How many fit the filter, on all pages, and how many of these are open. */
  readonly found: number;
  readonly open: number;
  /** Offset of the next page; absent on the last. */
  readonly next?: number;
  /** What fits the filter, by day, from the first to the last; the last sixty days at most. */
  readonly days: readonly LogDay[];
  readonly departments: readonly string[];
  /** Of the whole log. */
  readonly total: number;
  readonly canWriteFaq: boolean;
}
