import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { CLIENT_ROLES, mayDo } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CycleFacts } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import type { Answering, Left, RunAnswered, RunView } from '../execution/contract';
import { cycleSummary } from '../model/cycle-counts';
import { statusOf } from '../model/run-status';
import { takeAnswers, type RefusalReason, type WhatIsThere } from '../model/take-answers';
import { editRuns, type RunsEdit } from './edit-runs';
import { withLists } from './list-testers';
import type { RunsState } from './read-runs';
import { wakeUat } from './wake-uat';

/**
 * Takes answers of a tester: the client's people, or the vendor's in their place, recorded as such. Sent again, they are
 * answered as the first time; after the cycle, too.
 * @throws AppError FORBIDDEN for the vendor without a reason, CONFLICT with what is there where another answer has their
 * place, GONE once the cycle is over, INVALID for answers that no attempt takes.
 */
export async function answerRun(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  { cycle, caseId, attempt, answers, onBehalf }: Answering,
): Promise<RunAnswered> {
  const { engagement, caller } = access;
  const right = mayAnswer(access);
  if (right === 'no') throw new AppError({ code: 'FORBIDDEN', key: 'forbidden' });
  if (right === 'onBehalf' && onBehalf === undefined) {
    throw new AppError({ code: 'FORBIDDEN', key: 'vendorAnswersOnBehalf' });
  }
  const { accountId } = caller;
  const decide = (now: RunsState): RunsEdit | undefined => {
    const at = deps.clock.now();
    const run = knownRun(now, caseId);
    const taking = takeAnswers(
      { stepIds: run.steps.map(({ stepId }) => stepId), attempts: run.attempts },
      {
        attempt,
        answers,
        by: accountId,
        build: now.cycle.build,
        at,
        ...(right === 'onBehalf' ? { onBehalf } : {}),
      },
    );
    if (taking.kind === 'known') return undefined;
    requireRunning(now);
    if (taking.kind === 'refused') throw refusal(run, taking.reason, taking.there);
    const after = withAttempts(run, taking.attempts, { accountId, at });
    return withLists(engagement, now, { runs: [after] }, at);
  };
  // A result may be what a signature waits for, or what makes one stale.
  const tellSigners = (after: RunsState) => {
    const isFailure = after.runs.get(caseId)?.status === 'fail';
    return wakeUat(deps, { engagementId: engagement.id, ...(isFailure ? { isFailure } : {}) });
  };
  const state = await editRuns(deps, engagement.id, cycle, [caseId], decide, [], tellSigners);
  return { run: knownRun(state, caseId), mine: leftOf(state.cycle, accountId) };
}

/** @throws AppError NOT_FOUND when the cycle has no such case. */
export function knownRun({ runs }: RunsState, caseId: string): RunFacts {
  const run = runs.get(caseId);
  if (run === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'runUnknown' });
  return run;
}

/** Who answers: the client; the vendor in its place; nobody who may only look. */
export function mayAnswer({
  rights,
  roles,
}: Pick<RecordAccess<Engagement>, 'rights' | 'roles'>): RunView['mayAnswer'] {
  if (!mayDo('takePart', rights, roles)) return 'no';
  return roles.some((role) => CLIENT_ROLES.includes(role)) ? 'yes' : 'onBehalf';
}

/** @throws AppError GONE for a cycle that is over, or has not begun. */
export function requireRunning({ cycle }: Pick<RunsState, 'cycle'>): void {
  if (cycle.state === 'running') return;
  throw new AppError({ code: 'GONE', key: 'cycleNotRunning', params: { cycle: cycle.name } });
}

function withAttempts(
  run: RunFacts,
  attempts: RunFacts['attempts'],
  changed: RunFacts['changed'],
): RunFacts {
  const status = statusOf({ attempts, bugs: run.bugs });
  return { ...run, version: run.version + 1, attempts, status, changed };
}

export function leftOf(cycle: CycleFacts, accountId: string): Left {
  const own = cycleSummary(cycle).testers.find((tester) => tester.accountId === accountId);
  const { todo, done } = own ?? { todo: 0, done: 0 };
  return { left: todo, total: todo + done };
}

const KEYS = {
  tooMany: ['LIMIT', 'tooManyAttempts'],
  stepUnknown: ['INVALID', 'stepUnknown'],
  reasonDue: ['INVALID', 'actualMissing'],
  stepsLeft: ['INVALID', 'stepsLeft'],
  afterEnd: ['INVALID', 'answerAfterEnd'],
} as const;

/** Why answers are not taken; with what is there, so that whoever sent them can go on from it. */
function refusal(run: RunFacts, reason: RefusalReason, there: WhatIsThere): AppError {
  const { attempt, answers, by, at } = there;
  const params = { item: run.title, attempt, answers };
  if (reason === 'gap') return new AppError({ code: 'CONFLICT', key: 'answerGap', params });
  if (reason === 'other') {
    return new AppError({
      code: 'CONFLICT',
      key: 'answeredMeanwhile',
      params: { ...params, accountId: by ?? '', at: at ?? 0 },
    });
  }
  const [code, key] = KEYS[reason];
  return new AppError({ code, field: 'answers', key, params });
}
