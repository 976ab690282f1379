import { z } from 'zod';
import { CHANGE } from '../../yardsticks/rights/payloads';
import { ask, valueOf } from '../engagement/ask';
import type { TestSite } from '../site/a-site';
import { anImpact } from './impact';

const change = z.object({
  change: z.object({ version: z.number(), state: z.string() }),
});

/** Carries the yardsticks' request on until its client is asked: the sponsor for 5 days, the approver for 1. */
export async function presentChange(site: TestSite, engagementId: string, days = 5): Promise<void> {
  const { changeId } = CHANGE;
  const seen = async () =>
    valueOf(await ask(site, 'change.get', { engagementId, changeId }), change).change;
  const acts = {
    draft: 'submit',
    submitted: 'takeUp',
    analysis: 'review',
    vendorReview: 'present',
  };
  for (const [state, act] of Object.entries(acts)) {
    const now = await seen();
    if (now.state !== state) continue;
    if (state === 'analysis') {
      const planEffects = [
        { kind: 'longer' as const, itemId: await aTask(site, engagementId), days: 1 },
      ];
      const impact = anImpact(days, { planEffects });
      const edit = { changeId, version: now.version, impact };
      valueOf(await ask(site, 'change.edit', { engagementId, change: edit }), z.unknown());
    }
    const { version } = await seen();
    const move = { engagementId, changeId, version, act };
    valueOf(await ask(site, 'change.move', move), z.unknown());
  }
}

const plan = z.object({ items: z.array(z.object({ id: z.string(), kind: z.string() })) });

async function aTask(site: TestSite, engagementId: string): Promise<string> {
  const { items } = valueOf(await ask(site, 'plan.get', { engagementId }), plan);
  return items.findLast(({ kind }) => kind === 'task')?.id ?? '';
}
