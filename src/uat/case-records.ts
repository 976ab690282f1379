import * as z from 'zod/mini';
import { storedBytes } from '../plan/model/stored-bytes';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import {
  casePriority,
  caseSource,
  caseState,
  runStatus,
  severity,
  type CaseFacts,
  type CaseHistoryEntry,
} from './case/contract';
import type { TracePart } from './model/case-row';

/** One test case. */
export const CASE_ENTITY = 'uat-case';
/** One act on one record of a register; `kind` says of which. */
export const CASE_HISTORY_ENTITY = 'history';
const REGISTER_ENTITY = 'register';

/** Bytes of one case: twenty of them are frozen in one transaction of 4 MB, and each run grows by its attempts. */
export const MOST_CASE_BYTES = 60_000;
/** Bytes of one stored value: 240 KiB less what the record's frame takes. */
export const MOST_PART_BYTES = 235_000;

const retestDue = z.lazy(() =>
  z.object({
    because: z.enum(['change', 'edit']),
    ref: z.optional(z.string()),
    number: z.optional(z.int()),
    since: z.number(),
  }),
);
const caseShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    number: z.int(),
    data: z.object({
      caseId: z.string(),
      contentVersion: z.int(),
      state: caseState,
      title: z.string(),
      scenario: z.string(),
      role: z.string(),
      module: z.string(),
      priority: casePriority,
      wave: z.optional(z.string()),
      preconditions: z.string(),
      testData: z.array(z.object({ name: z.string(), value: z.string() })),
      steps: z.array(z.object({ stepId: z.string(), action: z.string(), expected: z.string() })),
      requirementIds: z.array(z.string()),
      source: caseSource,
      sourceKey: z.optional(z.string()),
      retestDue: z.optional(retestDue),
      takenChanges: z.optional(z.array(z.string())),
      changed: z.object({ accountId: z.string(), at: z.number() }),
    }),
  }),
);
const partShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      part: z.int(),
      rows: z.array(
        z.object({
          caseId: z.string(),
          version: z.int(),
          number: z.int(),
          contentVersion: z.int(),
          state: caseState,
          title: z.string(),
          role: z.string(),
          module: z.string(),
          priority: casePriority,
          wave: z.optional(z.string()),
          requirementIds: z.array(z.string()),
          source: caseSource,
          sourceKey: z.optional(z.string()),
          retestDue: z.optional(retestDue),
          steps: z.int(),
          changedAt: z.number(),
          last: z.optional(
            z.object({
              cycle: z.int(),
              status: runStatus,
              at: z.number(),
              contentVersion: z.int(),
            }),
          ),
          bugs: z.array(z.object({ issueId: z.string(), key: z.string(), severity })),
        }),
      ),
    }),
  }),
);
const historyShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    data: z.object({
      act: z.enum([
        'raised',
        'adopted',
        'imported',
        'copied',
        'generated',
        'changed',
        'retired',
        'restored',
        'retestMarked',
      ]),
      reason: z.exactOptional(z.string()),
      accountId: z.string(),
      at: z.number(),
      version: z.int(),
      fields: z.array(
        z.object({
          field: z.string(),
          before: z.exactOptional(z.unknown()),
          after: z.exactOptional(z.unknown()),
        }),
      ),
    }),
  }),
);

export function caseReference(engagementId: string, caseId: string): RecordReference {
  return { entity: CASE_ENTITY, key: `uat-case:${engagementId}:${caseId}` };
}

export function caseRecord(testCase: CaseFacts): StoredRecord {
  const { engagementId, version, number, ...data } = testCase;
  return {
    ...caseReference(engagementId, testCase.caseId),
    value: { schemaVersion: 1, version, engagementId, number, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readCase({ value }: StoredRecord): CaseFacts {
  const { engagementId, version, number, data } = caseShape.parse(value);
  return { engagementId, version, number, ...data };
}

export function tracePartReference(engagementId: string, part: number): RecordReference {
  return {
    entity: REGISTER_ENTITY,
    key: `uat-trace:${engagementId}:${String(part).padStart(3, '0')}`,
  };
}

export function tracePartRecord({ engagementId, part, version, rows }: TracePart): StoredRecord {
  return {
    ...tracePartReference(engagementId, part),
    value: { schemaVersion: 1, version, kind: 'uatTrace', engagementId, data: { part, rows } },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readTracePart({ value }: StoredRecord): TracePart {
  const { engagementId, version, data } = partShape.parse(value);
  return { engagementId, version, ...data };
}

/** What was before and after is left out where a record could not hold it. */
export function caseHistoryRecord(
  { engagementId, caseId }: Pick<CaseFacts, 'engagementId' | 'caseId'>,
  entry: CaseHistoryEntry,
): StoredRecord {
  const data =
    storedBytes(entry) > MOST_PART_BYTES
      ? { ...entry, fields: entry.fields.map(({ field }) => ({ field })) }
      : entry;
  return {
    entity: CASE_HISTORY_ENTITY,
    key: `uat-case-history:${engagementId}:${caseId}:${String(entry.version).padStart(6, '0')}`,
    value: {
      schemaVersion: 1,
      version: 1,
      kind: 'uatCase',
      engagementId,
      recordId: caseId,
      number: entry.version,
      data,
    },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readCaseHistory({ value }: StoredRecord): CaseHistoryEntry {
  return historyShape.parse(value).data;
}
