import { AppError, type ErrorDetail, type Result } from '../app-error';
import type { Caller } from '../access/caller';
import { payloadError } from '../access/payload-error';
import type { EngagementDeps } from '../engagement/deps';
import type { ProjectRight } from '../ports/permissions';
import { accessTo, forbidden } from './access-to';
import { findFunction, type AnyFunction } from './function-groups';
import { loadIssue, loadRecord, notFound } from './load-record';
import type { Workflows } from '../ports/workflows';

/** What the handlers need: the sum of what the use cases of all capabilities need. */
export interface EntryDeps extends EngagementDeps {
  readonly workflows: Workflows;
}

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
    const definition = await findFunction(name);
    if (definition === undefined || caller === undefined) throw notFound();
    return { ok: true, value: await run(deps, definition, caller, payload) };
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
  if (definition.scope === 'caller') return act(deps, { caller }, parsed.data);
  if (definition.scope === 'issue') {
    const { issueId } = parsed.data as { readonly issueId: string };
    const issue = await loadIssue(deps, issueId);
    const [record, found] = await Promise.all([
      loadRecord(deps, issue.engagementId, issueId),
      definition.read(deps, issue),
    ]);
    return act(deps, accessTo(record, caller, definition.needs), found);
  }
  const { engagementId } = parsed.data as { readonly engagementId: string };
  const record = await loadRecord(deps, engagementId);
  return act(deps, accessTo(record, caller, definition.needs), parsed.data);
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

/** What to ask for when a right of Jira is missing; keys under `errors.`. */
const REASONS: Readonly<Partial<Record<ProjectRight, string>>> = {
  ADMINISTER_PROJECTS: 'needsProjectAdmin',
  CREATE_ISSUES: 'needsCreateIssues',
};
