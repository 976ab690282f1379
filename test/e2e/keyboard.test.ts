import type { Page } from 'playwright-core';
import { demoUser } from '../../local-site/seed/demo-users';
import { anEmptySite } from './support/an-empty-site';
import { appAddress, appIn, picture } from './support/app-page';
import { tabTo } from './support/tab-to';
import { textsOf } from './support/texts';
import { visit } from './support/watched-page';
import { browserOfTests } from './support/browser';

jest.setTimeout(180_000);

const t = textsOf('en-US');

const browser = browserOfTests();
const site = anEmptySite();

test('an engagement is started and its plan read by keyboard alone', async () => {
  const { accountId } = demoUser('lead');
  const look = { locale: 'en-US', theme: 'light', width: 1280 } as const;
  const { page, complaints, close } = await visit(browser(), site().url, { accountId, ...look });
  await page.goto(await appAddress(page, site().url, 'NWE'));
  const app = appIn(page);
  await app.getByText(t('welcome.start'), { exact: true }).waitFor();

  await tabTo(page, t('welcome.start'));
  await page.keyboard.press('Enter');
  await app.locator('#template-plain').waitFor();
  await tabTo(page, 'template-');
  for (let presses = 0; !(await app.locator('#template-plain').isChecked()); presses += 1) {
    expect(presses).toBeLessThan(5);
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown');
  }
  await goOnTo(page, '#field-clientName');
  await tabTo(page, 'field-clientName');
  await page.keyboard.type('Northwind Engineering');
  await goOnTo(page, '#field-people-lead');
  await tabTo(page, 'field-people-lead');
  await page.keyboard.type(demoUser('lead').displayName);
  await app
    .getByRole('option', { name: demoUser('lead').displayName })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await goOnTo(page, `button:has-text("${t('start.preview.apply')}")`);
  await picture(page, 'keyboard-preview');
  await tabTo(page, t('start.preview.apply'));
  await page.keyboard.press('Enter');
  await site().idle();
  await app.getByLabel(t('plan.search')).waitFor();

  await tabTo(page, t('plan.search'));
  await page.keyboard.type('kick-off');
  await app.getByRole('treegrid').waitFor();
  await tabTo(page, 'row');
  await app.locator('[role=row][aria-level="1"]:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await app
    .locator('[role=row][aria-level="2"]:focus')
    .filter({ hasText: /kick-off/i })
    .waitFor();
  await picture(page, 'keyboard-plan');
  expect(complaints).toEqual([]);
  await close();
});

async function goOnTo(page: Page, selector: string): Promise<void> {
  await tabTo(page, t('act.next'));
  await page.keyboard.press('Enter');
  await appIn(page).locator(selector).first().waitFor();
}
