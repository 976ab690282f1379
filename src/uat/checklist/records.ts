import * as z from 'zod/mini';
import { contentLanguage } from '../../engagement/contract';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import type { IssueChecklists } from './contract';

/** What an issue of Jira is in the app, and what is attached to it. */
const ISSUE_ENTITY = 'issue-record';

const act = z.lazy(() => z.object({ accountId: z.string(), at: z.number() }));
const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.array(
      z.object({
        checklistId: z.string(),
        key: z.string(),
        language: contentLanguage,
        title: z.string(),
        items: z.array(
          z.object({
            itemId: z.string(),
            version: z.int(),
            text: z.string(),
            isDone: z.boolean(),
            comment: z.string(),
            ticked: z.optional(act),
            changed: z.optional(act),
          }),
        ),
        attached: act,
      }),
    ),
  }),
);

/** The checklists of an issue as they are stored. */
export interface StoredChecklists extends IssueChecklists {
  /** Counts every write; 0 as long as there is none. */
  readonly version: number;
}

export function checklistReference(issueId: string): RecordReference {
  return { entity: ISSUE_ENTITY, key: `checklist:${issueId}` };
}

export function checklistRecord(stored: StoredChecklists): StoredRecord {
  const { issueId, engagementId, version, checklists } = stored;
  return {
    ...checklistReference(issueId),
    value: {
      schemaVersion: 1,
      version,
      engagementId,
      kind: 'checklist',
      recordId: issueId,
      data: checklists,
    },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readChecklists({ key, value }: StoredRecord): StoredChecklists {
  const { engagementId, version, data } = shape.parse(value);
  return { issueId: key.slice('checklist:'.length), engagementId, version, checklists: data };
}
