import { z } from 'zod';
import { MOST_CHANGED_AT_ONCE } from '../../../src/uat/case/contract';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { moveIssue } from '../../support/jira/move-issue';
import { TEST_CASE } from '../rights/uat-payloads';
import { askedOnPage } from './asked-on-page';
import type { Facts } from './facts';
import { uatOf } from './uat-faults';
import { engagementIdOn, knowing } from './knowing';
import { KEPT_FOR_THE_RUN, nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';

/** More than two transactions of a job freeze. */
const CASES = 45;

const caseOf = ({ uat }: Facts) => uat.cases.find(({ caseId }) => caseId === TEST_CASE.caseId);
const cycleOf = ({ uat }: Facts) => uat.cycles[0];

async function done(stage: Stage, name: FunctionName): Promise<void> {
  valueOf(await ask(stage.site, name, await knowing(name)(stage)), z.unknown());
}

async function caseRaised(stage: Stage): Promise<void> {
  await done(stage, 'uat.raise');
}

async function caseReady(stage: Stage): Promise<void> {
  await caseRaised(stage);
  await done(stage, 'uat.change');
}

/** So many ready cases, and their cycle asked for: its message waits. */
async function largeCycleOpened(stage: Stage): Promise<void> {
  await caseReady(stage);
  const engagementId = engagementIdOn(stage);
  const ids = Array.from({ length: CASES - 1 }, (_, index) => `case-${String(index)}`);
  for (const caseId of ids) {
    const draft = { engagementId, case: { ...TEST_CASE, caseId } };
    valueOf(await ask(stage.site, 'uat.raise', draft), z.unknown());
  }
  for (let from = 0; from < ids.length; from += MOST_CHANGED_AT_ONCE) {
    const changes = ids
      .slice(from, from + MOST_CHANGED_AT_ONCE)
      .map((caseId) => ({ caseId, version: 1, state: 'ready' }));
    valueOf(await ask(stage.site, 'uat.change', { engagementId, changes }), z.unknown());
  }
  await done(stage, 'uat.openCycle');
}

export async function cycleRuns(stage: Stage): Promise<void> {
  await caseReady(stage);
  await done(stage, 'uat.openCycle');
  await letTimePass(stage.site, stage.clock, 1);
}

/** Its first attempt has failed. */
async function runFailed(stage: Stage): Promise<void> {
  await cycleRuns(stage);
  await done(stage, 'uat.answer');
  const answering = { ...((await knowing('uat.answer')(stage)) as object), answers: [THE_END] };
  valueOf(await ask(stage.site, 'uat.answer', answering), z.unknown());
}

export async function bugReported(stage: Stage): Promise<void> {
  await runFailed(stage);
  await done(stage, 'uat.reportBug');
  await letTimePass(stage.site, stage.clock, 1);
}

/** Somebody ends the bug in Jira. */
async function bugMended({ site }: Stage): Promise<void> {
  const key = uatOf(site).runs[0]?.bugs[0]?.key ?? '';
  await moveIssue(site, key, 'done');
}

const THE_END = {
  answerId: 'second-answer',
  sequence: 2,
  secondsAgo: 0,
  act: { kind: 'end' },
} as const;

/** One a writing function of the register of test cases, and the consumer that freezes them. */
export const uatScenarios: readonly Scenario[] = [
  askedOnPage('uat.raise', nothingMore, (facts) => caseOf(facts) !== undefined),
  askedOnPage('uat.change', caseRaised, (facts) => caseOf(facts)?.state === 'ready'),
  askedOnPage('uat.configure', caseRaised, ({ uat }) => uat.heads[0]?.settings.version === 1),
  askedOnPage('uat.adopt', nothingMore, ({ uat }) => uat.cases.length === 1),
  askedOnPage('uat.import', nothingMore, ({ uat }) => uat.cases.length === 1),
  askedOnPage('uat.openCycle', caseReady, (facts) => cycleOf(facts) !== undefined),
  askedOnPage('uat.assign', cycleRuns, ({ uat }) => uat.runs[0]?.day === '2026-03-04'),
  askedOnPage(
    'uat.assignModule',
    cycleRuns,
    (facts) => (cycleOf(facts)?.assignments ?? []).length === 1,
  ),
  askedOnPage('uat.recordEntry', cycleRuns, (facts) => cycleOf(facts)?.entry.length === 1),
  askedOnPage('uat.answer', cycleRuns, ({ uat }) => uat.runs[0]?.status === 'inProgress'),
  {
    // A report that is kept is brought to its end: at once, or once search must know what became of its issue.
    ...askedOnPage('uat.reportBug', runFailed, ({ uat }) => uat.reports.length === 1),
    recoversWithinHours: 1,
  },
  {
    name: 'a bug that is done asks for a retest',
    module: 'uat-consumer',
    prepare: bugReported,
    begin: bugMended,
    recoversWithinHours: 1,
  },
  askedOnPage('uat.closeCycle', cycleRuns, (facts) => cycleOf(facts)?.state === 'closed'),
  {
    name: 'a module is shared among testers',
    module: 'uat-consumer',
    prepare: cycleRuns,
    begin: (stage) => done(stage, 'uat.assignModule'),
    recoversWithinHours: 1,
  },
  {
    name: 'the cases of a cycle are frozen',
    module: 'uat-consumer',
    prepare: largeCycleOpened,
    delivery: KEPT_FOR_THE_RUN,
  },
];
