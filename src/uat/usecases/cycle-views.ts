import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { cycleJobId } from '../../jobs/model/job-queue';
import type { Job } from '../../jobs/model/job';
import { progressOf } from '../../jobs/model/progress';
import { jobReference, readJob } from '../../jobs/records';
import type { RecordReference } from '../../ports/record-store';
import type { CycleFacts, CycleView } from '../cycle/contract';
import { cycleReference, readCycle } from '../cycle-records';
import { readUatHead, uatHeadReference } from '../head-records';
import { cycleSummary } from '../model/cycle-counts';
import { newUatHead, type UatHead } from '../model/uat-head';
import { uatRegisterView } from './uat-views';

/** A cycle with the job that freezes its cases, and the register's head. */
export interface CycleState {
  readonly cycle: CycleFacts;
  readonly job: Job | undefined;
  readonly head: UatHead;
}

/** One round trip. @throws AppError NOT_FOUND when there is no such cycle. */
export async function readCycleState(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  number: number,
): Promise<CycleState> {
  const references = {
    cycle: cycleReference(engagementId, number),
    head: uatHeadReference(engagementId),
    job: jobReference(cycleJobId(engagementId, number)),
  };
  const found = await records.getMany(Object.values(references));
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const cycle = at(references.cycle);
  if (cycle === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'cycleUnknown' });
  const head = at(references.head);
  const job = at(references.job);
  return {
    cycle: readCycle(cycle),
    job: job && readJob(job),
    head: head === undefined ? newUatHead(engagementId) : readUatHead(head),
  };
}

export function cycleView(
  { cycle, job, head }: CycleState,
  access: RecordAccess<Engagement>,
): CycleView {
  return {
    cycle,
    summary: cycleSummary(cycle),
    ...(cycle.state === 'preparing' && job !== undefined ? { opening: progressOf(job) } : {}),
    register: uatRegisterView(head, access),
  };
}
