import { z } from 'zod';
import { ask, valueOf } from '../../support/engagement/ask';
import type { Place } from '../rights/payloads';
import type { Cost } from './cost';
import type { Stage } from './stage';

const opened = z.object({ engagementId: z.string(), overview: z.optional(z.unknown()) });

/** What a page asks, one call after the other, when nothing of it was loaded before. */
const SCREENS: Readonly<Record<string, (stage: Stage, place: Place) => Promise<void>>> = {
  'screen: the overview, opened cold': async ({ site }, { projectId }) => {
    const open = await ask(site, 'engagement.open', { projectId });
    const { engagementId, overview } = valueOf(open, opened);
    if (overview !== undefined) return;
    valueOf(await ask(site, 'engagement.overview', { engagementId }), z.unknown());
  },
};

/** What opening each screen costs, by its name in the table, when the hourly look has been at all plans. */
export async function measureScreens(
  stage: Stage,
  place: Place,
): Promise<Readonly<Record<string, Cost>>> {
  const costs: Record<string, Cost> = {};
  await stage.unmeasured(() => stage.site.host.runScheduled('plan-look-schedule'));
  await stage.deliverAll();
  for (const [name, open] of Object.entries(SCREENS)) {
    await stage.passSchedules();
    costs[name] = (await stage.measure(() => open(stage, place))).cost;
  }
  return costs;
}
