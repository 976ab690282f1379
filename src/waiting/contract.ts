import * as z from 'zod/mini';

/** What somebody is waited for to do. */
export const waitingKind = z.enum(['approve', 'test', 'sign', 'learn', 'answer']);
export type WaitingKind = z.infer<typeof waitingKind>;

/** What people are waited for about. */
export const waitingSubject = z.enum([
  'change',
  'uatCycle',
  'uatSignoff',
  'srsBaseline',
  'training',
  'session',
  'attendance',
  'exam',
  'observation',
  'handbook',
]);
export type WaitingSubject = z.infer<typeof waitingSubject>;

export const waitingPayloads = {
  /** What waits for the caller in all projects that he may see, what has waited longest first; a page of it. */
  'waiting.list': z.lazy(() =>
    z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(4_000))) }),
  ),
} as const;

export interface WaitingResults {
  'waiting.list': WaitingPage;
}

/** One thing that waits for somebody. */
export interface WaitingRow {
  readonly kind: WaitingKind;
  readonly engagementId: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly clientName: string;
  /** What it is about, by the number that people call it by: a change request, or a cycle of tests with all of his cases. */
  readonly what: WaitingSubject;
  readonly recordId: string;
  readonly number: number;
  readonly title: string;
  /** Of a session of the training: what it asks, when it is, and what has changed since he was told. */
  readonly session?: WaitingSession;
  /** Day `YYYY-MM-DD`, and calendar days until today. */
  readonly since: string;
  readonly days: number;
}

export interface WaitingSession {
  readonly asks: 'come' | 'feedback';
  /** In ms. */
  readonly startsAt: number;
  readonly news?: 'moved' | 'changed' | 'cancelled';
  /** Why it is off. */
  readonly reason?: string;
}

export interface WaitingPage {
  readonly rows: readonly WaitingRow[];
  /** Present while there may be more; a page may be short, or empty, and have one. */
  readonly cursor?: string;
}
