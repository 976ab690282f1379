import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { srsReferences, srsStateIn } from '../../srs/usecases/read-srs-state';
import { issueReference } from '../../thread/records';
import { readTracePart, tracePartReference } from '../case-records';
import type { RunFacts } from '../run/contract';
import type { BugReport, BugReported } from '../execution/contract';
import { partOf, type TracePart } from '../model/case-row';
import { knownRun, mayAnswer, requireRunning } from './answer-run';
import { claimBug, madeBefore, makeBug, type MadeBug } from './make-bug';
import { readPartsOf, readRuns, type RunsState } from './read-runs';
import { storeBug, type MetBug } from './store-bug';

import { wakeUat } from './wake-uat';

type Deps = Pick<
  EngagementDeps,
  'records' | 'issues' | 'lookup' | 'queue' | 'clock' | 'ids' | 'log'
>;
type Access = RecordAccess<Engagement>;

/** When what became of an issue is looked for that nobody has heard of. */
const LATER_SECONDS = 310;

/**
 * Makes a bug of what an attempt met, or takes one that is there, which the caller must see. The issue is made by the app:
 * whoever may test may say that a test failed. The report is kept before, so it is never lost and its issue never made
 * twice; where Jira does not answer, the bug follows in the background, and the answer has none yet.
 * @throws AppError NOT_FOUND for an unknown run, INVALID for what Jira or a rule refuses.
 */
export async function reportBug(
  deps: Deps,
  access: Access,
  report: BugReport,
): Promise<BugReported> {
  if (mayAnswer(access) === 'no') throw new AppError({ code: 'FORBIDDEN', key: 'forbidden' });
  const { engagement } = access;
  const { cycle, caseId, number, bugId, bug } = report;
  const part = tracePartReference(engagement.id, partOf(number));
  const [state, existing] = await Promise.all([
    // What the case tests is named in the bug; all of it is one look-up.
    readRuns(deps, engagement.id, cycle, [caseId], [part, ...srsReferences(engagement.id)]),
    'existing' in bug ? named(deps, access, bug.existing) : undefined,
  ]);
  const run = knownRun(state, caseId);
  const done = run.bugs.find((one) => one.bugId === bugId);
  if (done !== undefined) return { run, bug: done };
  requireRunning(state);
  checkAttempt(run, report);
  const parts = partsIn(state, run, number);
  if (existing !== undefined) {
    const [record, read] = await Promise.all([
      deps.records.get(issueReference(existing.issueId)),
      parts ?? readPartsOf(deps, engagement.id, [run]),
    ]);
    const met = metBug(access, report, existing);
    return reported(await storeBug(deps, engagement, met, { state, parts: read, record }), caseId);
  }
  const made = 'existing' in bug ? undefined : await madeNow(deps, access, report, bug, state);
  if (made === undefined) return { run };
  const met = metBug(access, report, { ...made, key: made.issueKey, state: 'open' });
  const first = parts && { state, parts, record: undefined };
  try {
    return reported(await storeBug(deps, engagement, met, first), caseId);
  } catch (error) {
    // Its issue is there: to say that nothing was done would not be true.
    if (!(error instanceof AppError) || error.detail.code !== 'UNAVAILABLE') throw error;
    deps.log.error(`${engagement.id}: a bug was made and not stored with its run`, error);
    await lookLater(deps, engagement, bugId);
    return { run };
  }
}

function reported(
  { state, bug }: Awaited<ReturnType<typeof storeBug>>,
  caseId: string,
): BugReported {
  return { run: knownRun(state, caseId), bug };
}

/** The short forms that came with the run; undefined where the caller did not know its number. */
function partsIn(
  state: RunsState,
  run: RunFacts,
  number: number,
): readonly TracePart[] | undefined {
  if (partOf(run.number) !== partOf(number)) return undefined;
  const { entity, key } = tracePartReference(run.engagementId, partOf(number));
  const record = state.others.get(`${entity}/${key}`);
  return record === undefined ? [] : [readTracePart(record)];
}

function checkAttempt(run: RunFacts, { attempt, stepId }: BugReport): void {
  if (!run.attempts.some((one) => one.attempt === attempt)) {
    throw invalid('attempt', 'attemptUnknown');
  }
  if (stepId !== undefined && !run.steps.some((step) => step.stepId === stepId)) {
    throw invalid('stepId', 'stepUnknown');
  }
}

function metBug(
  { caller }: Access,
  { bugId, severity, cycle, caseId, attempt }: BugReport,
  { issueId, key, state }: Pick<MetBug, 'issueId' | 'key' | 'state'>,
): MetBug {
  const { accountId } = caller;
  return { bugId, issueId, key, state, severity, accountId, cycle, caseId, attempt };
}

/** An issue that the caller named and may see. @throws AppError INVALID for one that is elsewhere, or that is not there. */
async function named(
  { lookup }: Deps,
  { projectId }: Access,
  key: string,
): Promise<Pick<MetBug, 'issueId' | 'key' | 'state'>> {
  const [issue] = await lookup.named([key]);
  if (issue === undefined) throw invalid('bug.existing', 'issueUnknown');
  if (issue.projectId !== projectId) throw invalid('bug.existing', 'issueOfOtherProject');
  return { issueId: issue.issueId, key: issue.issueKey, state: issue.isDone ? 'done' : 'open' };
}

/** The issue of a new bug; undefined where it is not known what became of it: then it is looked for later. */
async function madeNow(
  deps: Deps,
  { engagement, caller }: Access,
  { bugId, cycle, caseId, attempt, stepId, severity }: BugReport,
  { title, actual }: { readonly title: string; readonly actual: string },
  state: RunsState,
): Promise<MadeBug | undefined> {
  const { accountId } = caller;
  const claim = { accountId, cycle, caseId, attempt, stepId, severity, title, actual };
  const about = {
    run: knownRun(state, caseId),
    cycle: state.cycle,
    requirements: srsStateIn(engagement.id, state.others)?.requirements,
  };
  const isFirst = await claimBug(deps, engagement, bugId, claim);
  try {
    const before = isFirst ? 'mine' : await madeBefore(deps, engagement, bugId);
    if (before === 'mine') return await makeBug(deps, engagement, bugId, claim, about);
    if (before !== undefined) return before;
  } catch (error) {
    if (error instanceof AppError && error.detail.code === 'INVALID') throw error;
    deps.log.error(`${engagement.id}: it is not known whether a bug was made`, error);
  }
  await lookLater(deps, engagement, bugId);
  return undefined;
}

async function lookLater(deps: Deps, { id }: Engagement, bugId: string): Promise<void> {
  await wakeUat(deps, { engagementId: id, bugIds: [bugId] }, LATER_SECONDS);
}
