import { AppError, invalid } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation, StoredRecord } from '../../ports/record-store';
import { issueReference } from '../../thread/records';
import { bugRecord, readBugRecord } from '../bug-records';
import type { Severity } from '../case/contract';
import type { RunBug } from '../run/contract';
import type { TracePart } from '../model/case-row';
import { MOST_BUGS, withBug } from '../model/run-bugs';
import { knownRun } from './answer-run';
import { editRuns, runWrites, type RunsEdit } from './edit-runs';
import { withLists } from './list-testers';
import type { RunsState } from './read-runs';

/** A bug of Jira on its way into a run. */
export interface MetBug {
  readonly bugId: string;
  readonly issueId: string;
  readonly key: string;
  readonly state: RunBug['state'];
  readonly severity: Severity;
  readonly accountId: string;
  readonly cycle: number;
  readonly caseId: string;
  readonly attempt: number;
}

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * Writes a bug into its run, and what its issue is, in one transaction with all that is counted; what others wrote
 * meanwhile is read, and it is written on top of that.
 * @param first What was read of it before; without it, it is read.
 * @throws AppError INVALID for an issue that is something else, LIMIT for one bug too many.
 */
export async function storeBug(
  deps: Deps,
  engagement: Engagement,
  met: MetBug,
  first?: {
    readonly state: RunsState;
    readonly parts: readonly TracePart[];
    readonly record: StoredRecord | undefined;
  },
): Promise<{ readonly state: RunsState; readonly bug: RunBug }> {
  const reference = issueReference(met.issueId);
  if (first !== undefined) {
    const edit = edited(deps, engagement, met, first.state, first.record);
    const { after, operations } = runWrites(deps, first.state, edit, first.parts);
    if (await deps.records.transact(operations)) return { state: after, bug: bugIn(after, met) };
  }
  const { cycle, caseId } = met;
  const state = await editRuns(
    deps,
    engagement.id,
    cycle,
    [caseId],
    (now) => {
      const isThere = knownRun(now, caseId).bugs.some(({ bugId }) => bugId === met.bugId);
      const record = now.others.get(`${reference.entity}/${reference.key}`);
      return isThere ? undefined : edited(deps, engagement, met, now, record);
    },
    [reference],
  );
  return { state, bug: bugIn(state, met) };
}

function bugIn(state: RunsState, { caseId, bugId, issueId }: MetBug): RunBug {
  const { bugs } = knownRun(state, caseId);
  const bug = bugs.find((one) => one.bugId === bugId || one.issueId === issueId);
  if (bug === undefined) throw new Error('The run does not know the bug that it was given.');
  return bug;
}

function edited(
  { clock }: Deps,
  engagement: Engagement,
  met: MetBug,
  state: RunsState,
  record: StoredRecord | undefined,
): RunsEdit {
  const { accountId, cycle, caseId, attempt, ...bug } = met;
  const at = clock.now();
  const after = withBug(knownRun(state, caseId), attempt, bug, { accountId, at });
  if (after === 'tooMany') {
    throw new AppError({ code: 'LIMIT', key: 'tooManyBugs', params: { most: MOST_BUGS } });
  }
  const others = [recordOperation(engagement.id, { issueId: bug.issueId, cycle, caseId }, record)];
  return withLists(engagement, state, { runs: [after], others }, at);
}

/** What the issue is in the app: a bug, met in one more run. @throws AppError INVALID for one that is something else. */
function recordOperation(
  engagementId: string,
  { issueId, cycle, caseId }: Pick<MetBug, 'issueId' | 'cycle' | 'caseId'>,
  record: StoredRecord | undefined,
): RecordOperation {
  const known = record && readBugRecord(record);
  const isOwn = known?.kind === 'uatBug' && known.engagementId === engagementId;
  if (known !== undefined && !isOwn) throw invalid('bug.existing', 'issueInUse');
  const before = known?.runs ?? [];
  const isThere = before.some((run) => run.cycle === cycle && run.caseId === caseId);
  const runs = isThere ? before : [...before, { cycle, caseId }].slice(-MOST_BUGS);
  const version = (known?.version ?? 0) + 1;
  return {
    type: 'set',
    record: bugRecord({ issueId, engagementId, version, runs, related: known?.related ?? [] }),
    ...(known === undefined ? {} : { ifVersion: known.version }),
  };
}
