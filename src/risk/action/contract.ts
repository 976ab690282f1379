import * as z from 'zod/mini';

/** Something that is done about a risk, or once it has occurred: a text, or an issue of the project. */
export const riskAction = z.lazy(() =>
  z.strictObject({
    /** Made in the browser. */
    actionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    text: z.string().check(z.minLength(1), z.maxLength(255)),
    /** True to have an issue made for it. */
    isIssue: z.optional(z.boolean()),
    /** An issue of the same project that is this action already. */
    issueKey: z.optional(z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,63}-[1-9]\d{0,9}$/))),
  }),
);
export type RiskAction = z.infer<typeof riskAction>;

/** Of each of the two lists. */
export const MOST_ACTIONS = 20;
export const riskActions = z.lazy(() => z.array(riskAction).check(z.maxLength(MOST_ACTIONS)));

/** What the app knows of an issue that works on a risk. Status, assignee and due date are read from Jira when shown. */
export interface WorkIssue {
  /** Absent while it is being made, or was refused. */
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
  /** `gone`: deleted, or hidden from the app; `moved`: in another project. */
  readonly place: 'none' | 'here' | 'gone' | 'moved';
  readonly isDone: boolean;
  /** Whether it is linked to the risk's own issue. */
  readonly isLinked: boolean;
  /** Jira's words when it refused to make it, or to link it. */
  readonly problem?: string | undefined;
}

/** By id of the action; the issue of the problem that a risk became stands under a name that no action can have. */
export type WorkIssues = Readonly<Record<string, WorkIssue>>;
export const PROBLEM_WORK = '.problem';

/** Issues that work on a risk: how many are done, and how many there are. */
export function workCounts(work: WorkIssues = {}): { readonly done: number; readonly all: number } {
  const here = Object.values(work).filter(({ place }) => place === 'here');
  return { done: here.filter(({ isDone }) => isDone).length, all: here.length };
}
