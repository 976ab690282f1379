import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { editRequirementIssue } from '../../support/srs/edit-requirement-issue';
import { REQUIREMENT, SAID } from '../rights/payloads';
import { askedOnPage } from './asked-on-page';
import { factsOf, type Facts } from './facts';
import { engagementIdOn, knowing } from './knowing';
import { specificationOf } from './srs-faults';
import { KEPT_FOR_THE_RUN, nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';

const CONSUMER = 'srs-consumer';
const SECOND = 'approve-on-tablet';

const requirementOf = ({ srs }: Facts) =>
  srs.requirements.find(({ requirementId }) => requirementId === REQUIREMENT.requirementId);

async function raised(stage: Stage): Promise<void> {
  const requirements = [REQUIREMENT, { ...REQUIREMENT, requirementId: SECOND }];
  const payload = { engagementId: engagementIdOn(stage), requirements };
  valueOf(await ask(stage.site, 'srs.raise', payload), z.unknown());
}

/** Two at once: both or none. */
function bothChanged(stage: Stage): unknown {
  const changes = [REQUIREMENT.requirementId, SECOND].map((requirementId) => ({
    requirementId,
    version: 1,
    scope: 'phase2',
  }));
  return { engagementId: engagementIdOn(stage), changes };
}

/** So many as the largest specification that is promised. */
const MANY = 500;

async function manyRaised(stage: Stage): Promise<void> {
  const engagementId = engagementIdOn(stage);
  for (let from = 0; from < MANY; from += 10) {
    const requirements = Array.from({ length: 10 }, (_, index) => ({
      ...REQUIREMENT,
      requirementId: `r${String(from + index)}`,
    }));
    valueOf(await ask(stage.site, 'srs.raise', { engagementId, requirements }), z.unknown());
  }
  // Their issues are made once, not in each run.
  await letTimePass(stage.site, stage.clock, 3);
}

const srsOn = (stage: Stage) => specificationOf(stage.site).heads[0];

/** What the lead freezes, and the sponsor signs, as they see it before anything goes wrong. */
const seenSrs = (name: FunctionName) => (stage: Stage) =>
  knowing(name, {
    srsVersion: srsOn(stage)?.version ?? 0,
    srsHash: srsOn(stage)?.baselines.at(-1)?.hash ?? '',
  })(stage);

async function frozen(stage: Stage): Promise<void> {
  await raised(stage);
  valueOf(await ask(stage.site, 'srs.write', knowing('srs.write')(stage)), z.unknown());
  valueOf(await ask(stage.site, 'srs.baseline', seenSrs('srs.baseline')(stage)), z.unknown());
}

/** Both sides have signed; then somebody edits what they signed. */
async function editedSince(stage: Stage): Promise<void> {
  await frozen(stage);
  for (const by of ['lead', 'sponsor'] as const) {
    valueOf(await ask(stage.site, 'srs.sign', seenSrs('srs.sign')(stage), by), z.unknown());
  }
  valueOf(await ask(stage.site, 'srs.change', bothChanged(stage)), z.unknown());
}

/** Both have their issues; one of them was edited in Jira, and the app knows. */
async function edited(stage: Stage): Promise<void> {
  await raised(stage);
  await letTimePass(stage.site, stage.clock, 1);
  await editRequirementIssue(stage.site, engagementIdOn(stage));
  await letTimePass(stage.site, stage.clock, 1);
}

/** Both have their issues; then both change, and Jira has not heard of it. */
async function changedAfterwards(stage: Stage): Promise<void> {
  await raised(stage);
  await letTimePass(stage.site, stage.clock, 1);
  valueOf(await ask(stage.site, 'srs.change', bothChanged(stage)), z.unknown());
}

/** What was read in its issue. */
function takenOver(stage: Stage): unknown {
  const { requirementId } = REQUIREMENT;
  const settlements = [{ act: 'take', requirementId, version: 1, said: SAID }];
  return { engagementId: engagementIdOn(stage), settlements };
}

/** Somebody else decides for the client now. */
async function otherApprover({ site }: Stage): Promise<void> {
  const [engagement] = factsOf(site).engagements;
  const people = { ...engagement?.draft.people, approver: [demoUser('keyUser').accountId] };
  const payload = { engagementId: engagement?.id, version: engagement?.version, people };
  valueOf(await ask(site, 'engagement.assignRoles', payload), z.unknown());
}

/** One a writing function of the specification. */
export const srsScenarios: readonly Scenario[] = [
  askedOnPage('srs.raise', nothingMore, (facts) => requirementOf(facts) !== undefined),
  askedOnPage(
    'srs.change',
    raised,
    ({ srs }) => srs.requirements.every(({ version }) => version === 2),
    { payload: bothChanged },
  ),
  askedOnPage('srs.settle', edited, (facts) => requirementOf(facts)?.version === 2, {
    payload: takenOver,
  }),
  {
    name: 'the specification makes issues',
    module: CONSUMER,
    prepare: raised,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  },
  {
    name: 'the specification tells Jira of a change',
    module: CONSUMER,
    prepare: changedAfterwards,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  },
  askedOnPage('srs.write', nothingMore, ({ srs }) => srs.entries.length === 1),
  askedOnPage('srs.draw', nothingMore, ({ srs }) => srs.entries.length === 1),
  askedOnPage('srs.baseline', manyRaised, ({ srs }) => srs.heads[0]?.baselines.length === 1, {
    payload: seenSrs('srs.baseline'),
  }),
  askedOnPage(
    'srs.sign',
    frozen,
    ({ srs }) => srs.heads[0]?.baselines[0]?.signatures.length === 1,
    { as: 'sponsor', payload: seenSrs('srs.sign') },
  ),
  askedOnPage('srs.putBack', editedSince, (facts) => requirementOf(facts)?.version === 3, {
    payload: knowing('srs.putBack', { requirementVersion: 2 }),
  }),
  {
    name: 'a baseline waits for whoever got the role',
    module: CONSUMER,
    prepare: frozen,
    begin: otherApprover,
    recoversWithinHours: 1,
  },
];
