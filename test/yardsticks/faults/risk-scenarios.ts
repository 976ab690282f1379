import { z } from 'zod';
import { ask, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { IMPORTED_ROW, PROPOSAL, RISK, TYPICAL_RISKS, WATCH } from '../rights/payloads';
import { askedOnPage } from './asked-on-page';
import type { Facts } from './facts';
import { engagementIdOn, knowing } from './knowing';
import { KEPT_FOR_THE_RUN, nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';

const CONSUMER = 'risk-consumer';

const SECOND = 'late-too';

async function riskRaised(stage: Stage): Promise<void> {
  valueOf(await ask(stage.site, 'risk.raise', knowing('risk.raise')(stage)), z.unknown());
}

async function proposed(stage: Stage): Promise<void> {
  await riskRaised(stage);
  const payload = knowing('risk.propose')(stage);
  valueOf(await ask(stage.site, 'risk.propose', payload, 'consultant'), z.unknown());
}

async function approved(stage: Stage): Promise<void> {
  await proposed(stage);
  const payload = knowing('risk.judgeProposal')(stage);
  valueOf(await ask(stage.site, 'risk.judgeProposal', payload), z.unknown());
}

async function twoRaised(stage: Stage): Promise<void> {
  await riskRaised(stage);
  const risk = { ...RISK, riskId: SECOND };
  const payload = { engagementId: engagementIdOn(stage), risk };
  valueOf(await ask(stage.site, 'risk.raise', payload), z.unknown());
}

/** Two at once: both or none. */
function bothChanged(stage: Stage): unknown {
  const changes = [RISK.riskId, SECOND].map((riskId) => ({
    riskId,
    version: 1,
    trigger: 'Silence',
  }));
  return { engagementId: engagementIdOn(stage), changes };
}

/** Both have their issues; then both change, and Jira has not heard of it. */
async function changedAfterwards(stage: Stage): Promise<void> {
  await twoRaised(stage);
  await letTimePass(stage.site, stage.clock, 1);
  valueOf(await ask(stage.site, 'risk.change', bothChanged(stage)), z.unknown());
}

/** It watches for something that is there already, and its issue is made. */
async function watching(stage: Stage): Promise<void> {
  await riskRaised(stage);
  const changes = [{ riskId: RISK.riskId, version: 1, watches: [WATCH] }];
  const payload = { engagementId: engagementIdOn(stage), changes };
  valueOf(await ask(stage.site, 'risk.change', payload), z.unknown());
  await letTimePass(stage.site, stage.clock, 1);
}

const look = async ({ site }: Stage): Promise<void> => {
  await site.host.runScheduled('plan-look-schedule');
};

/** Its watch has fired, and the owner knows. */
async function fired(stage: Stage): Promise<void> {
  await watching(stage);
  await look(stage);
  await letTimePass(stage.site, stage.clock, 7);
}

/** It has occurred, and of what was prepared for that nothing is made yet. */
async function occurred(stage: Stage): Promise<void> {
  await riskRaised(stage);
  await letTimePass(stage.site, stage.clock, 1);
  const change = {
    riskId: RISK.riskId,
    version: 1,
    actions: [{ actionId: 'a', text: 'Ask for a date', isIssue: true }],
    contingencyActions: [{ actionId: 'c', text: 'Orders by file' }],
  };
  const engagementId = engagementIdOn(stage);
  const payload = { engagementId, changes: [change] };
  valueOf(await ask(stage.site, 'risk.change', payload), z.unknown());
  const occurrence = { on: '2026-03-02', side: 'vendor', days: 0, changes: [] };
  const known = { engagementId, riskId: RISK.riskId, version: 2 };
  valueOf(await ask(stage.site, 'risk.occur', { ...known, ...occurrence }), z.unknown());
}

const stateOf = ({ register }: Facts) => register.risks[0]?.state;
const durationOf = ({ parts }: Facts, itemId: string) =>
  parts.flatMap(({ items }) => items).find(({ id }) => id === itemId)?.durationDays;

const has = ({ register }: Facts, riskId: string): boolean =>
  register.risks.some((risk) => risk.riskId === riskId);

/** A message that the queue did not take is made good by the hourly look. */
const scenario: typeof askedOnPage = (...asked) => ({
  ...askedOnPage(...asked),
  recoversWithinHours: 1,
});

/** One a writing function of the register. */
export const riskScenarios: readonly Scenario[] = [
  scenario('risk.raise', nothingMore, (facts) => has(facts, RISK.riskId)),
  scenario(
    'risk.change',
    twoRaised,
    ({ register }) => register.risks.every(({ version }) => version === 2),
    { payload: bothChanged },
  ),
  scenario('risk.dismissSignal', fired, ({ register }) =>
    register.risks.some(({ signals }) => signals?.[0]?.state === 'dismissed'),
  ),
  // Register and plan: both, or neither.
  scenario(
    'risk.occur',
    riskRaised,
    (facts) => stateOf(facts) === 'occurred' && durationOf(facts, 'item-1') === 7,
  ),
  scenario(
    'risk.configure',
    riskRaised,
    ({ register }) => register.heads[0]?.scoring.version === 1,
  ),
  scenario('risk.import', riskRaised, (facts) => has(facts, IMPORTED_ROW.risk.riskId)),
  scenario('risk.adopt', riskRaised, (facts) => has(facts, `typical-${TYPICAL_RISKS.plain}`)),
  scenario('risk.propose', riskRaised, ({ library }) => library.proposals.length === 1, {
    payload: knowing('risk.propose'),
    as: 'consultant',
  }),
  // Proposal and library: both, or neither.
  scenario(
    'risk.judgeProposal',
    proposed,
    ({ library }) => library.proposals[0]?.number === 1 && library.own.length === 1,
  ),
  scenario(
    'risk.withdrawProposal',
    proposed,
    ({ library }) => library.proposals[0]?.state === 'withdrawn',
    {
      payload: (stage) => ({ engagementId: engagementIdOn(stage), proposalId: PROPOSAL }),
      as: 'consultant',
    },
  ),
  scenario(
    'risk.retireOwn',
    approved,
    ({ library }) => library.proposals[0]?.number === 1 && library.own.length === 0,
  ),
  {
    name: 'the register makes issues',
    module: CONSUMER,
    prepare: twoRaised,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  },
  {
    name: 'the register tells Jira of a change',
    module: CONSUMER,
    prepare: changedAfterwards,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  },
  {
    name: 'the register tells the owner of what fired',
    module: CONSUMER,
    prepare: watching,
    begin: look,
    recoversWithinHours: 1,
  },
  {
    name: 'the register makes and relates the issues of what is done',
    module: CONSUMER,
    prepare: occurred,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  },
];
