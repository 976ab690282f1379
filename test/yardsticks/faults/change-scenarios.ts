import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import { presentChange } from '../../support/change/present-change';
import { ask, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { CHANGE } from '../rights/payloads';
import { changesOf } from './change-faults';
import type { Facts } from './facts';
import { engagementIdOn, knowing, planMade } from './plan-scenarios';
import type { Scenario } from './scenario';
import type { Stage } from './stage';

const PAGE = 'project';

async function changeRaised(stage: Stage): Promise<void> {
  await planMade(stage);
  valueOf(await ask(stage.site, 'change.raise', knowing('change.raise')(stage)), z.unknown());
}

async function changePresented(stage: Stage): Promise<void> {
  await changeRaised(stage);
  await presentChange(stage.site, engagementIdOn(stage));
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

/** The payload as somebody sends it who has seen the request as it is. */
function onVersion(name: FunctionName) {
  return (stage: Stage): unknown => {
    const changeVersion = changesOf(stage.site).changes[0]?.version ?? 0;
    return knowing(name, { changeVersion })(stage);
  };
}

function scenario(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: (facts: Facts) => boolean,
): Scenario {
  return {
    name,
    module: PAGE,
    prepare,
    request: { name, payload: knowing(name), isDone },
    // A message that the queue did not take is made good by the hourly look.
    recoversWithinHours: 1,
  };
}

/** One a writing function of the register of changes. */
export const changeScenarios: readonly Scenario[] = [
  scenario('change.raise', planMade, (facts) => changeOf(facts) !== undefined),
  scenario('change.edit', changeRaised, (facts) => changeOf(facts)?.version === 2),
  scenario('change.move', changeRaised, (facts) => changeOf(facts)?.state === 'submitted'),
  {
    ...scenario('change.decide', changePresented, () => false),
    request: {
      name: 'change.decide',
      as: 'sponsor',
      payload: theVote,
      isDone: (facts) => changeOf(facts)?.state === 'approved',
    },
  },
  {
    ...scenario('change.apply', changeApproved, () => false),
    request: {
      name: 'change.apply',
      payload: onVersion('change.apply'),
      isDone: (facts) => changeOf(facts)?.state === 'implementing',
    },
  },
  {
    ...scenario('change.revert', changeApplied, () => false),
    request: {
      name: 'change.revert',
      payload: onVersion('change.revert'),
      isDone: (facts) => changeOf(facts)?.effects.some(({ state }) => state === 'undone') === true,
    },
  },
  scenario(
    'change.configure',
    changeRaised,
    ({ changes }) => changes.heads[0]?.settings.version === 1,
  ),
  {
    ...scenario('change.delegate', changeRaised, () => false),
    request: {
      name: 'change.delegate',
      as: 'sponsor',
      payload: knowing('change.delegate', { delegate: demoUser('keyUser').accountId }),
      isDone: ({ changes }) => changes.heads[0]?.delegations.length === 1,
    },
  },
];
