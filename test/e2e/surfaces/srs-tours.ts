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
  await open('/srs');
  await app.getByRole('article', { name: 'REQ-3' }).waitFor();
  await see('srs: document');
}
