import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { engagementDraft } from './contract';
import type { Engagement } from './model/engagement';

export const ENGAGEMENT_ENTITY = 'engagement';
/** Index of engagements by state: the recovery looks for starts that died. */
export const ENGAGEMENT_STATE_INDEX = 'by-state';

const holidays = z.lazy(() =>
  z.object({ daysOff: z.array(z.string()), workingDays: z.array(z.string()) }),
);

const engagementShape = z.lazy(() =>
  z.object({
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
      changed: z.object({
        accountId: z.string(),
        at: z.number(),
        seenVersion: z.optional(z.int()),
      }),
      journal: z.object({ sequence: z.int(), hash: z.string() }),
    }),
  }),
);

export function engagementReference(engagementId: string): RecordReference {
  return { entity: ENGAGEMENT_ENTITY, key: `engagement:${engagementId}` };
}

/** The project that an id tells; undefined for an id that is not made from one. See `engagementIdOf`. */
export function projectIdIn(engagementId: string): string | undefined {
  return /^p(\d{1,18})$/.exec(engagementId)?.[1];
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
