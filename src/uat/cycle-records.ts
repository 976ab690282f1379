import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { casePriority, runStatus, severity } from './case/contract';
import { whichRuns, type CycleFacts } from './cycle/contract';
import { lacksBug, type RunFacts } from './run/contract';
import { isExecuted } from './model/cycle-counts';
import { cycleState, entryKey, uatSettings } from './register/contract';
import { readSeries, seriesShape, storedSeries } from './series-records';

/** A case in a cycle. */
export const RUN_ENTITY = 'uat-run';
const REGISTER_ENTITY = 'register';
/** Sorts after every day of a calendar. */
const NO_DAY = 99_999_999;

const changed = z.lazy(() => z.object({ accountId: z.string(), at: z.number() }));
const cycleShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      number: z.int(),
      name: z.string(),
      state: cycleState,
      build: z.string(),
      from: z.string(),
      to: z.string(),
      entry: z.array(
        z.object({
          key: entryKey,
          outcome: z.enum(['met', 'notMet', 'waived']),
          total: z.optional(z.int()),
          passed: z.optional(z.int()),
          note: z.string(),
          link: z.optional(z.string()),
          accountId: z.string(),
          at: z.number(),
        }),
      ),
      settings: uatSettings,
      opened: changed,
      closed: z.optional(changed),
      asked: z.object({
        cases: z.enum(['all', 'notPassed']),
        modules: z.array(
          z.object({
            key: z.string(),
            testers: z.array(z.string()),
            day: z.exactOptional(z.string()),
          }),
        ),
      }),
      jobId: z.string(),
      counts: z.record(z.string(), z.number()),
      burnUp: z.array(
        z.object({ day: z.string(), total: z.int(), executed: z.int(), passed: z.int() }),
      ),
      series: z.optional(seriesShape),
      assigning: z.optional(
        z.array(
          z.object({
            assignmentId: z.string(),
            module: z.string(),
            testers: z.array(z.string()),
            day: z.nullish(z.string()),
            which: whichRuns,
            accountId: z.string(),
            at: z.number(),
            next: z.int(),
            given: z.int(),
          }),
        ),
      ),
      assignments: z.optional(z.array(z.string())),
      listed: z.optional(z.array(z.object({ accountId: z.string(), since: z.number() }))),
    }),
  }),
);
const stepOutcome = z.enum(['pass', 'fail', 'blocked', 'notApplicable']);
const attempt = z.lazy(() =>
  z.object({
    attempt: z.int(),
    accountId: z.string(),
    startedAt: z.number(),
    endedAt: z.optional(z.number()),
    build: z.string(),
    status: runStatus,
    steps: z.array(
      z.object({
        stepId: z.string(),
        outcome: stepOutcome,
        actual: z.optional(z.string()),
        at: z.number(),
        by: z.optional(z.string()),
      }),
    ),
    reason: z.optional(z.string()),
    onBehalf: z.optional(z.object({ reason: z.string(), evidence: z.string() })),
    bugIssueIds: z.array(z.string()),
    answerIds: z.array(z.string()),
    sequence: z.int(),
  }),
);
const bug = z.lazy(() =>
  z.object({
    bugId: z.optional(z.string()),
    issueId: z.string(),
    key: z.string(),
    severity,
    state: z.enum(['open', 'done']),
  }),
);
const runShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    cycle: z.int(),
    number: z.int(),
    data: z.object({
      caseId: z.string(),
      contentVersion: z.int(),
      title: z.string(),
      scenario: z.string(),
      role: z.string(),
      module: z.string(),
      priority: casePriority,
      wave: z.optional(z.string()),
      preconditions: z.string(),
      requirementIds: z.array(z.string()),
      testData: z.array(z.object({ name: z.string(), value: z.string() })),
      steps: z.array(z.object({ stepId: z.string(), action: z.string(), expected: z.string() })),
      tester: z.optional(z.string()),
      day: z.optional(z.string()),
      status: runStatus,
      attempts: z.array(attempt),
      bugs: z.array(bug),
      changed,
    }),
  }),
);

export function cycleReference(engagementId: string, number: number): RecordReference {
  return { entity: REGISTER_ENTITY, key: `uat-cycle:${engagementId}:${String(number)}` };
}

export function cycleRecord(cycle: CycleFacts): StoredRecord {
  const { engagementId, version, series = [], ...rest } = cycle;
  const data = { ...rest, series: storedSeries(series) };
  return {
    ...cycleReference(engagementId, cycle.number),
    value: { schemaVersion: 1, version, kind: 'uatCycle', engagementId, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readCycle({ value }: StoredRecord): CycleFacts {
  const { engagementId, version, data } = cycleShape.parse(value);
  const { series = [], ...rest } = data;
  return { engagementId, version, ...rest, series: readSeries(series) };
}

export function runReference(engagementId: string, cycle: number, caseId: string): RecordReference {
  return { entity: RUN_ENTITY, key: `uat-run:${engagementId}:${String(cycle)}:${caseId}` };
}

export function runRecord(run: RunFacts): StoredRecord {
  const { engagementId, version, cycle, number, ...data } = run;
  const { caseId, tester, day, status, module } = run;
  return {
    ...runReference(engagementId, cycle, caseId),
    value: {
      schemaVersion: 1,
      version,
      engagementId,
      cycle,
      number,
      caseId,
      module,
      status,
      // An index leaves out what has no value, and a list must not.
      tester: tester ?? '-',
      // What failed is his to tell of before it is done.
      turn: isExecuted(status) && !lacksBug(run) ? 'done' : 'todo',
      day: Number(day?.replaceAll('-', '') ?? NO_DAY),
      data,
    },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readRun({ value }: StoredRecord): RunFacts {
  const { engagementId, version, cycle, number, data } = runShape.parse(value);
  return { engagementId, version, cycle, number, ...data };
}
