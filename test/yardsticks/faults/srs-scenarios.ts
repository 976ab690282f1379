import { z } from 'zod';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { REQUIREMENT } from '../rights/payloads';
import type { Facts } from './facts';
import { engagementIdOn, knowing, planMade } from './plan-scenarios';
import type { Scenario } from './scenario';
import type { Stage } from './stage';

const PAGE = 'project';
const SECOND = 'approve-on-tablet';

const requirementOf = ({ srs }: Facts) =>
  srs.requirements.find(({ requirementId }) => requirementId === REQUIREMENT.requirementId);

async function raised(stage: Stage): Promise<void> {
  await planMade(stage);
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

function scenario(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: (facts: Facts) => boolean,
  payload: (stage: Stage) => unknown = knowing(name),
): Scenario {
  return { name, module: PAGE, prepare, request: { name, payload, isDone } };
}

/** One a writing function of the specification. */
export const srsScenarios: readonly Scenario[] = [
  scenario('srs.raise', planMade, (facts) => requirementOf(facts) !== undefined),
  scenario(
    'srs.change',
    raised,
    ({ srs }) => srs.requirements.every(({ version }) => version === 2),
    bothChanged,
  ),
];
