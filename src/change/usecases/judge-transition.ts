import type { RecordStore } from '../../ports/record-store';
import type { Workflows } from '../../ports/workflows';
import { issueReference, readIssueRecord } from '../../thread/records';
import type { GateRefusal } from '../gate/gate-message';
import { readGateRecord } from '../gate/gate-record';
import type { GatePasses } from '../gate/contract';
import { gateVerdict } from '../model/gate-verdict';

export type Judgement =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly reason: GateRefusal; readonly number?: number };

/**
 * Whether an issue may take a transition that has the gate: what the app has on record counts, never what stands on the
 * issue. Issues that are no change request pass. Three calls, one after the other.
 * @throws AppError or ZodError when it cannot be found out: whoever asks refuses then.
 */
export async function judgeTransition(
  deps: { readonly records: Pick<RecordStore, 'get'>; readonly workflows: Workflows },
  issueKey: string,
  passes: GatePasses,
): Promise<Judgement> {
  const issueId = await deps.workflows.issueIdOf(issueKey);
  // What is hidden from the app may be a change request.
  if (issueId === undefined) return { isAllowed: false, reason: 'unchecked' };
  const record = await deps.records.get(issueReference(issueId));
  if (record === undefined) return { isAllowed: true };
  const issue = readIssueRecord(record);
  if (issue.kind !== 'change') return { isAllowed: true };
  const change = await readGateRecord(deps.records, issue);
  if (change === undefined) return { isAllowed: false, reason: 'unchecked' };
  const verdict = gateVerdict(change, passes);
  return verdict.isAllowed ? verdict : { ...verdict, number: change.number };
}
