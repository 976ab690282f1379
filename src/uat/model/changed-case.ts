import type { CaseChange, CaseFacts, CaseHistoryEntry, CaseRow } from '../case/contract';
import { changedCaseFields, isTestedAnew } from './case-content';

/**
 * The case as a change makes it, whether or not it may. An edit of what is tested counts `contentVersion`; where the case
 * was run before, it asks for a retest.
 * @param module Key of the module that it is in then.
 */
export function changedCase(
  before: CaseFacts,
  change: CaseChange,
  module: string,
  row: CaseRow | undefined,
  changed: CaseFacts['changed'],
): CaseFacts {
  const { title, scenario, role, priority, preconditions, testData, steps } = change;
  const { requirementIds, state, wave } = change;
  const after: CaseFacts = {
    ...before,
    version: before.version + 1,
    title: title ?? before.title,
    scenario: scenario ?? before.scenario,
    role: role ?? before.role,
    module,
    priority: priority ?? before.priority,
    wave: wave === undefined ? before.wave : (wave ?? undefined),
    preconditions: preconditions ?? before.preconditions,
    testData: testData ?? before.testData,
    steps: steps ?? before.steps,
    requirementIds: requirementIds ?? before.requirementIds,
    state: state ?? before.state,
    changed,
  };
  if (!isTestedAnew(before, after)) return after;
  return {
    ...after,
    contentVersion: before.contentVersion + 1,
    retestDue: row?.last === undefined ? before.retestDue : { because: 'edit', since: changed.at },
  };
}

/** What a case lacks for the state that it shall have: path of the field, and key of the reason. */
export function caseProblem({
  state,
  steps,
}: CaseFacts): { readonly field: string; readonly key: string } | undefined {
  if (state === 'ready' && steps.length === 0) return { field: 'steps', key: 'stepsMissing' };
  return undefined;
}

export function changeEntry(
  before: CaseFacts,
  after: CaseFacts,
  reason: string | undefined,
): CaseHistoryEntry {
  const { accountId, at } = after.changed;
  const isRetired = after.state === 'retired';
  const wasRetired = before.state === 'retired';
  return {
    version: after.version,
    at,
    accountId,
    act: isRetired === wasRetired ? 'changed' : isRetired ? 'retired' : 'restored',
    ...(reason === undefined ? {} : { reason }),
    fields: changedCaseFields(before, after),
  };
}
