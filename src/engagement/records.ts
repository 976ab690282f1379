import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { engagementDraft, engagementRole } from './contract';
import type { Engagement, PlanItem } from './model/engagement';

export const ENGAGEMENT_ENTITY = 'engagement';
/** Index of engagements by state: the recovery looks for starts that died. */
export const ENGAGEMENT_STATE_INDEX = 'by-state';
export const PLAN_ITEM_ENTITY = 'plan-item';
/** Index of the plan's items by engagement, in order of rank. */
export const PLAN_ITEM_INDEX = 'by-rank';

const holidays = z.object({ daysOff: z.array(z.string()), workingDays: z.array(z.string()) });

const engagementShape = z.object({
  schemaVersion: z.literal(1),
  version: z.int(),
  state: z.enum(['applying', 'active']),
  projectId: z.string(),
  data: z.object({
    id: z.string(),
    templateVersion: z.int(),
    draft: engagementDraft,
    holidays,
    phases: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        issueId: z.optional(z.string()),
        issueKey: z.optional(z.string()),
      }),
    ),
    itemCount: z.int(),
    plannedGoLive: z.string(),
    startedBy: z.string(),
    startedAt: z.number(),
    journal: z.object({ sequence: z.int(), hash: z.string() }),
  }),
});

export function engagementReference(engagementId: string): RecordReference {
  return { entity: ENGAGEMENT_ENTITY, key: `engagement:${engagementId}` };
}

export function engagementRecord(engagement: Engagement): StoredRecord {
  const { version, state, projectId, ...data } = engagement;
  return {
    ...engagementReference(engagement.id),
    value: { schemaVersion: 1, version, state, projectId, data },
  };
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readEngagement(record: StoredRecord): Engagement {
  const { version, state, projectId, data } = engagementShape.parse(record.value);
  return { version, state, projectId, ...data };
}

const planItemShape = z.object({
  schemaVersion: z.literal(1),
  version: z.int(),
  engagementId: z.string(),
  rank: z.int(),
  data: z.object({
    id: z.string(),
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
});

/** Keys follow from the rank, so that an item is found strictly, without a query. */
export function planItemReference(engagementId: string, rank: number): RecordReference {
  return {
    entity: PLAN_ITEM_ENTITY,
    key: `plan-item:${engagementId}:${String(rank).padStart(6, '0')}`,
  };
}

export function planItemRecord(engagementId: string, item: PlanItem): StoredRecord {
  const { version, rank, ...data } = item;
  return {
    ...planItemReference(engagementId, rank),
    value: { schemaVersion: 1, version, engagementId, rank, data },
  };
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readPlanItem(record: StoredRecord): PlanItem {
  const { version, rank, data } = planItemShape.parse(record.value);
  return { version, rank, ...data };
}
