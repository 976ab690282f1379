import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { engagementRole } from './contract';
import type { PlanItem } from './model/engagement';

/** Up to 200 items of one plan, in order of rank. */
export interface PlanPart {
  /** From 0. */
  readonly number: number;
  readonly version: number;
  readonly items: readonly PlanItem[];
}

const shape = z.object({
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
      kind: z.enum(['milestone', 'deliverable', 'task']),
      name: z.string(),
      durationDays: z.int(),
      role: engagementRole,
      ownerAccountId: z.optional(z.string()),
      isGoLive: z.boolean(),
      predecessors: z.array(z.object({ itemId: z.string(), lagDays: z.int() })),
      issueId: z.optional(z.string()),
      issueKey: z.optional(z.string()),
    }),
  ),
});

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
