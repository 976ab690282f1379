import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { acceptanceDecision, itemKind, knownCause, linkType } from '../plan/contract';
import { engagementRole, isoDate } from './contract';
import type { PlanItem } from './model/engagement';

/** Up to 200 items of one plan, in order of rank. */
export interface PlanPart {
  /** From 0. */
  readonly number: number;
  readonly version: number;
  readonly items: readonly PlanItem[];
}

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    part: z.int(),
    data: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        rank: z.int(),
        phaseKey: z.string(),
        kind: itemKind,
        name: z.string(),
        durationDays: z.int(),
        role: engagementRole,
        ownerAccountId: z.optional(z.string()),
        isGoLive: z.boolean(),
        predecessors: z.array(
          z.object({ itemId: z.string(), lagDays: z.int(), type: z.optional(linkType) }),
        ),
        issueId: z.optional(z.string()),
        issueKey: z.optional(z.string()),
        startNoEarlierThan: z.optional(isoDate),
        mustFinishBy: z.optional(isoDate),
        actual: z.optional(z.object({ start: isoDate, finish: z.optional(isoDate) })),
        wave: z.optional(z.string()),
        isRemoved: z.optional(z.boolean()),
        jira: z.optional(
          z.object({
            place: z.enum(['here', 'gone', 'moved', 'none']),
            dueDate: z.optional(isoDate),
            assignee: z.optional(z.string()),
            problem: z.optional(z.string()),
          }),
        ),
        links: z.optional(
          z.object({
            own: z.array(z.string()),
            pending: z.array(z.string()),
            others: z.array(z.string()),
          }),
        ),
        acceptance: z.optional(
          z.object({
            decision: acceptanceDecision,
            accountId: z.string(),
            at: z.number(),
            reason: z.optional(z.string()),
            conditions: z.array(
              z.object({ text: z.string(), owner: z.string(), dueDate: isoDate }),
            ),
          }),
        ),
        cause: z.optional(knownCause),
        changed: z.optional(z.object({ accountId: z.string(), at: z.number() })),
      }),
    ),
  }),
);

/** Keys follow from the number, so that a part is read strictly, without a query. */
export function planPartReference(engagementId: string, part: number): RecordReference {
  return { entity: 'plan-part', key: `plan-part:${engagementId}:${part}` };
}

export function planPartRecord(
  engagementId: string,
  { number, version, items }: PlanPart,
): StoredRecord {
  return {
    ...planPartReference(engagementId, number),
    value: { schemaVersion: 1, version, engagementId, part: number, data: items },
  };
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readPlanPart(record: StoredRecord): PlanPart {
  const { version, part, data } = shape.parse(record.value);
  return { number: part, version, items: data };
}
