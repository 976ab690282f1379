import { z } from 'zod';
import { changeActs } from '../../support/change/change-site';
import { anImpact } from '../../support/change/impact';
import { ask, valueOf } from '../../support/engagement/ask';
import type { ServedTestSite } from '../../support/site/a-served-site';

const plan = z.object({
  items: z.array(z.object({ id: z.string(), kind: z.string(), isCritical: z.boolean() })),
});
const CONDITION = { text: 'French texts are proofread', owner: 'Luc', dueDate: '2026-03-31' };

/** Change requests in their main states: waiting for the client, approved, being analysed, handed in, withdrawn. */
export async function addChanges(site: ServedTestSite, engagementId: string): Promise<void> {
  const acts = changeActs(site, engagementId);
  const { items } = valueOf(await ask(site, 'plan.get', { engagementId }), plan);
  const itemId = items.find(({ kind, isCritical }) => kind === 'task' && isCritical)?.id ?? '';
  const impact = anImpact(6, {
    effort: [
      { role: 'consultant', days: 4 },
      { role: 'keyUser', days: 2.5 },
    ],
    extraCost: 4_800,
    planEffects: [{ kind: 'longer', itemId, days: 3 }],
    uatCases: [{ text: 'U-4 Print an invoice' }, { text: 'U-5 Print a credit note' }],
    newRisks: ['The French texts come late'],
    alternatives: 'A second form for Quebec: cheaper now, dearer to keep.',
  });
  const invoices = {
    title: 'Invoices in two languages',
    what: 'Invoices are printed in two languages',
  };
  await acts.presented('orders', anImpact(3));
  await acts.decide('orders', 'sponsor', 'approvedWithConditions', { conditions: [CONDITION] });
  await acts.raise('old', 'keyUser', { title: 'Fax in the portal' });
  await acts.move('old', 'withdraw', 'keyUser', 'Nobody faxes any more');
  await acts.raise('labels', 'keyUser', { title: 'Labels with a QR code', type: 'defect' });
  await acts.move('labels', 'submit', 'keyUser');
  await acts.raise('analysed', 'keyUser', { title: 'Stock by bin' });
  await acts.move('analysed', 'submit', 'keyUser');
  await acts.move('analysed', 'takeUp', 'consultant');
  await acts.edit('analysed', { impact });
  await acts.raise('invoices', 'keyUser', invoices);
  await acts.move('invoices', 'submit', 'keyUser');
  await acts.move('invoices', 'takeUp', 'consultant');
  await acts.edit('invoices', { impact });
  await acts.move('invoices', 'review', 'consultant');
  await acts.move('invoices', 'present', 'lead');
}
