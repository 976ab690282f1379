import { invalid } from '../../app-error';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation, StoredRecord } from '../../ports/record-store';
import { issueReference, readIssueRecord } from '../../thread/records';
import type { RiskAction, WorkIssue } from '../action/contract';
import { workAfterChange } from '../model/risk-work';
import type { Risk } from '../model/risk';

import type { References } from './check-references';
import { workRecord } from './make-work-issues';

/** What a change of a risk's actions makes of its issues. */
interface WorkOfChange {
  readonly work: Risk['work'];
  /** That issues work on the risk from now on, or do not any more. */
  readonly others: readonly RecordOperation[];
}

/**
 * Takes in the issues that actions name anew, and lets go those of actions that are gone.
 * @param others Records of issues that were named, as they are stored.
 * @throws AppError INVALID for an issue that the caller does not see, of another project, or in use already.
 */
export function workOfChange(
  { id, projectId }: Engagement,
  before: Risk | undefined,
  after: Risk,
  { issues }: References,
  others: ReadonlyMap<string, StoredRecord>,
  field: string,
): WorkOfChange {
  const named = new Map<string, WorkIssue>();
  for (const list of ['actions', 'contingencyActions'] as const) {
    for (const [index, action] of (after[list] ?? []).entries()) {
      if (!isNamedAnew(before, action)) continue;
      const path = `${field}.${list}.${String(index)}.issueKey`;
      const issue = issues.get(action.issueKey ?? '');
      if (issue === undefined) throw invalid(path, 'issueUnknown');
      if (issue.projectId !== projectId) throw invalid(path, 'issueOfOtherProject');
      const { issueId, issueKey, isDone } = issue;
      const { entity, key } = issueReference(issueId);
      const record = others.get(`${entity}/${key}`);
      const isMine = record !== undefined && isOf(record, after.riskId);
      const isTwice = [...named.values()].some((one) => one.issueId === issueId);
      if ((record !== undefined && !isMine) || isTwice) throw invalid(path, 'issueInUse');
      named.set(action.actionId, {
        issueId,
        issueKey,
        place: 'here',
        isDone,
        isLinked: false,
      });
    }
  }
  const work = workAfterChange(after, named);
  const kept = new Set(Object.values(work ?? {}).map(({ issueId }) => issueId));
  const gone = Object.values(before?.work ?? {}).filter(({ issueId }) => !kept.has(issueId));
  return {
    work,
    others: [
      ...[...named.values()].map(({ issueId = '' }): RecordOperation => ({
        type: 'set',
        record: workRecord(id, after.riskId, issueId),
      })),
      ...gone.flatMap(({ issueId }): readonly RecordOperation[] =>
        issueId === undefined ? [] : [{ type: 'delete', reference: issueReference(issueId) }],
      ),
    ],
  };
}

/** Whether an action names an issue that it did not name before: what was taken in once stays, wherever it went. */
function isNamedAnew(before: Risk | undefined, { actionId, issueKey }: RiskAction): boolean {
  if (issueKey === undefined) return false;
  const known = [...(before?.actions ?? []), ...(before?.contingencyActions ?? [])].find(
    (action) => action.actionId === actionId,
  );
  return known?.issueKey !== issueKey || before?.work?.[actionId]?.issueId === undefined;
}

function isOf(record: StoredRecord, riskId: string): boolean {
  const { kind, recordId } = readIssueRecord(record);
  return kind === 'riskAction' && recordId === riskId;
}
