import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ModuleAssignment } from '../cycle/contract';
import { cycleReference, readCycle } from '../cycle-records';
import { isSharedOut, sharedOut } from '../model/module-assignment';
import { editRuns, type RunsEdit } from './edit-runs';
import { withLists } from './list-testers';
import { readRegister } from './read-cases';
import { readRuns, type RunsState } from './read-runs';

/** Runs that are read at once, beside their cycle. */
const READ_AT_ONCE = 24;
/** Runs that one transaction writes, beside their cycle and the lists of three people. */
const WRITTEN_AT_ONCE = 20;
/** A worker stops here and leaves the rest to the next one, far inside the function's 300 s. */
const WORK_SLICE_MS = 120_000;

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * Does what was asked for with `uat.assignModule`: some runs at a time, each step one transaction with the cycle, which
 * remembers how far it is. Whoever comes after a worker that died goes on from there. Runs are found by their keys, so
 * none is missed because an index lags behind.
 * @returns whether something is left because there was no time.
 */
export async function shareOutModules(
  deps: Deps,
  engagement: Pick<Engagement, 'id' | 'projectId' | 'draft'>,
  number: number,
): Promise<boolean> {
  const until = deps.clock.now() + WORK_SLICE_MS;
  let [assignment] = await assigningOf(deps, engagement.id, number);
  if (assignment === undefined) return false;
  const { rows } = await readRegister(deps, engagement.id);
  while (assignment !== undefined) {
    if (deps.clock.now() > until) return true;
    const from = assignment.next;
    const ahead = rows.filter((row) => row.number >= from);
    await shareSome(deps, engagement, number, assignment, ahead);
    [assignment] = await assigningOf(deps, engagement.id, number);
  }
  return false;
}

/** What is left to share out; nothing in a cycle that does not run. */
async function assigningOf(
  { records }: Pick<Deps, 'records'>,
  engagementId: string,
  number: number,
): Promise<readonly ModuleAssignment[]> {
  const record = await records.get(cycleReference(engagementId, number));
  const cycle = record && readCycle(record);
  return cycle?.state === 'running' ? (cycle.assigning ?? []) : [];
}

/** The next runs of a module are given out; where there are none, it is done. */
async function shareSome(
  deps: Deps,
  engagement: Pick<Engagement, 'id' | 'projectId' | 'draft'>,
  number: number,
  assignment: ModuleAssignment,
  ahead: readonly { readonly caseId: string; readonly number: number }[],
): Promise<void> {
  const found = await nextRuns(deps, engagement.id, number, assignment, ahead);
  const decide = (state: RunsState): RunsEdit | undefined => {
    const { assigning = [] } = state.cycle;
    const [now, ...others] = assigning;
    // Another worker may have done it meanwhile.
    if (now?.assignmentId !== assignment.assignmentId || now.next !== assignment.next) {
      return undefined;
    }
    const at = deps.clock.now();
    if (found === undefined) return { cycle: { assigning: others } };
    const runs = [...state.runs.values()].filter((run) => isSharedOut(assignment, run));
    const { accountId } = assignment;
    const after = sharedOut(assignment, runs, now.given, { accountId, at });
    const moved = { ...now, next: found.next, given: now.given + runs.length };
    const edit = { runs: after, cycle: { assigning: [moved, ...others] } };
    return withLists(engagement, state, edit, at);
  };
  await editRuns(deps, engagement.id, number, found?.caseIds ?? [], decide);
}

/** Cases whose runs are next, and the number from which on it goes on after them; undefined where there are none. */
async function nextRuns(
  deps: Deps,
  engagementId: string,
  number: number,
  assignment: ModuleAssignment,
  ahead: readonly { readonly caseId: string; readonly number: number }[],
): Promise<{ readonly caseIds: readonly string[]; readonly next: number } | undefined> {
  const own: { readonly caseId: string; readonly number: number }[] = [];
  for (let from = 0; from < ahead.length && own.length < WRITTEN_AT_ONCE; from += READ_AT_ONCE) {
    const some = ahead.slice(from, from + READ_AT_ONCE);
    const { runs } = await readRuns(
      deps,
      engagementId,
      number,
      some.map(({ caseId }) => caseId),
    );
    own.push(
      ...some.filter(({ caseId }) => {
        const run = runs.get(caseId);
        return run !== undefined && isSharedOut(assignment, run);
      }),
    );
  }
  const next = own.slice(0, WRITTEN_AT_ONCE);
  const last = next.at(-1);
  if (last === undefined) return undefined;
  return { caseIds: next.map(({ caseId }) => caseId), next: last.number + 1 };
}
