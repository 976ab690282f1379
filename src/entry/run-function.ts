import { AppError, type ErrorDetail, type Result } from '../app-error';
import type { Caller } from '../access/caller';
import { payloadError } from '../access/payload-error';
import { mayDo, rolesOf } from '../access/roles';
import type { EngagementDeps } from '../engagement/deps';
import type { Engagement } from '../engagement/model/engagement';
import { engagementReference, projectIdIn, readEngagement } from '../engagement/records';
import { functionTable, isFunctionName } from '../function-table';
import type { ProjectRight } from '../ports/permissions';

/** What the handlers need: the sum of what the use cases of all capabilities need. */
export type EntryDeps = EngagementDeps;

/** One row of the table, seen without its own types: the schema gives the payload back its type. */
type AnyFunction = (typeof functionTable)[keyof typeof functionTable];

/**
 * Runs a function for a caller: parse, load the record and ask Jira for the caller's rights on the record's
 * project, then act. Nothing is thrown to the page; what the app did not foresee is INTERNAL with an id
 * that finds the detail in the log.
 * @param caller Undefined for somebody who is not signed in: nothing exists for him.
 */
export async function runFunction(
  deps: EntryDeps,
  name: string,
  caller: Caller | undefined,
  payload: unknown,
): Promise<Result<unknown>> {
  try {
    if (!isFunctionName(name)) throw notFound();
    if (caller === undefined) throw notFound();
    return { ok: true, value: await run(deps, functionTable[name], caller, payload) };
  } catch (error) {
    return { ok: false, error: detailOf(deps, name, error) };
  }
}

async function run(
  deps: EntryDeps,
  definition: AnyFunction,
  caller: Caller,
  payload: unknown,
): Promise<unknown> {
  const parsed = definition.payload.safeParse(payload);
  if (!parsed.success) throw payloadError(parsed.error.issues);
  // Each row's `run` takes what its own `payload` schema gives; the union of rows cannot say so.
  const act = definition.run as (
    deps: EntryDeps,
    access: unknown,
    payload: unknown,
  ) => Promise<unknown>;
  if (definition.scope === 'project') {
    const { projectId } = parsed.data as { readonly projectId: string };
    const rights = await deps.permissions.ofCaller(projectId);
    if (!rights.has('BROWSE_PROJECTS')) throw notFound();
    const missing = definition.needs.find((right) => !rights.has(right));
    if (missing !== undefined) throw forbidden(REASONS[missing]);
    return act(deps, { caller, projectId, rights }, parsed.data);
  }
  const { engagementId } = parsed.data as { readonly engagementId: string };
  const { engagement, rights } = await loadRecord(deps, engagementId);
  const { projectId } = engagement;
  if (!rights.has('BROWSE_PROJECTS')) throw notFound();
  const roles = rolesOf(engagement.draft.people, caller.accountId);
  if (!mayDo(definition.needs, rights, roles)) throw forbidden();
  return act(deps, { caller, projectId, rights, engagement, roles }, parsed.data);
}

interface LoadedRecord {
  readonly engagement: Engagement;
  /** The caller's, in the project that the record names. */
  readonly rights: ReadonlySet<ProjectRight>;
}

/**
 * The record, and the rights on its project: asked for at the same time, because the id tells the project. What
 * counts is the record's own word: where it names another project, that one is asked about.
 */
async function loadRecord(deps: EntryDeps, engagementId: string): Promise<LoadedRecord> {
  const supposedId = projectIdIn(engagementId);
  const [record, supposed] = await Promise.all([
    deps.records.get(engagementReference(engagementId)),
    supposedId === undefined ? undefined : deps.permissions.ofCaller(supposedId),
  ]);
  if (record === undefined) throw notFound();
  const engagement = readEngagement(record);
  const rights =
    supposed !== undefined && supposedId === engagement.projectId
      ? supposed
      : await deps.permissions.ofCaller(engagement.projectId);
  return { engagement, rights };
}

function detailOf(deps: EntryDeps, name: string, error: unknown): ErrorDetail {
  if (error instanceof AppError) {
    if (error.cause !== undefined) deps.log.error(`${name}: ${error.detail.key}`, error.cause);
    return error.detail;
  }
  const correlationId = deps.ids.next();
  deps.log.error(`${name}: ${correlationId}`, error);
  return { code: 'INTERNAL', key: 'internal', params: { correlationId } };
}

function notFound(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'notFound' });
}

/** What to ask for when a right of Jira is missing; keys under `errors.`. */
const REASONS: Readonly<Partial<Record<ProjectRight, string>>> = {
  ADMINISTER_PROJECTS: 'needsProjectAdmin',
  CREATE_ISSUES: 'needsCreateIssues',
};

function forbidden(key = 'forbidden'): AppError {
  return new AppError({ code: 'FORBIDDEN', key });
}
