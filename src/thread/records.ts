import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';

/** What an issue of Jira is in the app. */
const ISSUE_ENTITY = 'issue-record';

/** `riskAction`: an issue that works on a risk; `checklist`: one that is nothing else, and has checklists. */
export type IssueRecordKind =
  | 'risk'
  | 'riskAction'
  | 'change'
  | 'uatBug'
  | 'requirement'
  | 'checklist';

/** Which record of which engagement an issue stands for. */
export interface IssueRecord {
  readonly issueId: string;
  readonly engagementId: string;
  readonly kind: IssueRecordKind;
  /** Of the risk, change request or requirement; of a bug the runs in which it was met. */
  readonly recordId: string;
}

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    engagementId: z.string(),
    kind: z.enum(['risk', 'riskAction', 'change', 'uatBug', 'requirement', 'checklist']),
    recordId: z.string(),
  }),
);

export function issueReference(issueId: string): RecordReference {
  return { entity: ISSUE_ENTITY, key: `issue:${issueId}` };
}

export function issueRecord({ issueId, ...value }: IssueRecord): StoredRecord {
  return { ...issueReference(issueId), value: { schemaVersion: 1, version: 1, ...value } };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readIssueRecord({ key, value }: StoredRecord): IssueRecord {
  const { engagementId, kind, recordId } = shape.parse(value);
  return { issueId: key.slice('issue:'.length), engagementId, kind, recordId };
}
