import type { EditOutcome } from './issue-store';

/** What the app says and ties between issues beside their fields, always as the app. */
export interface IssueNotes {
  /** Writes a comment; people who are mentioned hear of it. */
  comment(issueId: string, paragraphs: readonly NoteParagraph[]): Promise<EditOutcome>;
  /** Whether one of the latest hundred comments of the app holds a text. An issue that is gone holds none. */
  hasComment(issueId: string, text: string): Promise<boolean>;
  /** Relates two issues; a relation that is there already stays as it is. */
  relate(issueId: string, otherId: string): Promise<EditOutcome>;
}

/** A paragraph: texts, people by account, and words that lead to the app's own page for everybody. */
export type NoteParagraph = readonly (
  | string
  | { readonly mention: string }
  | { readonly globalPage: string }
)[];
