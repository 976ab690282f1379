import * as z from 'zod/mini';
import { requirementId } from '../requirement/contract';
import words from './issue-words.json';

/** Words that the app writes into issues, by language. */
export const ISSUE_WORDS = words;

/** Requirements whose text in Jira is decided on at once: each may write itself and a line of history. */
export const MOST_SETTLED = 11;

/** What an issue says, as somebody read it in Jira: its summary, and its description line by line. */
export const issueSaid = z.lazy(() =>
  z.strictObject({
    summary: z.string().check(z.maxLength(255)),
    lines: z.array(z.string().check(z.maxLength(32_767))).check(z.maxLength(1_000)),
  }),
);
export interface IssueSaid {
  readonly summary: string;
  readonly lines: readonly string[];
}

/** What the lead decides about a requirement whose issue no longer says what the app left there. */
export const jiraSettlement = z.lazy(() =>
  z.discriminatedUnion('act', [
    /** Takes what Jira says over as a draft; `version` of the requirement and `said` are what the lead saw. */
    z.strictObject({
      act: z.literal('take'),
      requirementId,
      version: z.int(),
      said: issueSaid,
    }),
    /** Has the app write its own text again; an issue that is gone is made anew. */
    z.strictObject({ act: z.literal('putBack'), requirementId }),
    /** Tries again what Jira refused. */
    z.strictObject({ act: z.literal('tryAgain'), requirementId }),
  ]),
);
export type JiraSettlement = z.infer<typeof jiraSettlement>;

export type IssueField = 'summary' | 'description';

/** A requirement whose issue no longer says, or is no longer where, the app left it. */
export interface JiraDrift {
  readonly requirementId: string;
  readonly issueKey: string;
  readonly issueId: string;
  /** `gone`: deleted, or hidden from the app; `moved`: in another project. */
  readonly kind: 'edited' | 'gone' | 'moved';
  /** What was edited. */
  readonly fields: readonly IssueField[];
  /** When the app saw it first, in ms. */
  readonly at: number;
  /** Whether somebody has decided that the app writes its own text again, and that is still to be done. */
  readonly isPutBack: boolean;
}

/** A requirement for which Jira refused an issue, or what it shall say. */
export interface JiraRefusal {
  readonly requirementId: string;
  /** Jira's words. */
  readonly reason: string;
}

/** How far Jira shows a specification. */
export interface SrsInJira {
  /** Requirements that have an issue. */
  readonly made: number;
  /** Requirements that shall have one; what was taken out before needs none. */
  readonly wanted: number;
  readonly refused: number;
  readonly drifted: number;
}

/** The issues of a specification. */
export interface RequirementIssues extends SrsInJira {
  /** Key of each issue, by requirement. */
  readonly keys: Readonly<Record<string, string>>;
  /** By number of the requirement. */
  readonly drift: readonly JiraDrift[];
  /** The first of them, by number of the requirement. */
  readonly refusals: readonly JiraRefusal[];
}
