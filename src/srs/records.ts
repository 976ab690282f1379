import * as z from 'zod/mini';
import { engagementRole } from '../engagement/contract';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { historyRecord, historyShape } from '../thread/history-records';
import type { EntryHistoryEntry, RequirementHistoryEntry } from './history/contract';
import type { Requirement } from './model/requirement';
import type { SrsHead } from './model/srs-head';
import type { SignedVersions } from './model/baseline';
import type { SrsPart } from './model/srs-parts';
import { openingShape } from './opening-shape';
import {
  requirementChapter,
  requirementFit,
  requirementPriority,
  requirementScope,
  requirementState,
  requirementType,
  sourceWay,
  verificationWay,
} from './requirement/contract';

/** Head, parts and texts of a specification, and its baselines; `kind` says which. Always read by key. */
const SRS_ENTITY = 'srs';

const changed = z.lazy(() =>
  z.object({ accountId: z.string(), at: z.number(), meaningAt: z.optional(z.number()) }),
);
const requirement = z.lazy(() =>
  z.object({
    requirementId: z.string(),
    version: z.int(),
    number: z.int(),
    title: z.string(),
    statement: z.string(),
    type: requirementType,
    priority: requirementPriority,
    scope: requirementScope,
    fit: requirementFit,
    gapValue: z.optional(z.string()),
    verification: verificationWay,
    source: z.optional(z.object({ who: z.string(), how: sourceWay })),
    rationale: z.optional(z.string()),
    acceptanceCriteria: z.array(z.object({ criterionId: z.string(), text: z.string() })),
    userStory: z.optional(z.object({ role: z.string(), want: z.string(), so: z.string() })),
    chapter: requirementChapter,
    order: z.number(),
    module: z.optional(z.string()),
    goalIds: z.array(z.string()),
    processRef: z.optional(z.string()),
    state: requirementState,
    openQuestion: z.optional(z.string()),
    openedBy: z.optional(openingShape),
    retiredReason: z.optional(z.string()),
    changed,
  }),
);
const baselineEntry = z.lazy(() =>
  z.object({
    number: z.int(),
    state: z.enum(['inSignOff', 'signed', 'void']),
    hash: z.string(),
    at: z.number(),
    by: z.string(),
    reason: z.string(),
    total: z.int(),
    frozen: z.optional(z.int()),
    signatures: z.array(
      z.object({
        side: z.enum(['vendor', 'client']),
        accountId: z.string(),
        role: engagementRole,
        at: z.number(),
        sequence: z.int(),
      }),
    ),
  }),
);
const signedShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    number: z.int(),
    data: z.object({
      at: z.number(),
      versions: z.record(z.string(), z.int()),
      entries: z.optional(z.record(z.string(), z.int())),
      signs: z.optional(z.record(z.string(), z.string())),
    }),
  }),
);
const headShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      written: z.optional(z.int()),
      nextNumber: z.int(),
      parts: z.array(z.int()),
      counts: z.record(z.string(), z.number()),
      frame: z.optional(z.int()),
      notes: z.optional(z.int()),
      nextEntries: z.optional(z.record(z.string(), z.int())),
      baselines: z.array(baselineEntry),
      listed: z.optional(z.array(z.object({ accountId: z.string(), number: z.int() }))),
    }),
  }),
);
const partShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    number: z.int(),
    data: z.array(requirement),
  }),
);
const actShape = z.lazy(() =>
  historyShape(
    z.enum([
      ...(['raised', 'changed', 'moved', 'retired', 'restored'] as const),
      ...(['takenOver', 'putBack', 'removed'] as const),
    ]),
  ),
);

export function srsReference(engagementId: string): RecordReference {
  return { entity: SRS_ENTITY, key: `srs:${engagementId}` };
}

/** Keys follow from the number, so that all parts are read in one call, before the head is known. */
export function srsPartReference(engagementId: string, number: number): RecordReference {
  return { entity: SRS_ENTITY, key: `srs-part:${engagementId}:${String(number)}` };
}

export function srsRecord({ engagementId, version, ...data }: SrsHead): StoredRecord {
  return {
    ...srsReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'head', engagementId, number: 0, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSrs({ value }: StoredRecord): SrsHead {
  const { engagementId, version, data } = headShape.parse(value);
  return { engagementId, version, ...data };
}

export function srsPartRecord(
  engagementId: string,
  { number, version, requirements }: SrsPart,
): StoredRecord {
  return {
    ...srsPartReference(engagementId, number),
    value: { schemaVersion: 1, version, kind: 'part', engagementId, number, data: requirements },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSrsPart({ value }: StoredRecord): SrsPart {
  const { number, version, data } = partShape.parse(value);
  return { number, version, requirements: data };
}

/** A part of a baseline, for ever: what was frozen, under the number of the baseline. */
export function baselinePartReference(
  engagementId: string,
  number: number,
  part: number,
): RecordReference {
  return {
    entity: SRS_ENTITY,
    key: `srs-baseline:${engagementId}:${String(number)}:${String(part)}`,
  };
}

export function baselinePartRecord(
  engagementId: string,
  number: number,
  { number: part, version, requirements }: SrsPart,
): StoredRecord {
  return {
    ...baselinePartReference(engagementId, number, part),
    value: {
      schemaVersion: 1,
      version,
      kind: 'baseline',
      engagementId,
      number: part,
      data: requirements,
    },
  };
}

/** Which version of each requirement both sides have signed last. */
export function signedReference(engagementId: string): RecordReference {
  return { entity: SRS_ENTITY, key: `srs-signed:${engagementId}` };
}

export function signedRecord(
  engagementId: string,
  { number, ...data }: SignedVersions,
): StoredRecord {
  return {
    ...signedReference(engagementId),
    value: { schemaVersion: 1, version: number, kind: 'signed', engagementId, number, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSigned({ value }: StoredRecord): SignedVersions {
  const { number, data } = signedShape.parse(value);
  return { number, ...data };
}

export function requirementHistoryRecord(
  engagementId: string,
  { requirementId: recordId }: Pick<Requirement, 'requirementId'>,
  entry: RequirementHistoryEntry,
): StoredRecord {
  const { version: number } = entry;
  return historyRecord({ kind: 'requirement', engagementId, recordId, number }, entry);
}

/**
 * An act on an entry beside the requirements.
 * @param number Version of the record that holds it: that of an entry begins anew when it was taken away.
 */
export function entryHistoryRecord(
  engagementId: string,
  recordId: string,
  number: number,
  entry: EntryHistoryEntry,
): StoredRecord {
  return historyRecord({ kind: 'srsEntry', engagementId, recordId, number }, entry);
}

/** Acts on a requirement by its id, on an entry by `kind:id`. */
export function historyPartition(engagementId: string, recordId: string): readonly string[] {
  return [engagementId, recordId.includes(':') ? 'srsEntry' : 'requirement', recordId];
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSrsHistory({
  value,
}: StoredRecord): RequirementHistoryEntry | EntryHistoryEntry {
  return actShape.parse(value).data;
}
