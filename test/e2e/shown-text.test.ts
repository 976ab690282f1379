import { demoUser } from '../../local-site/seed/demo-users';
import { startEngagement } from '../support/engagement/ask';
import { anEmptySite } from './support/an-empty-site';
import { appAddress, appIn, picture, scrollsSideways } from './support/app-page';
import { textsOf } from './support/texts';
import { visit } from './support/watched-page';
import { browserOfTests } from './support/browser';

jest.setTimeout(120_000);

const t = textsOf('en-US');

const browser = browserOfTests();
const site = anEmptySite();

test('what people wrote is shown as they wrote it, and never run', async () => {
  const hostile =
    '<img src=x onerror="alert(1)"><script>alert(2)</script> {{name}} $t(act.save) \u202Eשלום 👩‍🏭';
  await startEngagement(site(), { clientName: hostile });
  await site().idle();
  const { accountId } = demoUser('lead');
  const { page, complaints, close } = await visit(browser(), site().url, {
    accountId,
    locale: 'en-US',
    theme: 'light',
    width: 360,
  });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const address = await appAddress(page, site().url, 'NWE');
  const summary = '<b onmouseover=alert(3)>bold</b> javascript:alert(4)';
  const fields = { summary };
  const reply = await site().jiraAs('lead', 'PUT', '/rest/api/3/issue/NWE-1', { fields });
  expect(reply.status).toBe(204);

  for (const route of ['', '/plan', '/settings']) {
    await page.goto(`${address}${route}`);
    await appIn(page).getByText(hostile).first().waitFor();
    if (route === '/plan') await appIn(page).getByText(summary).first().waitFor();
    expect(await appIn(page).locator('img[src=x], b[onmouseover]').count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
  }
  await page.goto(`${address}/plan`);
  await appIn(page).getByLabel(t('plan.search')).waitFor();
  await picture(page, 'shown-text');
  expect(dialogs).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
