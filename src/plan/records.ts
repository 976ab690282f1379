import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { clientCalendar, commitment, zoneRule } from './settings/contract';
import type { Baseline } from './model/baseline';
import type { PlanHead } from './model/plan-head';

/** Head of a plan, its baselines, and the texts of its weekly status. */
export const PLAN_ENTITY = 'plan';

const zone = z.lazy(() => z.enum(['onPace', 'watch', 'late']));
const promise = z.lazy(() =>
  z.object({
    chainEndAt: z.int(),
    goLiveAt: z.int(),
    goLive: z.int(),
    bufferDays: z.int(),
  }),
);
const waiting = z.lazy(() =>
  z.array(
    z.object({
      itemId: z.string(),
      issueId: z.optional(z.string()),
      issueKey: z.optional(z.string()),
      name: z.string(),
      ownerAccountId: z.optional(z.string()),
      since: z.string(),
      days: z.int(),
    }),
  ),
);
const summary = z.lazy(() =>
  z.object({
    statusDay: z.string(),
    goLive: z.object({ planned: z.string(), forecast: z.string() }),
    buffer: z.object({
      days: z.int(),
      percent: z.int(),
      criticalDays: z.int(),
      start: z.string(),
      finish: z.string(),
      consumedDays: z.int(),
      usedPercent: z.int(),
      leftDays: z.int(),
      progressPercent: z.int(),
      burn: z.optional(z.number()),
      goLiveDelayDays: z.int(),
    }),
    health: zone,
    reason: z.string(),
    nextMilestone: z.optional(
      z.object({
        itemId: z.string(),
        issueKey: z.optional(z.string()),
        name: z.string(),
        date: z.string(),
      }),
    ),
    progress: z.object({ done: z.int(), total: z.int() }),
    waitsOn: z.object({ client: waiting, vendor: waiting }),
    people: z.object({ over: z.int(), shortfalls: z.int() }),
  }),
);
const headShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      settings: z.object({
        version: z.int(),
        rule: zoneRule,
        clientCalendar,
        commitments: z.array(commitment),
      }),
      settingsChanged: z.optional(z.object({ accountId: z.string(), at: z.number() })),
      baselines: z.array(
        z.object({
          number: z.int(),
          setOn: z.string(),
          setBy: z.string(),
          setAt: z.number(),
          reason: z.optional(z.string()),
          promise: z.optional(promise),
          workDays: z.optional(z.number()),
        }),
      ),
      drawDown: z.array(
        z.object({
          day: z.int(),
          itemId: z.string(),
          days: z.int(),
          cause: z.enum(['lateItem', 'changeRequest', 'riskOccurred']),
          side: z.enum(['vendor', 'client']),
          reference: z.optional(z.string()),
        }),
      ),
      fever: z.array(
        z.object({ day: z.int(), progressPercent: z.int(), usedPercent: z.int(), zone }),
      ),
      unplanned: z.array(
        z.object({ issueId: z.string(), issueKey: z.string(), phaseId: z.string() }),
      ),
      dismissed: z.array(z.string()),
      isProjected: z.boolean(),
      turn: z.int(),
      making: z.optional(z.object({ worker: z.string(), since: z.number() })),
      summary: z.optional(summary),
    }),
  }),
);
const baselineShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      number: z.int(),
      setOn: z.int(),
      setBy: z.string(),
      reason: z.optional(z.string()),
      promise: z.optional(promise),
      rows: z.array(z.tuple([z.string(), z.int(), z.int(), z.int(), z.int(), z.int()])),
    }),
  }),
);

export function planHeadReference(engagementId: string): RecordReference {
  return { entity: PLAN_ENTITY, key: `plan:${engagementId}` };
}

/** The baseline that counts. */
export function currentBaselineReference(engagementId: string): RecordReference {
  return { entity: PLAN_ENTITY, key: `baseline:${engagementId}:current` };
}

/** A baseline for ever. */
export function numberedBaselineReference(engagementId: string, number: number): RecordReference {
  return { entity: PLAN_ENTITY, key: `baseline:${engagementId}:${number}` };
}

export function planHeadRecord({ engagementId, version, ...data }: PlanHead): StoredRecord {
  return {
    ...planHeadReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'head', engagementId, data },
  };
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readPlanHead(record: StoredRecord): PlanHead {
  const { version, engagementId, data } = headShape.parse(record.value);
  return { engagementId, version, ...data };
}

/** The same content under two keys: as the one that counts, and under its number. */
export function baselineRecords(
  engagementId: string,
  { items, ...baseline }: Baseline,
): readonly StoredRecord[] {
  const { number: version } = baseline;
  // Five thousand items stay below the 240 KiB of a stored value: about 45 bytes each.
  const rows = items.map(({ id, durationDays, start, finish, lateStartAt, lateEndAt }) => [
    id,
    durationDays,
    start,
    finish,
    lateStartAt,
    lateEndAt,
  ]);
  const data = { ...baseline, rows };
  const value = { schemaVersion: 1, version, kind: 'baseline', engagementId, data };
  return [
    { ...currentBaselineReference(engagementId), value },
    { ...numberedBaselineReference(engagementId, version), value },
  ];
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readBaseline(record: StoredRecord): Baseline {
  const { rows, reason, promise, ...data } = baselineShape.parse(record.value).data;
  return {
    ...data,
    ...(reason === undefined ? {} : { reason }),
    ...(promise === undefined ? {} : { promise }),
    items: rows.map(([id, durationDays, start, finish, lateStartAt, lateEndAt]) => ({
      id,
      durationDays,
      start,
      finish,
      lateStartAt,
      lateEndAt,
    })),
  };
}
