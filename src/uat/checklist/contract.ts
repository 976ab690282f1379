import * as z from 'zod/mini';
import { contentLanguage, type ContentLanguage } from '../../engagement/contract';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const issueId = z.lazy(() => z.string().check(z.regex(/^\d{1,18}$/)));

/** Checklists that one issue may have. */
export const MOST_CHECKLISTS = 5;
/** Characters of a comment on an item. */
export const MOST_COMMENT = 500;

export const checklistPayloads = {
  /** What may be attached to an issue, in one language. */
  'uat.checklists': z.lazy(() =>
    z.strictObject({ engagementId: recordId, language: contentLanguage }),
  ),
  'uat.attachChecklist': z.lazy(() =>
    z.strictObject({
      engagementId: recordId,
      issueId,
      /** Made by whoever attaches it, so that a message which comes twice makes one. */
      checklistId: recordId,
      key: recordId,
      language: contentLanguage,
    }),
  ),
  'uat.tick': z.lazy(() =>
    z.strictObject({
      engagementId: recordId,
      issueId,
      checklistId: recordId,
      itemId: recordId,
      /** Of the item, as it was seen. */
      version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
      isDone: z.boolean(),
      /** Instead of the one before; empty for none. */
      comment: z.string().check(z.maxLength(MOST_COMMENT)),
    }),
  ),
} as const;

export type ChecklistAttaching = z.infer<(typeof checklistPayloads)['uat.attachChecklist']>;
export type ChecklistTick = z.infer<(typeof checklistPayloads)['uat.tick']>;

export interface ChecklistResults {
  'uat.checklists': ChecklistLibrary;
  'uat.attachChecklist': IssueChecklists;
  'uat.tick': IssueChecklists;
}

/** Checklists to choose from. */
export interface ChecklistLibrary {
  readonly checklists: readonly {
    readonly key: string;
    readonly title: string;
    readonly items: readonly string[];
  }[];
}

/** One thing to look at. */
export interface ChecklistItem {
  readonly itemId: string;
  /** From 1; counts every tick and comment. */
  readonly version: number;
  readonly text: string;
  readonly isDone: boolean;
  readonly comment: string;
  /** Who ticked it; absent as long as it is not. */
  readonly ticked?: { readonly accountId: string; readonly at: number } | undefined;
  /** Who ticked it, took the tick back or said something last; absent before. */
  readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
}

/** A checklist on an issue, in the words that it had when it was attached. */
export interface Checklist {
  readonly checklistId: string;
  /** Of the library. */
  readonly key: string;
  readonly language: ContentLanguage;
  readonly title: string;
  readonly items: readonly ChecklistItem[];
  readonly attached: { readonly accountId: string; readonly at: number };
}

/** All that is attached to an issue. */
export interface IssueChecklists {
  readonly issueId: string;
  readonly engagementId: string;
  readonly checklists: readonly Checklist[];
}
