import type { MeteredCall, MeterReading } from '../../../local-site/platform/meter';
import { STORAGE_LIMITS } from '../../../local-site/kvs/limits';
import { LATENCY_MS } from './latency-clock';

export const PLATFORM_KINDS = ['jira', 'confluence', 'storage', 'queue'] as const;
export type PlatformKind = (typeof PLATFORM_KINDS)[number];

/** What a stretch of work asked of the platform. */
export interface Cost {
  /** Calls of which each waited for the one before it. */
  readonly depth: number;
  readonly calls: Readonly<Record<PlatformKind, number>>;
  /** Bodies of requests and answers together. */
  readonly bytes: Readonly<Record<PlatformKind, number>>;
  readonly points: Points;
  /** Time in which some call was under way, with `LATENCY_MS`, and one invocation; computing is not in it. */
  readonly ms: number;
}

/** What quotas count: points of Jira's hourly pool, and storage's units of 10 KB begun. */
export interface Points {
  readonly jira: number;
  readonly storageRead: number;
  readonly storageWrite: number;
}

/** @param jiraPoints see `createPointCounter` */
export function costOf(reading: MeterReading, jiraPoints: number): Cost {
  const calls = reading.invocations.flatMap((invocation) => invocation.calls);
  const byKind = (value: (call: MeteredCall) => number): Record<PlatformKind, number> => {
    const sums = { jira: 0, confluence: 0, storage: 0, queue: 0 };
    for (const call of calls) {
      if (isPlatformKind(call.kind)) sums[call.kind] += value(call);
    }
    return sums;
  };
  const storage = calls.filter(({ kind }) => kind === 'storage');
  return {
    depth: reading.sequentialDepth,
    calls: byKind(() => 1),
    bytes: byKind(({ requestBytes, responseBytes }) => requestBytes + responseBytes),
    points: {
      jira: jiraPoints,
      storageRead: unitsOf(storage.filter(isRead).map(({ responseBytes }) => responseBytes)),
      storageWrite: unitsOf(
        storage.filter((call) => !isRead(call)).map(({ requestBytes }) => requestBytes),
      ),
    },
    ms: LATENCY_MS.invoke + timeUnderWay(calls),
  };
}

/** Two stretches one after the other. */
export function together(one: Cost, other: Cost): Cost {
  const sum = (
    a: Readonly<Record<PlatformKind, number>>,
    b: Readonly<Record<PlatformKind, number>>,
  ): Record<PlatformKind, number> => ({
    jira: a.jira + b.jira,
    confluence: a.confluence + b.confluence,
    storage: a.storage + b.storage,
    queue: a.queue + b.queue,
  });
  return {
    depth: one.depth + other.depth,
    calls: sum(one.calls, other.calls),
    bytes: sum(one.bytes, other.bytes),
    points: {
      jira: one.points.jira + other.points.jira,
      storageRead: one.points.storageRead + other.points.storageRead,
      storageWrite: one.points.storageWrite + other.points.storageWrite,
    },
    ms: one.ms + other.ms,
  };
}

export function totalOf(values: Readonly<Record<PlatformKind, number>>): number {
  return PLATFORM_KINDS.reduce((sum, kind) => sum + values[kind], 0);
}

function isPlatformKind(kind: MeteredCall['kind']): kind is PlatformKind {
  return PLATFORM_KINDS.some((each) => each === kind);
}

/** `@forge/kvs` names its operations by path. */
function isRead({ operation }: MeteredCall): boolean {
  return /(get|query)$/.test(operation);
}

function unitsOf(sizes: readonly number[]): number {
  const units = (bytes: number): number =>
    Math.max(1, Math.ceil(bytes / STORAGE_LIMITS.UNIT_BYTES));
  return sizes.reduce((sum, bytes) => sum + units(bytes), 0);
}

function timeUnderWay(calls: readonly MeteredCall[]): number {
  const inOrder = [...calls].sort((a, b) => a.startedAt - b.startedAt);
  let until = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { startedAt, endedAt } of inOrder) {
    sum += Math.max(0, endedAt - Math.max(startedAt, until));
    until = Math.max(until, endedAt);
  }
  return sum;
}
