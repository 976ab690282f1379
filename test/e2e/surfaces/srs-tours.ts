import { PROCESS } from '../../yardsticks/rights/payloads';
import type { Traveller } from './tours';

/** What a consultant sees of the specification: the list, one requirement, its form, and the document. */
export async function specification({ app, t, open, button, see }: Traveller): Promise<void> {
  await open('/srs/register');
  await app.getByRole('table', { name: t('srs.register') }).waitFor();
  await see('srs: register');
  await open('/srs/register/shop');
  await button('srs.retire').waitFor();
  await see('srs: one requirement');
  await button('srs.edit').click();
  await app.locator('#field-statement').waitFor();
  await see('srs: form');
  await open('/srs/baselines');
  await app.getByRole('link', { name: 'REQ-2' }).first().waitFor();
  await see('srs: not ready');
  await open('/srs/goals');
  await app.getByText('G-1').first().waitFor();
  await see('srs: goals');
  await button('srs.entry.goal.add').click();
  await app.locator('#field-target').waitFor();
  await see('srs: a goal');
  await open('/srs/context');
  await app.getByText('Head of finance').first().waitFor();
  await see('srs: context');
  await open('/srs/roles');
  await app.getByText(t('srs.roles.mayNot'), { exact: true }).first().waitFor();
  await see('srs: roles');
  await open('/srs/processes');
  await app.getByText(t('srs.process.show'), { exact: true }).first().click();
  await app.locator('a.bjs-powered-by').waitFor();
  await see('srs: processes');
  await open(`/srs/processes/${PROCESS.entryId}`);
  await app.locator('#field-step-task').waitFor();
  await see('srs: a process');
  await open('/srs/fit-gap');
  await app.getByRole('table', { name: t('srs.fitGap.title') }).waitFor();
  await see('srs: fit-gap');
  await open('/srs/arrange');
  await app.getByText('REQ-2').first().waitFor();
  await see('srs: in order');
  await open(`/srs/history/process:${PROCESS.entryId}`);
  await app.getByRole('listitem').first().waitFor();
  await see('srs: history of an entry');
  await open('/srs/trace');
  await app
    .getByRole('table', { name: t('srs.trace.matrix') })
    .getByText('REQ-1')
    .waitFor();
  await see('srs: traceability');
  await open('/srs/import');
  await app.locator('input[type=file]').setInputFiles({
    name: 'workshop.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Title,Statement,Priority\nPrint labels,The system shall print.,urgent'),
  });
  await app.getByText('urgent').first().waitFor();
  await see('srs: from a file');
  await open('/srs');
  await app.getByRole('article', { name: 'REQ-3' }).waitFor();
  await see('srs: document');
}
