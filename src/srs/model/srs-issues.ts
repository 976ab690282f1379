import type { Making } from '../../thread/model/making-claim';
import type { IssueField } from '../issue/contract';
import { isKept, type Requirement } from './requirement';

/** The issue of a requirement, as the app left it. */
export interface LeftIssue {
  readonly issueId: string;
  readonly issueKey: string;
  /** Signs of what it said then. */
  readonly summary: string;
  readonly description: string;
}

/** That an issue is not as it was left. */
export interface SeenDrift {
  readonly kind: 'edited' | 'gone' | 'moved';
  readonly fields: readonly IssueField[];
  readonly at: number;
  /** Signs of what it says now. */
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  /** The app shall write its own text again. */
  readonly isPutBack?: boolean | undefined;
}

/** What is known of one requirement in Jira. */
export interface KnownIssue {
  readonly issue?: LeftIssue | undefined;
  /** The version that Jira shows, or refused. */
  readonly shown?: number | undefined;
  readonly problem?: string | undefined;
  readonly drift?: SeenDrift | undefined;
  /** Number of the change request to whose issue it is related. */
  readonly related?: number | undefined;
}

/** What Jira shows of a specification: nothing that is agreed, so it is stored beside the requirements. */
export interface SrsIssues {
  readonly engagementId: string;
  /** 0 as long as it is not stored. */
  readonly version: number;
  readonly making?: Making | undefined;
  /** By requirement. */
  readonly known: Readonly<Record<string, KnownIssue>>;
}

export function noIssues(engagementId: string): SrsIssues {
  return { engagementId, version: 0, known: {} };
}

export type Shown = Pick<Requirement, 'requirementId' | 'version' | 'state' | 'openedBy'>;

/** Whether a requirement has no issue and shall get one; what Jira refused is tried again when it has changed. */
export function isMissing(requirement: Shown, known: KnownIssue | undefined): boolean {
  if (known?.issue !== undefined || !isKept(requirement)) return false;
  return known?.shown !== requirement.version;
}

/** Whether its issue says something else than the requirement does, as far as the app knows. */
export function isUnwritten({ version }: Shown, known: KnownIssue | undefined): boolean {
  if (known?.issue === undefined || isAway(known)) return false;
  return known.shown !== version || known.drift?.isPutBack === true;
}

/** Whether the change request that opened it is not yet related to its issue. */
export function isUnrelated({ openedBy }: Shown, known: KnownIssue | undefined): boolean {
  if (known?.issue === undefined || isAway(known) || openedBy?.issueId === undefined) return false;
  return known.related !== openedBy.number;
}

/** Whether its issue is deleted, hidden or in another project. */
export function isAway({ drift }: KnownIssue): boolean {
  return drift?.kind === 'gone' || drift?.kind === 'moved';
}

/** What an issue says now; undefined for one that is gone, or hidden from the app. */
export interface SaidNow {
  readonly issueKey: string;
  readonly projectId: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * What is known of an issue after it was looked at. It depends on nothing but the issue as it is now and what the app left
 * there, so events that come twice, late or in another order end in the same.
 * @returns the very same object where nothing is new.
 */
export function afterLook(
  known: KnownIssue,
  now: SaidNow | undefined,
  projectId: string,
  at: number,
): KnownIssue {
  const { issue, drift: before } = known;
  if (issue === undefined) return known;
  if (now?.projectId !== projectId) {
    const kind = now === undefined ? 'gone' : 'moved';
    return before?.kind === kind ? known : { ...known, drift: { kind, fields: [], at } };
  }
  const { issueKey, summary, description } = now;
  const fields = (['summary', 'description'] as const).filter(
    (field) => issue[field] !== now[field],
  );
  const here = issueKey === issue.issueKey ? known : { ...known, issue: { ...issue, issueKey } };
  if (fields.length === 0) {
    if (before === undefined) return here;
    // What the app said while the issue was away is written once it is back.
    return { ...here, drift: undefined, ...(isAway(known) ? { shown: undefined } : {}) };
  }
  const isKnown =
    before?.kind === 'edited' && before.summary === summary && before.description === description;
  if (isKnown) return here;
  return { ...here, drift: { kind: 'edited', fields, at, summary, description } };
}
