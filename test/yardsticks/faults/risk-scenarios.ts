import { z } from 'zod';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { RISK, TYPICAL_RISKS } from '../rights/payloads';
import type { Facts } from './facts';
import { engagementIdOn, knowing, planMade } from './plan-scenarios';
import type { Scenario } from './scenario';
import type { Stage } from './stage';

const PAGE = 'project';

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

const has = ({ register }: Facts, riskId: string): boolean =>
  register.risks.some((risk) => risk.riskId === riskId);

function scenario(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: (facts: Facts) => boolean,
): Scenario {
  return { name, module: PAGE, prepare, request: { name, payload: knowing(name), isDone } };
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
  scenario('risk.adopt', riskRaised, (facts) => has(facts, `typical-${TYPICAL_RISKS.plain}`)),
];
