import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { cancel } from '../../jobs/model/job';
import { jobRecord } from '../../jobs/records';
import type { RecordOperation } from '../../ports/record-store';
import type { CycleFacts, CycleView } from '../cycle/contract';
import { cyclePlanReference } from '../cycle-plan-records';
import { cycleRecord } from '../cycle-records';
import { uatHeadRecord } from '../head-records';
import type { UatHead } from '../model/uat-head';
import { cycleView, readCycleState, type CycleState } from './cycle-views';
import { wakeUat } from './wake-uat';

/** A worker stores a step, or a tester a result, now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

/**
 * Ends a cycle: nobody answers in it any more. One whose cases are still being frozen is given up together with its job,
 * and what was frozen counts for nothing. Sent again by the same person it is answered as the first time.
 * @throws AppError NOT_FOUND; CONFLICT when somebody else has ended it, with who and when.
 */
export async function closeCycle(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  number: number,
): Promise<CycleView> {
  const closed = { accountId: access.caller.accountId, at: deps.clock.now() };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readCycleState(deps, access.engagement.id, number);
    if (state.cycle.closed !== undefined) return closedBefore(state, access);
    const after = closedState(state, closed);
    if (!(await deps.records.transact(writesOf(state, after)))) continue;
    // Nobody is waited for any more.
    await wakeUat(deps, { engagementId: access.engagement.id, cycles: [number] });
    return cycleView(after, access);
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

function closedBefore(state: CycleState, access: RecordAccess<Engagement>): CycleView {
  const { name, closed } = state.cycle;
  if (closed?.accountId === access.caller.accountId) return cycleView(state, access);
  throw new AppError({
    code: 'CONFLICT',
    key: 'cycleClosedMeanwhile',
    params: { item: name, accountId: closed?.accountId ?? '', at: closed?.at ?? 0 },
  });
}

function closedState(
  { cycle, job, head }: CycleState,
  closed: NonNullable<CycleFacts['closed']>,
): CycleState {
  const state = cycle.state === 'preparing' ? 'cancelled' : 'closed';
  const after: UatHead = {
    ...head,
    version: head.version + 1,
    cycles: head.cycles.map((line) => (line.number === cycle.number ? { ...line, state } : line)),
  };
  return {
    cycle: { ...cycle, state, closed, version: cycle.version + 1 },
    head: after,
    job: job && (cancel(job, closed) ?? job),
  };
}

function writesOf(before: CycleState, after: CycleState): readonly RecordOperation[] {
  const { cycle, job, head } = before;
  return [
    { type: 'set', record: uatHeadRecord(after.head), ifVersion: head.version },
    { type: 'set', record: cycleRecord(after.cycle), ifVersion: cycle.version },
    ...(job === undefined || after.job === undefined || after.job === job
      ? []
      : [{ type: 'set' as const, record: jobRecord(after.job), ifVersion: job.version }]),
    ...(after.cycle.state === 'cancelled'
      ? [
          {
            type: 'delete' as const,
            reference: cyclePlanReference(cycle.engagementId, cycle.number),
          },
        ]
      : []),
  ];
}
