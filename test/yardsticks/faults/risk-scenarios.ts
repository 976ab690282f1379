import { z } from 'zod';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { IMPORTED_ROW, RISK, TYPICAL_RISKS } from '../rights/payloads';
import type { Facts } from './facts';
import { engagementIdOn, knowing, planMade } from './plan-scenarios';
import type { Scenario } from './scenario';
import type { Stage } from './stage';

const PAGE = 'project';
const CONSUMER = 'risk-consumer';

const SECOND = 'late-too';

async function riskRaised(stage: Stage): Promise<void> {
  await planMade(stage);
  valueOf(await ask(stage.site, 'risk.raise', knowing('risk.raise')(stage)), z.unknown());
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

const has = ({ register }: Facts, riskId: string): boolean =>
  register.risks.some((risk) => risk.riskId === riskId);

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

/** One a writing function of the register. */
export const riskScenarios: readonly Scenario[] = [
  scenario('risk.raise', planMade, (facts) => has(facts, RISK.riskId)),
  {
    ...scenario('risk.change', twoRaised, () => false),
    request: {
      name: 'risk.change',
      payload: bothChanged,
      isDone: ({ register }) => register.risks.every(({ version }) => version === 2),
    },
  },
  scenario(
    'risk.configure',
    riskRaised,
    ({ register }) => register.heads[0]?.scoring.version === 1,
  ),
  scenario('risk.import', riskRaised, (facts) => has(facts, IMPORTED_ROW.risk.riskId)),
  scenario('risk.adopt', riskRaised, (facts) => has(facts, `typical-${TYPICAL_RISKS.plain}`)),
  {
    name: 'the register makes issues',
    module: CONSUMER,
    prepare: twoRaised,
    delivery: { duplicateEvery: 0, reversed: false, lateMs: 1_000 },
    recoversWithinHours: 1,
  },
  {
    name: 'the register tells Jira of a change',
    module: CONSUMER,
    prepare: changedAfterwards,
    delivery: { duplicateEvery: 0, reversed: false, lateMs: 1_000 },
    recoversWithinHours: 1,
  },
];
