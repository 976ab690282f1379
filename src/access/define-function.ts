import type { ZodMiniType } from 'zod/mini';
import type { Role, NeededRight } from './roles';
import type { Caller } from './caller';
import type { ProjectRight } from '../ports/permissions';

/** What a function gets besides its payload, once access is granted. */
export interface ProjectAccess {
  readonly caller: Caller;
  readonly projectId: string;
  readonly rights: ReadonlySet<ProjectRight>;
}

/** The same for a function on a record: the engagement was loaded, and its project was asked about. */
export interface RecordAccess<Engagement> extends ProjectAccess {
  readonly engagement: Engagement;
  readonly roles: readonly Role[];
}

/** Whether a function changes anything; every one that does has its place in the yardsticks. */
export type Effect = 'reads' | 'writes';

/** A function about a project that may have no engagement yet; its payload names the project. */
export interface ProjectFunction<Deps, Payload extends { readonly projectId: string }, Value> {
  readonly scope: 'project';
  readonly effect: Effect;
  readonly payload: ZodMiniType<Payload>;
  /** Rights in the project that the caller must have; BROWSE_PROJECTS is always needed. */
  readonly needs: readonly ProjectRight[];
  readonly run: (deps: Deps, access: ProjectAccess, payload: Payload) => Promise<Value>;
}

/** A function about an engagement; its project comes from the stored record, never from the payload. */
export interface EngagementFunction<
  Deps,
  Engagement,
  Payload extends { readonly engagementId: string },
  Value,
> {
  readonly scope: 'engagement';
  readonly effect: Effect;
  readonly payload: ZodMiniType<Payload>;
  readonly needs: NeededRight;
  readonly run: (deps: Deps, access: RecordAccess<Engagement>, payload: Payload) => Promise<Value>;
}

/**
 * A function about nothing in particular: what the caller may see is asked of Jira by the function itself, and nothing
 * else is in its answer.
 */
export interface CallerFunction<Deps, Payload, Value> {
  readonly scope: 'caller';
  readonly effect: 'reads';
  readonly payload: ZodMiniType<Payload>;
  readonly run: (
    deps: Deps,
    access: { readonly caller: Caller },
    payload: Payload,
  ) => Promise<Value>;
}

/** What a stored record says that an issue of Jira is. */
export interface IssueOfEngagement {
  readonly issueId: string;
  readonly engagementId: string;
}

/**
 * A function on an issue of Jira. The payload names the issue and nothing else: what it is, and in which engagement,
 * comes from the stored record, and the caller must see both the engagement's project and the issue.
 */
export interface IssueFunction<
  Deps,
  Engagement,
  Issue extends IssueOfEngagement,
  Payload extends { readonly issueId: string },
  Found,
  Value,
> {
  readonly scope: 'issue';
  readonly effect: Effect;
  readonly payload: ZodMiniType<Payload>;
  readonly needs: NeededRight;
  /** Reads what the issue stands for while Jira is asked for the rights; nobody is told of it before they are known. */
  readonly read: (deps: Deps, issue: Issue) => Promise<Found>;
  readonly run: (deps: Deps, access: RecordAccess<Engagement>, found: Found) => Promise<Value>;
}
