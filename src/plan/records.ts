import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { clientCalendar, commitment, zoneRule } from './contract';
import type { Baseline } from './model/baseline';
import type { PlanHead } from './model/plan-head';

/** Head of a plan, its baselines, and the texts of its weekly status. */
export const PLAN_ENTITY = 'plan';

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
  const { version, engagementId, data } = shapes().head.parse(record.value);
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
  const { rows, reason, promise, ...data } = shapes().baseline.parse(record.value).data;
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

let known: ReturnType<typeof buildShapes> | undefined;

/** Built when a plan is read: most invocations read none, and building takes longer than parsing. */
function shapes(): ReturnType<typeof buildShapes> {
  known ??= buildShapes();
  return known;
}

function buildShapes() {
  const day = z.int();
  const text = z.string();
  const zone = z.enum(['onPace', 'watch', 'late']);
  const side = z.enum(['vendor', 'client']);
  const promise = z.object({ chainEndAt: day, goLiveAt: day, goLive: day, bufferDays: z.int() });
  const record = { schemaVersion: z.literal(1), version: z.int(), engagementId: text };
  const goLive = z.object({ planned: text, forecast: text });
  const waiting = z.array(
    z.object({
      itemId: text,
      issueId: z.optional(text),
      issueKey: z.optional(text),
      name: text,
      ownerAccountId: z.optional(text),
      since: text,
      days: z.int(),
    }),
  );
  const summary = z.object({
    statusDay: text,
    goLive,
    buffer: z.object({
      days: z.int(),
      percent: z.int(),
      criticalDays: z.int(),
      start: text,
      finish: text,
      consumedDays: z.int(),
      usedPercent: z.int(),
      leftDays: z.int(),
      progressPercent: z.int(),
      burn: z.optional(z.number()),
      goLiveDelayDays: z.int(),
    }),
    health: zone,
    reason: text,
    nextMilestone: z.optional(
      z.object({ itemId: text, issueKey: z.optional(text), name: text, date: text }),
    ),
    progress: z.object({ done: z.int(), total: z.int() }),
    waitsOn: z.object({ client: waiting, vendor: waiting }),
    people: z.object({ over: z.int(), shortfalls: z.int() }),
  });
  const head = z.object({
    ...record,
    data: z.object({
      settings: z.object({
        version: z.int(),
        rule: zoneRule,
        clientCalendar,
        commitments: z.array(commitment),
      }),
      settingsChanged: z.optional(z.object({ accountId: text, at: z.number() })),
      baselines: z.array(
        z.object({
          number: z.int(),
          setOn: text,
          setBy: text,
          setAt: z.number(),
          reason: z.optional(text),
          promise: z.optional(promise),
        }),
      ),
      drawDown: z.array(
        z.object({
          day,
          itemId: text,
          days: z.int(),
          cause: z.enum(['lateItem', 'changeRequest', 'riskOccurred']),
          side,
          reference: z.optional(text),
        }),
      ),
      fever: z.array(z.object({ day, progressPercent: z.int(), usedPercent: z.int(), zone })),
      unplanned: z.array(z.object({ issueId: text, issueKey: text, phaseId: text })),
      dismissed: z.array(text),
      isProjected: z.boolean(),
      turn: z.int(),
      making: z.optional(z.object({ worker: text, since: z.number() })),
      summary: z.optional(summary),
    }),
  });
  const baseline = z.object({
    ...record,
    data: z.object({
      number: z.int(),
      setOn: day,
      setBy: text,
      reason: z.optional(text),
      promise: z.optional(promise),
      rows: z.array(z.tuple([text, z.int(), day, day, day, day])),
    }),
  });
  return { head, baseline };
}
