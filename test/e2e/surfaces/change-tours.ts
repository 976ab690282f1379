import type { Traveller } from './tours';

/** What the lead sees of changes: the list, the forms, requests in their states, settings and ledger. */
export async function registerOfChanges(traveller: Traveller): Promise<void> {
  const { app, t, open, button, see } = traveller;
  await open('/changes');
  await app.getByRole('link', { name: 'Invoices in two languages' }).waitFor();
  await see('changes');
  await button('change.raise').click();
  await app.locator('#field-title').waitFor();
  await see('changes: form');
  await open('/changes/analysed');
  await button('change.impact.edit').click();
  await app.locator('#field-longer-1').waitFor();
  await button('change.impact.addNew').click();
  await see('changes: impact');
  await open('/changes/orders?group=open');
  await app.getByText(t('change.decision.hash')).first().waitFor();
  await see('changes: one approved');
  await open('/changes/old?group=closed');
  await app.getByRole('button', { name: t('change.act.reopen'), exact: true }).waitFor();
  await see('changes: one withdrawn');
  await open('/changes/settings');
  await button('change.settings.addLevel').click();
  await see('changes: settings');
  await open('/changes/ledger');
  await app.getByRole('table', { name: t('change.ledger.title') }).waitFor();
  await see('changes: ledger');
}

/** What the client sees: what he decides on, his word, and who may stand in for him. */
export async function changesOfTheClient({ app, t, open, button, see }: Traveller): Promise<void> {
  await open('/changes/invoices');
  await app.getByText(t('change.simulation.willDo'), { exact: true }).waitFor();
  await button('change.decision.act.approved').waitFor();
  await see('changes: to decide');
  await button('change.decision.act.approvedWithConditions').click();
  await button('change.decision.give.approvedWithConditions').waitFor();
  await see('changes: conditions');
  await open('/changes/settings');
  await button('change.delegation.give').waitFor();
  await see('changes: settings of a client');
}
