import type { Traveller } from './tours';

/** What the lead sees of the acceptance test: cases, their form, a cycle, what comes from elsewhere, and criteria. */
export async function acceptanceTest(traveller: Traveller): Promise<void> {
  const { app, t, open, button, see } = traveller;
  await open('/uat/cases');
  await app.getByRole('table', { name: t('uat.cases.title') }).waitFor();
  await see('uat: cases');
  await app.getByRole('table').getByRole('link').first().click();
  await app
    .getByRole('complementary')
    .getByRole('heading', { name: t('uat.history.title'), exact: true })
    .waitFor();
  await see('uat: one case');
  await button('uat.cases.editAct').click();
  await app.locator('#field-title').waitFor();
  await see('uat: form');
  await open('/uat/cases');
  await button('uat.library.open').click();
  await app.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await see('uat: typical cases');
  await open('/uat/cycles');
  await app.getByRole('table', { name: t('uat.runs.title') }).waitFor();
  await see('uat: cycle');
  await button('uat.cycle.open').click();
  await app.locator('#field-build').waitFor();
  await see('uat: open a cycle');
  await open('/uat/signoff');
  await app.getByRole('article').first().waitFor();
  await see('uat: sign-off');
  await open('/uat/trace');
  await app.getByRole('heading', { name: t('uat.trace.holes') }).waitFor();
  await see('uat: traceability');
  await open('/uat/exchange');
  await app.getByText(t('uat.generate.title'), { exact: true }).waitFor();
  await see('uat: exchange');
  await open('/uat/print');
  await app.getByRole('article').first().waitFor();
  await see('uat: on paper');
  await open('/uat/settings');
  await app.locator('#field-passPercent').waitFor();
  await see('uat: criteria and modules');
  await open('/uat/lead');
  await app.getByRole('table', { name: t('uat.cycle.modules') }).waitFor();
  await see('uat: overview');
  await open('/uat/tests');
  await app.getByText(t('uat.tester.empty')).waitFor();
  await see('uat: no tests');
}

/** What a key user of the client sees: his tests, one of them, and where he tells of a bug. */
export async function testsOfTheClient({ app, open, button, see }: Traveller): Promise<void> {
  await open('/uat/tests');
  // What is left to be tested; the client's own cases have failed.
  await app.locator('a[href*="/uat/tests/1/"]').first().waitFor();
  await see('uat: my tests');
  await open('/uat/tests/1/order-to-invoice');
  await app.getByRole('link', { name: /^NWE-/ }).first().waitFor();
  await see('uat: one test');
  await open('/uat/tests/1/order-to-delivery');
  await button('uat.bug.report').waitFor();
  await see('uat: a bug is told');
}
