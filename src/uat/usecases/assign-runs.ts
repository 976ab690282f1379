import type * as z from 'zod/mini';
import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CycleFacts, cyclePayloads, RunsAssigned } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { cycleSummary } from '../model/cycle-counts';
import { testerListing } from '../model/tester-lists';
import { editRuns, type RunsEdit } from './edit-runs';
import { runRow } from './list-runs';
import { withLists } from './list-testers';
import { isOfClient } from './open-cycle';
import type { RunsState } from './read-runs';

import { wakeUat } from './wake-uat';

/** What is to be assigned to whom and to which day. */
export type Assignment = Omit<
  z.infer<(typeof cyclePayloads)['uat.assign']>,
  'engagementId' | 'cycle'
>;

/**
 * Says who tests runs of a cycle, and when, all or nothing. The same assignment by the same person, sent again because
 * no answer came, is answered as the first one.
 * @throws AppError NOT_FOUND; CONFLICT when somebody changed one since, with who and when; INVALID naming the field.
 */
export async function assignRuns(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  number: number,
  assignment: Assignment,
): Promise<RunsAssigned> {
  const { engagement, caller } = access;
  const { runs: wanted, tester } = assignment;
  const caseIds = wanted.map(({ caseId }) => caseId);
  if (new Set(caseIds).size < caseIds.length) throw invalid('runs', 'entryTwice');
  if (tester != null && !isOfClient(engagement.draft, tester)) {
    throw invalid('tester', 'testerNotClient');
  }
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const decide = (state: RunsState): RunsEdit | undefined => {
    const { cycle, runs } = state;
    checkOpen(cycle);
    const edits = wanted.map(({ caseId, version }) => {
      const before = runs.get(caseId);
      if (before === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'caseUnknown' });
      return { before, version, after: assigned(before, assignment, changed) };
    });
    const due = edits.filter(({ before, after }) => !isSame(before, after));
    const isDone = (run: RunFacts, version: number): boolean =>
      run.version === version || run.changed.accountId === caller.accountId;
    if (due.length === 0 && edits.every(({ before, version }) => isDone(before, version))) {
      return undefined;
    }
    const stale = edits.find(({ before, version }) => before.version !== version);
    if (stale !== undefined) throw runChangedMeanwhile(stale.before);
    return withLists(engagement, state, { runs: due.map(({ after }) => after) }, changed.at);
  };
  const state = await editRuns(deps, engagement.id, number, caseIds, decide);
  // Lists that did not fit into the transaction follow.
  if (testerListing(state.cycle, changed.at, 1) !== undefined) {
    await wakeUat(deps, { engagementId: engagement.id, cycles: [number] });
  }
  return {
    rows: caseIds.flatMap((caseId) => {
      const run = state.runs.get(caseId);
      return run === undefined ? [] : [runRow(run)];
    }),
    summary: cycleSummary(state.cycle),
  };
}

/** @throws AppError CONFLICT for a cycle in which nothing is done any more, or not yet. */
export function checkOpen({ name, state, opened, closed }: CycleFacts): void {
  if (state === 'running') return;
  const key = state === 'preparing' ? 'cycleNotReady' : 'cycleClosedMeanwhile';
  const by = closed ?? opened;
  throw new AppError({ code: 'CONFLICT', key, params: { item: name, ...by } });
}

function assigned(
  before: RunFacts,
  { tester, day }: Assignment,
  changed: RunFacts['changed'],
): RunFacts {
  return {
    ...before,
    version: before.version + 1,
    tester: tester === undefined ? before.tester : (tester ?? undefined),
    day: day === undefined ? before.day : (day ?? undefined),
    changed,
  };
}

function isSame(before: RunFacts, after: RunFacts): boolean {
  return before.tester === after.tester && before.day === after.day;
}

/** CONFLICT: somebody was quicker. */
export function runChangedMeanwhile({ title, changed }: RunFacts): AppError {
  const { accountId, at } = changed;
  return new AppError({
    code: 'CONFLICT',
    key: 'caseChangedMeanwhile',
    params: { item: title, accountId, at },
  });
}
