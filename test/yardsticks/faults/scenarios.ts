import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import { ask, startEngagement, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { factsOf, type Facts } from './facts';
import { changeScenarios } from './change-scenarios';
import { checklistScenarios } from './checklist-scenarios';
import { planScenarios } from './plan-scenarios';
import { signoffScenarios } from './signoff-scenarios';
import { handbookScenarios } from './handbook-scenarios';
import { trainingScenarios } from './training-scenarios';
import { uatScenarios } from './uat-scenarios';
import { riskScenarios } from './risk-scenarios';
import { srsScenarios } from './srs-scenarios';
import { KEPT_FOR_THE_RUN, nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';

export const PROJECT = 'NWE';
const PAGE = 'project';
const WORKER = 'jobs-consumer';
const RECOVERY = 'job-recovery-schedule';

/** The work of a start ends well inside of this. */
const MINUTES = 5;

/** A job that has made items of which it never heard, and waits until Jira's search knows them. */
async function startedHalf({ site }: Stage): Promise<void> {
  await startEngagement(site);
  site.faults.arm({ kind: 'jira', nth: 2, fault: 'cut-after' });
  await site.idle();
}

async function stopped(stage: Stage): Promise<void> {
  await startedHalf(stage);
  await granted(stage, 'job.cancel');
}

/** The process died right after it had claimed the project. */
async function claimedOnly({ site }: Stage): Promise<void> {
  site.faults.arm({ kind: 'storage', nth: 1, fault: 'death-after' });
  await startEngagement(site).catch(() => undefined);
}

/** Jira has refused a row, and would take it now. */
async function rowsRefused(stage: Stage): Promise<void> {
  const { site, clock } = stage;
  const { issueTypes } = site.jira.stores;
  const milestone = aDraft(site, PROJECT).mapping.milestone ?? '';
  const type = issueTypes.find(milestone);
  const workflow = issueTypes.workflowId(projectIdOf(site, PROJECT), milestone) ?? '';
  await startEngagement(site);
  site.faults.arm({ kind: 'jira', nth: 2, fault: 'server-error' });
  await site.idle();
  issueTypes.remove(milestone);
  await letTimePass(site, clock, MINUTES);
  if (type === undefined) throw new Error('There was no milestone type.');
  issueTypes.save(type);
  issueTypes.offer(projectIdOf(site, PROJECT), milestone, workflow);
}

/** The worker was never sent, since the queue failed. */
async function messageLost({ site }: Stage): Promise<void> {
  site.faults.arm({ kind: 'queue', nth: 1, fault: 'server-error' });
  await startEngagement(site);
}

function jobOf({ site }: Stage): { readonly engagementId: string; readonly jobId: string } {
  const engagementId = `p${projectIdOf(site, PROJECT)}`;
  return { engagementId, jobId: `apply-${engagementId}` };
}

/** Asks for what the scenario rests on. @throws Error when it is refused. */
async function granted(stage: Stage, name: 'job.cancel' | 'job.retry'): Promise<void> {
  valueOf(await ask(stage.site, name, jobOf(stage)), z.unknown());
}

function aStart({ site }: Stage): unknown {
  return { projectId: projectIdOf(site, PROJECT), draft: aDraft(site, PROJECT) };
}

const newConsultant = demoUser('lead').accountId;

function newRoles({ site }: Stage): unknown {
  const [engagement] = factsOf(site).engagements;
  const people = { ...engagement?.draft.people, consultant: [newConsultant] };
  return { engagementId: engagement?.id, version: engagement?.version, people };
}

function hasJob({ jobs }: Facts): boolean {
  return jobs.length > 0;
}

/** The last act of a person is the one that was asked for. */
function isSentOn({ jobs }: Facts): boolean {
  return jobs.some(({ state }) => state !== 'cancelled');
}

/** One or more a writing function and a function in the background; one without any fails. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'engagement.start',
    module: PAGE,
    isFromTheBeginning: true,
    prepare: async () => undefined,
    request: {
      name: 'engagement.start',
      payload: aStart,
      isDone: ({ engagements }) => engagements.length > 0,
    },
  },
  {
    name: 'engagement.open, which mends a start',
    module: PAGE,
    isFromTheBeginning: true,
    prepare: claimedOnly,
    request: {
      name: 'engagement.open',
      payload: ({ site }) => ({ projectId: projectIdOf(site, PROJECT) }),
      isDone: hasJob,
    },
  },
  {
    name: 'engagement.assignRoles',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'engagement.assignRoles',
      payload: newRoles,
      isDone: ({ engagements }) => engagements[0]?.draft.people.consultant[0] === newConsultant,
    },
  },
  {
    name: 'job.cancel',
    module: PAGE,
    isFromTheBeginning: true,
    prepare: startedHalf,
    request: {
      name: 'job.cancel',
      payload: jobOf,
      isDone: ({ jobs }) => jobs[0]?.state === 'cancelled',
    },
    goOn: { name: 'job.retry', payload: jobOf },
  },
  {
    name: 'job.retry of a stopped job',
    module: PAGE,
    isFromTheBeginning: true,
    prepare: stopped,
    request: { name: 'job.retry', payload: jobOf, isDone: isSentOn },
  },
  {
    name: 'job.retry of refused rows',
    module: PAGE,
    recoversWithinHours: 1,
    isFromTheBeginning: true,
    prepare: rowsRefused,
    request: {
      name: 'job.retry',
      payload: jobOf,
      isDone: ({ jobs }) => jobs.some(({ lastAct }) => lastAct !== undefined),
    },
  },
  {
    name: 'the worker of a start',
    module: WORKER,
    delivery: KEPT_FOR_THE_RUN,
    isFromTheBeginning: true,
    prepare: async ({ site }) => {
      await startEngagement(site);
    },
  },
  {
    name: 'the worker of a retry',
    module: WORKER,
    delivery: KEPT_FOR_THE_RUN,
    isFromTheBeginning: true,
    prepare: async (stage) => {
      await rowsRefused(stage);
      await granted(stage, 'job.retry');
    },
    recoversWithinHours: 1,
  },
  {
    name: 'the recovery of a lost message',
    module: RECOVERY,
    isFromTheBeginning: true,
    prepare: messageLost,
  },
  {
    name: 'the recovery of a start',
    module: RECOVERY,
    isFromTheBeginning: true,
    prepare: claimedOnly,
  },
  ...planScenarios,
  ...riskScenarios,
  ...changeScenarios,
  ...srsScenarios,
  ...uatScenarios,
  ...signoffScenarios,
  ...checklistScenarios,
  ...trainingScenarios,
  ...handbookScenarios,
];

/** So many are swept by one file of tests, and the others by another, because files are what runs at once. */
export const HALF = Math.ceil(scenarios.length / 2);
