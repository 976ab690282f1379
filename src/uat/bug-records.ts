import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import type { Making } from '../thread/model/making-claim';
import { issueReference } from '../thread/records';
import { severity, type Severity } from './case/contract';

/** A run in which a bug was met. */
export interface BugRun {
  readonly cycle: number;
  readonly caseId: string;
}

const recordShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    kind: z.string(),
    recordId: z.string(),
  }),
);
const relatedShape = z.lazy(() =>
  z.object({ data: z.optional(z.object({ related: z.optional(z.array(z.string())) })) }),
);
const claimShape = z.lazy(() =>
  z.object({
    data: z.object({
      worker: z.string(),
      since: z.number(),
      accountId: z.string(),
      cycle: z.int(),
      caseId: z.string(),
      attempt: z.int(),
      stepId: z.optional(z.string()),
      severity,
      title: z.string(),
      actual: z.string(),
    }),
  }),
);

/** What is stored of an issue that is a bug. */
export interface BugRecord {
  readonly issueId: string;
  readonly engagementId: string;
  readonly version: number;
  readonly kind: string;
  readonly runs: readonly BugRun[];
  /** Issues of requirements to which its issue is related. */
  readonly related: readonly string[];
}

/** Runs in the place where other issues have the id of their record: one bug may be met in several cases. */
export function bugRecord({
  issueId,
  engagementId,
  version,
  runs,
  related,
}: Omit<BugRecord, 'kind'>): StoredRecord {
  const recordId = runs.map(({ cycle, caseId }) => `${String(cycle)}:${caseId}`).join(' ');
  return {
    ...issueReference(issueId),
    value: {
      ...{ schemaVersion: 1, version, engagementId, kind: 'uatBug', recordId },
      data: { related },
    },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readBugRecord({ key, value }: StoredRecord): BugRecord {
  const { engagementId, version, kind, recordId } = recordShape.parse(value);
  const issueId = key.slice('issue:'.length);
  const { data } = relatedShape.parse(value);
  const related = kind === 'uatBug' ? (data?.related ?? []) : [];
  return { issueId, engagementId, version, kind, runs: bugRuns(recordId), related };
}

/** Runs that the record of an issue names. */
export function bugRuns(recordId: string): readonly BugRun[] {
  return recordId.split(' ').flatMap((name) => {
    const [, cycle, caseId] = /^(\d+):([\w-]+)$/.exec(name) ?? [];
    return cycle === undefined || caseId === undefined ? [] : [{ cycle: Number(cycle), caseId }];
  });
}

/** What somebody has reported; kept until its issue is known, so that a report is never lost. */
export interface BugClaim extends Making {
  readonly accountId: string;
  readonly cycle: number;
  readonly caseId: string;
  readonly attempt: number;
  readonly stepId?: string | undefined;
  readonly severity: Severity;
  readonly title: string;
  readonly actual: string;
}

/** That a bug is being made: whoever comes later looks for what became of it first. */
export function bugClaimReference(engagementId: string, bugId: string): RecordReference {
  return { entity: 'issue-record', key: `making:${engagementId}:${bugId}` };
}

/** @param claim With the worker's own sign, because two equal writes cannot be told apart. */
export function bugClaimRecord(
  engagementId: string,
  bugId: string,
  claim: BugClaim,
  version = 1,
): StoredRecord {
  return {
    ...bugClaimReference(engagementId, bugId),
    value: {
      schemaVersion: 1,
      version,
      engagementId,
      kind: 'making',
      recordId: bugId,
      data: claim,
    },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readBugClaim({ value }: StoredRecord): {
  readonly claim: BugClaim;
  readonly version: number;
} {
  const { version } = recordShape.parse(value);
  return { claim: claimShape.parse(value).data, version };
}
