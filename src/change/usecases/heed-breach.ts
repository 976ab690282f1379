import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import type { IssuePlace, Workflows } from '../../ports/workflows';
import type { IssueRecord } from '../../thread/records';
import type { Change } from '../model/change';
import { gateVerdict } from '../model/gate-verdict';
import { workflowGate, type WorkflowGate } from '../model/workflow-gate';
import { editChanges } from './edit-changes';

/**
 * Looks whether the issue of a change request stands where only an approved one may, and marks the request, or takes the
 * mark away; besides, whether the gate of its workflow is hard. It depends on nothing but how things are now, so events
 * that come twice or late end in the same record. Other issues are passed over.
 * @throws AppError when Jira or storage does not answer.
 */
export async function heedBreach(
  deps: Pick<EngagementDeps, 'records' | 'clock'> & { readonly workflows: Workflows },
  { issueId, engagementId, kind, recordId }: IssueRecord,
): Promise<void> {
  if (kind !== 'change') return;
  const [record, place] = await Promise.all([
    deps.records.get(engagementReference(engagementId)),
    deps.workflows.placeOf(issueId),
  ]);
  if (record === undefined || place === undefined) return;
  const gate = workflowGate(await deps.workflows.transitionsOf(place.projectId, place.issueTypeId));
  await editChanges(deps, readEngagement(record), recordId, ({ head, change }) => {
    if (change === undefined) return undefined;
    const breach = breachOf(change, place, gate, deps.clock.now());
    const isSame = breach?.statusName === change.breach?.statusName;
    if (isSame && head.gate === gate.kind) return undefined;
    return {
      head: { gate: gate.kind },
      ...(isSame ? {} : { change: { after: { ...change, breach } } }),
    };
  });
}

/**
 * Where no transition has the gate, only what Jira calls done is told for certain: which status means that work has
 * begun is each workflow's own affair. What was refused or taken back may be done with there.
 */
function breachOf(
  change: Change,
  { statusId, statusName, category }: IssuePlace,
  { statusIds }: WorkflowGate,
  at: number,
): Change['breach'] {
  const verdict = gateVerdict(change, 'approved');
  if (verdict.isAllowed) return undefined;
  if (statusIds.includes(statusId)) return { at, statusName };
  const isOver = ['rejected', 'deferred', 'withdrawn'].includes(verdict.reason);
  return statusIds.length === 0 && category === 'done' && !isOver ? { at, statusName } : undefined;
}
