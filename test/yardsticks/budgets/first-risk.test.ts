import { z } from 'zod';
import { ask, startEngagement, valueOf } from '../../support/engagement/ask';
import { RISK, WATCH } from '../rights/payloads';
import { totalOf, type Cost } from './cost';
import { limitOf } from './limits';
import { stagesOf } from './stage';

const plan = z.object({
  items: z.array(z.object({ kind: z.string(), issueKey: z.optional(z.string()) })),
});

let costs: Readonly<Record<string, Cost>>;

/** Each in an engagement of its own, whose register nobody has written to. */
beforeAll(async () => {
  const stages = await stagesOf();
  const measured = async (valuesOf: (issueKey: string) => object): Promise<Cost> => {
    const stage = await stages.open();
    try {
      const { value: started } = await stage.measure(() => startEngagement(stage.site));
      const { engagementId } = started;
      await stage.deliverAll();
      const { value: answer } = await stage.measure(() =>
        ask(stage.site, 'plan.get', { engagementId }),
      );
      const { items } = valueOf(answer, plan);
      const issueKey = items.find(({ kind }) => kind === 'task')?.issueKey ?? '';
      const risk = { ...RISK, ...valuesOf(issueKey) };
      const { value, cost } = await stage.measure(() =>
        ask(stage.site, 'risk.raise', { engagementId, risk }),
      );
      valueOf(value, z.unknown());
      return cost;
    } finally {
      await stage.close();
    }
  };
  costs = {
    plain: await measured(() => ({})),
    'naming an issue': await measured((issueKey) => ({
      actions: [{ actionId: 'a1', text: 'Speed it up', issueKey }],
    })),
    'watching a search': await measured(() => ({ watches: [WATCH] })),
  };
}, 120_000);

test.each(['plain', 'naming an issue', 'watching a search'])(
  'the first risk of a register, %s, is raised within the limits of a save',
  (name) => {
    const cost = costs[name];
    const { depth = 0, calls = 0 } = limitOf('risk.raise');
    expect(cost && totalOf(cost.calls)).toBeLessThanOrEqual(calls);
    expect(cost?.depth).toBeLessThanOrEqual(depth);
  },
);
