import type * as z from 'zod/mini';
import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { cyclePayloads, ModuleAssigned, ModuleAssignment } from '../cycle/contract';
import { cycleSummary } from '../model/cycle-counts';
import { checkOpen } from './assign-runs';
import { editRuns, type RunsEdit } from './edit-runs';
import { isOfClient } from './open-cycle';
import type { RunsState } from './read-runs';
import { wakeUat } from './wake-uat';

/** Assignments that a cycle remembers, so that one which comes again is known. */
const MOST_KNOWN = 50;

type Wanted = Omit<z.infer<(typeof cyclePayloads)['uat.assignModule']>, 'engagementId' | 'cycle'>;

/**
 * Has the runs of a module shared among testers: what is asked for is stored with the cycle, and a worker does it, some at
 * a time, so nobody has to wait for it and nothing is lost. Sent again, it is answered as the first time.
 * @throws AppError NOT_FOUND without the cycle; INVALID naming the field; CONFLICT while the same module is being shared
 *   out on another one's request, with who and when.
 */
export async function assignModule(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  number: number,
  wanted: Wanted,
): Promise<ModuleAssigned> {
  check(engagement, wanted);
  const { accountId } = caller;
  const decide = ({ cycle }: RunsState): RunsEdit | undefined => {
    const { assigning = [], assignments = [] } = cycle;
    if (assignments.includes(wanted.assignmentId)) return undefined;
    checkOpen(cycle);
    if (!cycleSummary(cycle).modules.some(({ key }) => key === wanted.module)) {
      throw invalid('module', 'moduleUnknown');
    }
    const other = assigning.find(({ module }) => module === wanted.module);
    if (other !== undefined) throw beingAssigned(cycle.name, other);
    const asked = { ...wanted, accountId, at: deps.clock.now(), next: 1, given: 0 };
    return {
      cycle: {
        assigning: [...assigning, asked],
        assignments: [...assignments, wanted.assignmentId].slice(-MOST_KNOWN),
      },
    };
  };
  const { cycle } = await editRuns(deps, engagement.id, number, [], decide);
  const { assigning = [] } = cycle;
  if (assigning.length > 0) await wakeUat(deps, { engagementId: engagement.id, cycles: [number] });
  return { assigning, summary: cycleSummary(cycle) };
}

function check({ draft }: Engagement, { testers, day }: Wanted): void {
  if (testers.length === 0 && day === undefined) throw invalid('testers', 'nothingToAssign');
  if (!testers.every((tester) => isOfClient(draft, tester))) {
    throw invalid('testers', 'testerNotClient');
  }
}

function beingAssigned(item: string, { accountId, at }: ModuleAssignment): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'moduleBeingAssigned',
    params: { item, accountId, at },
  });
}
