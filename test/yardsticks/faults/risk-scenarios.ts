import { z } from 'zod';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { RISK, TYPICAL_RISKS } from '../rights/payloads';
import type { Facts } from './facts';
import { knowing, planMade } from './plan-scenarios';
import type { Scenario } from './scenario';
import type { Stage } from './stage';

const PAGE = 'project';

async function riskRaised(stage: Stage): Promise<void> {
  await planMade(stage);
  valueOf(await ask(stage.site, 'risk.raise', knowing('risk.raise')(stage)), z.unknown());
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
  scenario('risk.change', riskRaised, ({ register }) => register.risks[0]?.version === 2),
  scenario(
    'risk.configure',
    riskRaised,
    ({ register }) => register.heads[0]?.scoring.version === 1,
  ),
  scenario('risk.adopt', riskRaised, (facts) => has(facts, `typical-${TYPICAL_RISKS.plain}`)),
];
