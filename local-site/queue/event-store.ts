import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../platform/database';
import type { PublishBody } from './request-bodies';

/** One event of a queue, from push until it is done, failed or cancelled. */
export interface StoredEvent {
  readonly id: string;
  readonly queueName: string;
  readonly jobId: string;
  readonly body: unknown;
  readonly delayInSeconds: number | undefined;
  readonly concurrency: { readonly key: string; readonly limit: number } | undefined;
  readonly pushedAt: number;
  /** Undefined before the first retry. */
  readonly retry:
    | { readonly count: number; readonly reason: string; readonly data: unknown }
    | undefined;
}

interface JobStats {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

/** Events in the site's database, so that a restart of the site loses none. */
export interface EventStore {
  /** @param lateMs How much later than asked for the events fall due. */
  add(push: PublishBody, newId: () => string, now: number, lateMs: number): void;
  /** Waiting events that are due, the one that waits longest first. */
  due(now: number): readonly StoredEvent[];
  /** When the next event falls due that is not due yet. */
  nextDueAt(now: number): number | undefined;
  /** @returns false when it is no longer waiting, e.g. cancelled meanwhile. */
  start(id: string): boolean;
  finish(id: string, state: 'done' | 'failed'): void;
  /** Puts a running event back; a job that was cancelled meanwhile is not retried. */
  retryAt(id: string, dueAt: number, retry: NonNullable<StoredEvent['retry']>): void;
  /** Events that were under way when the site was stopped wait again. */
  recover(now: number): void;
  stats(queueName: string, jobId: string): JobStats | undefined;
  /** @returns false when there is no such job. */
  cancel(queueName: string, jobId: string): boolean;
}

function ensureQueueTables(database: SiteDatabase): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS queue_event (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, queue TEXT NOT NULL,
      job TEXT NOT NULL, event TEXT NOT NULL, state TEXT NOT NULL, due INTEGER NOT NULL,
      pushed INTEGER NOT NULL, cancelled INTEGER NOT NULL DEFAULT 0, retry TEXT);
    CREATE INDEX IF NOT EXISTS queue_event_due ON queue_event (due, sequence) WHERE state = 'waiting';
    CREATE INDEX IF NOT EXISTS queue_event_job ON queue_event (job, queue);
  `);
}

export function createEventStore(database: SiteDatabase): EventStore {
  ensureQueueTables(database);
  return {
    add: (push, newId, now, lateMs) =>
      database.transaction(() => {
        for (const event of push.payload) {
          database.run(
            `INSERT INTO queue_event (id, queue, job, event, state, due, pushed)
              VALUES (?, ?, ?, ?, 'waiting', ?, ?)`,
            newId(),
            push.queueName,
            push.jobId,
            JSON.stringify(event),
            now + (event.delayInSeconds ?? 0) * 1_000 + lateMs,
            now,
          );
        }
      }),
    due: (now) =>
      database
        .all(
          `SELECT * FROM queue_event WHERE state = 'waiting' AND due <= ? ORDER BY due, sequence`,
          now,
        )
        .map(toEvent),
    nextDueAt: (now) => {
      const due = database.one(
        `SELECT min(due) AS due FROM queue_event WHERE state = 'waiting' AND due > ?`,
        now,
      )?.due;
      return typeof due === 'number' ? due : undefined;
    },
    start: (id) =>
      database.one(
        `UPDATE queue_event SET state = 'running' WHERE id = ? AND state = 'waiting' RETURNING id`,
        id,
      ) !== undefined,
    finish: (id, state) => database.run('UPDATE queue_event SET state = ? WHERE id = ?', state, id),
    retryAt: (id, dueAt, retry) =>
      database.run(
        `UPDATE queue_event SET state = CASE cancelled WHEN 1 THEN 'cancelled' ELSE 'waiting' END,
          due = ?, retry = ? WHERE id = ?`,
        dueAt,
        JSON.stringify(retry),
        id,
      ),
    recover: (now) =>
      database.run(
        `UPDATE queue_event SET state = 'waiting', due = ? WHERE state = 'running'`,
        now,
      ),
    stats: (queueName, jobId) => readStats(database, queueName, jobId),
    cancel: (queueName, jobId) => {
      if (!readStats(database, queueName, jobId)) return false;
      database.run(
        `UPDATE queue_event SET cancelled = 1, state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END
          WHERE job = ? AND queue = ?`,
        jobId,
        queueName,
      );
      return true;
    },
  };
}

function readStats(database: SiteDatabase, queueName: string, jobId: string): JobStats | undefined {
  const row = database.one(
    `SELECT count(*) AS known, sum(state = 'done') AS success, sum(state = 'failed') AS failed,
      sum(state IN ('waiting', 'running')) AS inProgress FROM queue_event WHERE job = ? AND queue = ?`,
    jobId,
    queueName,
  );
  if (!row || row.known === 0) return undefined;
  return {
    success: Number(row.success),
    inProgress: Number(row.inProgress),
    failed: Number(row.failed),
  };
}

const eventShape = z.object({
  body: z.unknown(),
  delayInSeconds: z.number().optional(),
  concurrency: z.object({ key: z.string(), limit: z.number() }).optional(),
});
const retryShape = z.object({
  count: z.number(),
  reason: z.string(),
  data: z.unknown().optional(),
});

function toEvent(row: SqlRow): StoredEvent {
  const event = eventShape.parse(JSON.parse(String(row.event)));
  const retry = row.retry === null ? undefined : retryShape.parse(JSON.parse(String(row.retry)));
  return {
    id: String(row.id),
    queueName: String(row.queue),
    jobId: String(row.job),
    body: event.body,
    delayInSeconds: event.delayInSeconds,
    concurrency: event.concurrency,
    pushedAt: Number(row.pushed),
    retry: retry && { count: retry.count, reason: retry.reason, data: retry.data },
  };
}
