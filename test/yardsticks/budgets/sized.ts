import { z } from 'zod';
import type { DemoUserKey } from '../../../local-site/seed/demo-users';
import { ask, startEngagement, valueOf } from '../../support/engagement/ask';
import { totalOf, type Cost } from './cost';
import { overLimit, type Limit } from './limits';
import { stagesOf, type Stage } from './stage';

interface Measured {
  readonly cost: Cost;
  /** What was answered. */
  readonly value: unknown;
}

/** A stage with a started engagement, to be filled with as many records as a size says. */
export interface SizedStage {
  readonly stage: Stage;
  readonly engagementId: string;
  /** Measures a call under the name of an act. */
  readonly act: (act: string, name: string, payload: object, as?: DemoUserKey) => Promise<void>;
}

/** What acts cost at each of some sizes, measured once before the tests of a file, each size on a stage of its own. */
export function costsAtSizes<Size extends number>(
  sizes: readonly Size[],
  measureAt: (on: SizedStage, size: Size) => Promise<void>,
) {
  const measured = new Map<string, Measured>();
  const at = (act: string, size: number): string => `${act} of ${String(size)}`;

  beforeAll(async () => {
    const stages = await stagesOf();
    for (const size of sizes) {
      const stage = await stages.open();
      try {
        const { value: started } = await stage.measure(() => startEngagement(stage.site));
        await stage.deliverAll();
        const act: SizedStage['act'] = async (name, ...asked) => {
          const { value, cost } = await stage.measure(() => ask(stage.site, ...asked));
          measured.set(at(name, size), { cost, value: valueOf(value, z.unknown()) });
        };
        await measureAt({ stage, engagementId: started.engagementId, act }, size);
      } finally {
        await stage.close();
      }
    }
  }, 240_000);

  const of = (act: string, size: number): Measured => {
    const found = measured.get(at(act, size));
    if (found === undefined) throw new Error(`${at(act, size)} was not measured.`);
    return found;
  };
  return {
    of,
    /** An act is within its limit at every size, and asks as often, one call after the other, as at the smallest. */
    expectEven: (act: string, limit: Limit): void => {
      const all = sizes.map((size) => of(act, size).cost);
      for (const cost of all) expect(overLimit(limit, cost)).toEqual([]);
      const asked = all.map(({ depth, calls }) => [depth, totalOf(calls)]);
      expect(asked).toEqual(asked.map(() => asked[0]));
    },
  };
}
