import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import type { ChangeSettings } from '../../../src/change/decision/contract';
import { DEFAULT_CHANGE_SETTINGS } from '../../../src/change/model/default-settings';
import { presentChange } from '../../support/change/present-change';
import { moveAlong } from '../../support/change/a-gated-site';
import { letTimePass } from '../../support/engagement/engagement-state';
import { ask, valueOf } from '../../support/engagement/ask';
import { CHANGE, IMPORTED_CHANGE } from '../rights/payloads';
import { askedOnPage } from './asked-on-page';
import { changesOf } from './change-faults';
import type { Facts } from './facts';
import { engagementIdOn, knowing } from './knowing';
import { KEPT_FOR_THE_RUN, nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';

const CONSUMER = 'change-consumer';
/** More than two working days from a Monday on. */
const DAYS = 3;

async function changeRaised(stage: Stage): Promise<void> {
  valueOf(await ask(stage.site, 'change.raise', knowing('change.raise')(stage)), z.unknown());
}

async function changePresented(stage: Stage): Promise<void> {
  await changeRaised(stage);
  await presentChange(stage.site, engagementIdOn(stage));
}

/** It was handed in, and its issue is made. */
async function changeIssueMade(stage: Stage): Promise<void> {
  await changeRaised(stage);
  valueOf(await ask(stage.site, 'change.move', knowing('change.move')(stage)), z.unknown());
  await letTimePass(stage.site, stage.clock, 2);
}

/** Somebody ends the issue in Jira, where no gate refuses it. */
async function doneWithoutApproval({ site }: Stage): Promise<void> {
  const [change] = changesOf(site).changes;
  await moveAlong(site, change?.issue?.issueKey ?? '', 'Withdraw', 'consultant');
}

const changeOf = ({ changes }: Facts) =>
  changes.changes.find(({ changeId }) => changeId === CHANGE.changeId);

/** What the client decides on, as he sees it before anything goes wrong. */
function theVote(stage: Stage): unknown {
  const [change] = changesOf(stage.site).changes;
  return knowing('change.decide', { changeHash: change?.ballot?.hash ?? '' })(stage);
}

async function changeApproved(stage: Stage): Promise<void> {
  await changePresented(stage);
  valueOf(await ask(stage.site, 'change.decide', theVote(stage), 'sponsor'), z.unknown());
}

async function changeApplied(stage: Stage): Promise<void> {
  await changeApproved(stage);
  valueOf(await ask(stage.site, 'change.apply', onVersion('change.apply')(stage)), z.unknown());
  await letTimePass(stage.site, stage.clock, 1);
}

/** Jira shows it and it waits for the sponsor; then he decides, and Jira has not heard of it. */
async function decidedAfterwards(stage: Stage): Promise<void> {
  await changePresented(stage);
  await letTimePass(stage.site, stage.clock, 1);
  valueOf(await ask(stage.site, 'change.decide', theVote(stage), 'sponsor'), z.unknown());
}

/** The client has asked for two things, and the lead has begun; Jira has not heard of it. */
async function conditionsAgreed(stage: Stage): Promise<void> {
  await changePresented(stage);
  await letTimePass(stage.site, stage.clock, 1);
  const conditions = ['Train the night shift', 'Keep the paper form'].map((text) => ({
    text,
    owner: 'Nora',
    dueDate: '2026-05-04',
  }));
  const vote = { ...Object(theVote(stage)), outcome: 'approvedWithConditions', conditions };
  valueOf(await ask(stage.site, 'change.decide', vote, 'sponsor'), z.unknown());
  valueOf(await ask(stage.site, 'change.apply', onVersion('change.apply')(stage)), z.unknown());
}

/** It has waited for days without a word, since nobody wanted one; now reminders are wanted. */
async function remindersWanted(stage: Stage): Promise<void> {
  const { site, clock } = stage;
  await changePresented(stage);
  await configured(stage, 0, { firstDays: 60, everyDays: 60, escalateDays: 120 });
  await letTimePass(site, clock, DAYS * 24 * 60);
  await configured(stage, 1, { firstDays: 2, everyDays: 2, escalateDays: 2 });
}

async function configured(
  stage: Stage,
  version: number,
  reminders: ChangeSettings['reminders'],
): Promise<void> {
  const settings = { ...DEFAULT_CHANGE_SETTINGS, reminders };
  const wanted = { engagementId: engagementIdOn(stage), version, settings };
  valueOf(await ask(stage.site, 'change.configure', wanted), z.unknown());
}

/** The payload as somebody sends it who has seen the request as it is. */
function onVersion(name: FunctionName) {
  return (stage: Stage): unknown => {
    const changeVersion = changesOf(stage.site).changes[0]?.version ?? 0;
    return knowing(name, { changeVersion })(stage);
  };
}

/** A message that the queue did not take is made good by the hourly look. */
const scenario: typeof askedOnPage = (...asked) => ({
  ...askedOnPage(...asked),
  recoversWithinHours: 1,
});

/** The consumer at work on messages that were kept for it. */
function background(name: string, prepare: Scenario['prepare']): Scenario {
  return {
    name,
    module: CONSUMER,
    prepare,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  };
}

/** One a writing function of the register of changes. */
export const changeScenarios: readonly Scenario[] = [
  scenario('change.raise', nothingMore, (facts) => changeOf(facts) !== undefined),
  scenario('change.import', changeRaised, ({ changes }) =>
    changes.changes.some(({ changeId }) => changeId === IMPORTED_CHANGE.changeId),
  ),
  scenario('change.edit', changeRaised, (facts) => changeOf(facts)?.version === 2),
  scenario('change.move', changeRaised, (facts) => changeOf(facts)?.state === 'submitted'),
  scenario('change.decide', changePresented, (facts) => changeOf(facts)?.state === 'approved', {
    as: 'sponsor',
    payload: theVote,
  }),
  scenario('change.apply', changeApproved, (facts) => changeOf(facts)?.state === 'implementing', {
    payload: onVersion('change.apply'),
  }),
  scenario(
    'change.revert',
    changeApplied,
    (facts) => changeOf(facts)?.effects.some(({ state }) => state === 'undone') === true,
    { payload: onVersion('change.revert') },
  ),
  scenario(
    'change.configure',
    changeRaised,
    ({ changes }) => changes.heads[0]?.settings.version === 1,
  ),
  scenario(
    'change.delegate',
    changeRaised,
    ({ changes }) => changes.heads[0]?.delegations.length === 1,
    {
      as: 'sponsor',
      payload: knowing('change.delegate', { delegate: demoUser('keyUser').accountId }),
    },
  ),
  background('the register of changes makes issues and lists', changePresented),
  background('the register of changes tells Jira of a decision', decidedAfterwards),
  background('the register of changes makes tasks of conditions', conditionsAgreed),
  background('the register of changes reminds, and tells the lead', remindersWanted),
  {
    name: 'the register of changes tells the lead of a breach',
    module: 'change-consumer',
    prepare: changeIssueMade,
    begin: doneWithoutApproval,
    recoversWithinHours: 1,
  },
];
