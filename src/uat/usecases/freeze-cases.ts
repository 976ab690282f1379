import type { EngagementDeps } from '../../engagement/deps';
import type { Job } from '../../jobs/model/job';
import {
  save,
  stopInTime,
  takeJob,
  WorkEnded,
  workOn,
  type JobWork,
} from '../../jobs/usecases/worker';
import type { RecordOperation } from '../../ports/record-store';
import { caseReference, readCase } from '../case-records';
import type { CaseFacts } from '../case/contract';
import type { CycleFacts } from '../cycle/contract';
import { cyclePlanReference, readCyclePlan, type CyclePlan } from '../cycle-plan-records';
import { cycleRecord, cycleReference, readCycle } from '../cycle-records';
import { readUatHead, uatHeadRecord, uatHeadReference } from '../head-records';
import { frozenRun } from '../model/frozen-run';
import { wakeUat } from './wake-uat';
import { runWrites } from './edit-runs';

/** Runs that one transaction makes, beside their cycle and the job. */
const RUNS_AT_ONCE = 20;

type Deps = Pick<EngagementDeps, 'records' | 'queue' | 'clock' | 'log' | 'ids'>;

interface Freezing extends JobWork {
  readonly deps: Deps;
  readonly plan: CyclePlan;
  cycle: CycleFacts;
}

/**
 * Works on the job of a cycle for a while: twenty cases at a time become runs, each step one transaction with the
 * cycle's sums and the job, by keys that follow from cycle and case. Every step may be the last one that this process
 * lives to see: whoever comes next goes on from what the job says, and nothing is frozen twice.
 */
export async function freezeCases(deps: Deps, jobId: string): Promise<void> {
  const work = await takeFreezing(deps, jobId);
  if (work !== undefined) await workOn(work, freezeAll);
}

async function takeFreezing(deps: Deps, jobId: string): Promise<Freezing | undefined> {
  const startedAt = deps.clock.now();
  const job = await takeJob(deps, jobId);
  return job && readFreezing(deps, job, startedAt);
}

async function readFreezing(
  deps: Deps,
  job: Job,
  startedAt: number,
): Promise<Freezing | undefined> {
  const { engagementId } = job;
  const number = Number(/-(\d+)$/.exec(job.id)?.[1]);
  const [cycleAt, planAt] = [
    cycleReference(engagementId, number),
    cyclePlanReference(engagementId, number),
  ];
  const found = await deps.records.getMany([cycleAt, planAt]);
  const cycle = found.get(`${cycleAt.entity}/${cycleAt.key}`);
  const plan = found.get(`${planAt.entity}/${planAt.key}`);
  if (cycle === undefined || plan === undefined) return undefined;
  return { deps, job, startedAt, cycle: readCycle(cycle), plan: readCyclePlan(plan) };
}

async function freezeAll(work: Freezing): Promise<void> {
  while (work.job.recorded < work.plan.cases.length) {
    await stopInTime(work);
    await freezeSome(work);
  }
  await begin(work);
}

async function freezeSome(work: Freezing): Promise<void> {
  const { deps, plan, job, cycle } = work;
  const step = plan.cases.slice(job.recorded, job.recorded + RUNS_AT_ONCE);
  const cases = await readSome(work, step);
  const at = deps.clock.now();
  const runs = step.flatMap(({ caseId, tester, day }) => {
    const testCase = cases.get(caseId);
    // Who retires a case while its cycle is opened does not want it tested.
    if (testCase?.state !== 'ready') return [];
    return [frozenRun(testCase, cycle.number, { tester, day }, at)];
  });
  const state = { cycle, runs: new Map(), others: new Map() };
  const { after, operations } = runWrites(deps, state, { runs }, []);
  await save(work, { recorded: job.recorded + step.length }, operations);
  work.cycle = after.cycle;
}

async function readSome(
  { deps, plan }: Freezing,
  step: CyclePlan['cases'],
): Promise<ReadonlyMap<string, CaseFacts>> {
  const found = await deps.records.getMany(
    step.map(({ caseId }) => caseReference(plan.engagementId, caseId)),
  );
  return new Map([...found.values()].map(readCase).map((testCase) => [testCase.caseId, testCase]));
}

/** All are frozen: the cycle runs, in the register's list too. */
async function begin(work: Freezing): Promise<void> {
  const { deps, cycle, plan } = work;
  const { engagementId, number } = cycle;
  const record = await deps.records.get(uatHeadReference(engagementId));
  if (record === undefined) throw new WorkEnded();
  const head = readUatHead(record);
  const operations: readonly RecordOperation[] = [
    {
      type: 'set',
      record: uatHeadRecord({
        ...head,
        version: head.version + 1,
        cycles: head.cycles.map((line) =>
          line.number === number ? { ...line, state: 'running' } : line,
        ),
      }),
      ifVersion: head.version,
    },
    {
      type: 'set',
      record: cycleRecord({ ...cycle, state: 'running', version: cycle.version + 1 }),
      ifVersion: cycle.version,
    },
    { type: 'delete', reference: cyclePlanReference(engagementId, plan.cycle) },
  ];
  await save(work, { state: 'finished', lease: undefined }, operations);
  await wakeUat(deps, { engagementId, cycles: [number] });
}
