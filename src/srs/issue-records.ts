import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import type { SrsIssues } from './model/srs-issues';

const left = z.lazy(() =>
  z.object({
    issueId: z.string(),
    issueKey: z.string(),
    summary: z.string(),
    description: z.string(),
  }),
);
const drift = z.lazy(() =>
  z.object({
    kind: z.enum(['edited', 'gone', 'moved']),
    fields: z.array(z.enum(['summary', 'description'])),
    at: z.number(),
    summary: z.optional(z.string()),
    description: z.optional(z.string()),
    isPutBack: z.optional(z.boolean()),
  }),
);
const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      making: z.optional(z.object({ worker: z.string(), since: z.number() })),
      known: z.record(
        z.string(),
        z.object({
          issue: z.optional(left),
          shown: z.optional(z.int()),
          problem: z.optional(z.string()),
          drift: z.optional(drift),
          related: z.optional(z.int()),
        }),
      ),
    }),
  }),
);

export function srsIssuesReference(engagementId: string): RecordReference {
  return { entity: 'srs', key: `srs-issues:${engagementId}` };
}

export function srsIssuesRecord({ engagementId, version, ...data }: SrsIssues): StoredRecord {
  return {
    ...srsIssuesReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'issues', engagementId, number: 0, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readSrsIssues({ value }: StoredRecord): SrsIssues {
  const { engagementId, version, data } = shape.parse(value);
  return { engagementId, version, ...data };
}
