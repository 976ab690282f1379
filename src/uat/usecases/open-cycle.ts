import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { CLIENT_ROLES } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { wakeWorker } from '../../jobs/usecases/wake-worker';
import { cycleJobId } from '../../jobs/model/job-queue';
import type { Job } from '../../jobs/model/job';
import { jobRecord } from '../../jobs/records';
import type { CycleDraft, CycleFacts, CycleView } from '../cycle/contract';
import { cyclePlanRecord } from '../cycle-plan-records';
import { cycleRecord } from '../cycle-records';
import { uatHeadRecord } from '../head-records';
import { selectedCases, type SelectedCase } from '../model/cycle-selection';
import { MOST_CYCLES, type UatHead } from '../model/uat-head';
import { cycleView, readCycleState } from './cycle-views';
import { readTracedRegister } from './read-cases';

/** Others write cases now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

/**
 * Opens the next cycle: its head, what is to be frozen, and the job that does it are one transaction. The same request,
 * sent again by the same person because no answer came, is answered as the first one.
 * @throws AppError CONFLICT when another cycle has that number, with who opened it and when; INVALID naming the field.
 */
export async function openCycle(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  draft: CycleDraft,
): Promise<CycleView> {
  checkDays(draft);
  checkTesters(draft, access.engagement);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const { head, rows } = await readTracedRegister(deps, access.engagement.id);
    if (draft.number !== head.cycles.length + 1) return openedBefore(deps, access, draft);
    if (head.cycles.length >= MOST_CYCLES) {
      throw new AppError({ code: 'LIMIT', key: 'tooManyCycles', params: { most: MOST_CYCLES } });
    }
    checkModules(draft, head);
    const selected = selectedCases(rows, draft);
    if (selected.length === 0) throw invalid('cycle.modules', 'cycleEmpty');
    const opened = { accountId: access.caller.accountId, at: deps.clock.now() };
    const { cycle, job, after } = opening(head, draft, selected, opened, access.projectId);
    const isStored = await deps.records.transact([
      { type: 'set', record: uatHeadRecord(after), ifVersion: head.version },
      { type: 'set', record: cycleRecord(cycle) },
      {
        type: 'set',
        record: cyclePlanRecord({
          engagementId: head.engagementId,
          cycle: cycle.number,
          cases: selected.map(({ caseId, tester, day }) => ({ caseId, tester, day })),
        }),
      },
      { type: 'set', record: jobRecord(job) },
    ]);
    if (!isStored) continue;
    await wakeWorker(deps, { jobId: job.id });
    return cycleView({ cycle, job, head: after }, access);
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

function checkDays({ from, to, modules }: CycleDraft): void {
  if (to < from) throw invalid('cycle.to', 'endBeforeStart');
  for (const [index, { day }] of modules.entries()) {
    if (day === undefined) continue;
    const field = `cycle.modules.${String(index)}.day`;
    if (day < from || day > to) throw invalid(field, 'dayOutsideCycle');
  }
}

/** The client tests: nobody else is assigned. */
function checkTesters({ modules }: CycleDraft, { draft }: Engagement): void {
  for (const [index, { testers }] of modules.entries()) {
    if (testers.every((account) => isOfClient(draft, account))) continue;
    throw invalid(`cycle.modules.${String(index)}.testers`, 'testerNotClient');
  }
}

/** Whether somebody has a role of the client in an engagement. */
export function isOfClient({ people }: Engagement['draft'], accountId: string): boolean {
  return CLIENT_ROLES.some((role) => people[role].includes(accountId));
}

function checkModules({ modules }: CycleDraft, head: UatHead): void {
  const keys = modules.map(({ key }) => key);
  for (const [index, key] of keys.entries()) {
    const field = `cycle.modules.${String(index)}.key`;
    if (!head.modules.some((module) => module.key === key)) throw invalid(field, 'moduleUnknown');
    if (keys.indexOf(key) !== index) throw invalid(field, 'entryTwice');
  }
}

function opening(
  head: UatHead,
  { number, name, build, from, to, cases, modules }: CycleDraft,
  selected: readonly SelectedCase[],
  opened: CycleFacts['opened'],
  projectId: string,
): { readonly cycle: CycleFacts; readonly job: Job; readonly after: UatHead } {
  const { engagementId } = head;
  const line = { number, name, state: 'preparing' as const, build, from, to };
  const nameOf = new Map(head.modules.map((module) => [module.key, module.name]));
  const jobId = cycleJobId(engagementId, number);
  return {
    cycle: {
      ...line,
      engagementId,
      version: 1,
      entry: [],
      settings: head.settings.values,
      opened,
      asked: { cases, modules },
      jobId,
      counts: {},
      burnUp: [],
    },
    job: {
      id: jobId,
      version: 1,
      engagementId,
      projectId,
      state: 'queued',
      recorded: 0,
      // Cases are frozen in this order, so that the share of each module follows from one number.
      phases: modules
        .map(({ key }) => ({
          key,
          name: nameOf.get(key) ?? key,
          total: selected.filter(({ module }) => module === key).length,
        }))
        .filter(({ total }) => total > 0),
      failures: [],
      linked: 0,
      needsSearch: false,
      attempts: 0,
      startedBy: opened.accountId,
      startedAt: opened.at,
      touchedAt: opened.at,
    },
    after: {
      ...head,
      version: head.version + 1,
      cycles: [...head.cycles, { ...line, exit: head.settings.values.exit }],
    },
  };
}

/** @throws AppError CONFLICT unless it is the very cycle, opened by the same person. */
async function openedBefore(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  draft: CycleDraft,
): Promise<CycleView> {
  const state = await readCycleState(deps, access.engagement.id, draft.number);
  const { cycle } = state;
  const { accountId, at } = cycle.opened;
  if (accountId === access.caller.accountId && isAsked(cycle, draft))
    return cycleView(state, access);
  throw new AppError({
    code: 'CONFLICT',
    key: 'cycleOpenedMeanwhile',
    params: { item: cycle.name, accountId, at },
  });
}

function isAsked(cycle: CycleFacts, draft: CycleDraft): boolean {
  const { number, name, build, from, to, asked } = cycle;
  const wanted = [draft.number, draft.name, draft.build, draft.from, draft.to, draft.cases];
  return (
    JSON.stringify([number, name, build, from, to, asked.cases]) === JSON.stringify(wanted) &&
    JSON.stringify(asked.modules.map(inOrder)) === JSON.stringify(draft.modules.map(inOrder))
  );
}

/** What a record gives back may have its fields in another order. */
function inOrder({ key, testers, day }: CycleDraft['modules'][number]): readonly unknown[] {
  return [key, testers, day ?? null];
}
