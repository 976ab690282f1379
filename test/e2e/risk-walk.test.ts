import type { FrameLocator } from 'playwright-core';
import { demoUser } from '../../local-site/seed/demo-users';
import type { ServedTestSite } from '../support/site/a-served-site';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const CLIENT = 'Contoso';
const RISK = {
  en: {
    cause: 'Two plants keep stock in their own spreadsheets',
    event: 'Opening balances do not match',
    effect: 'Go-live is put off until they are counted again',
    reason: 'Counted and agreed with both plants',
  },
  zh: {
    cause: '两个工厂各用表格管理库存',
    event: '期初余额对不上',
    effect: '上线推迟，直到重新盘点完成',
    reason: '已与两个工厂盘点并确认',
  },
} as const;

const browser = browserOfTests();

describe.each(
  walkedLooks(1, [
    { locale: 'en-US', theme: 'dark', language: 'en', templateKey: 'mes' },
    { locale: 'zh-CN', theme: 'light', language: 'zh', templateKey: 'erp' },
  ] as const),
)('the risks in $locale, $theme', (look) => {
  const { language, templateKey } = look;
  const { t, at, button } = aWalk({ ...look, browser, site: () => site, name: 'risk' });
  const words = RISK[language];
  let site: ServedTestSite;
  beforeAll(async () => {
    ({ site } = await aServedEngagement({ templateKey, language, clientName: CLIENT }));
  });
  afterAll(() => site.close());

  test('a sponsor reads of an empty register what it is for, and can raise nothing', async () => {
    const { app, close } = await at('sponsor', '/risks');
    await app.getByText(t('risk.empty.reader')).waitFor();
    expect(await button(app, 'risk.raise').count()).toBe(0);
    await close();
  });

  test('the lead adopts what is typical of the first phase, and the map counts it', async () => {
    const { app, shoot, close } = await at('lead', '/risks');
    await button(app, 'risk.empty.act').click();
    const dialog = app.getByRole('dialog');
    const [all = ''] = t('risk.library.all').split('“');
    await dialog
      .getByRole('button', { name: new RegExp(`^${all}`) })
      .first()
      .click();
    const ticked = await dialog.locator('input[type=checkbox]:checked').count();
    expect(ticked).toBeGreaterThan(0);
    await shoot('library');
    await dialog.getByRole('button').last().click();
    await dialog.waitFor({ state: 'detached' });
    await app.getByRole('table').first().waitFor();
    expect(await rowsOf(app).count()).toBe(ticked);
    await shoot('register');
    await close();
  });

  test('a consultant raises one, which the lead treats and closes with a reason', async () => {
    const consultant = await at('consultant', '/risks');
    await raise(consultant.app);
    await consultant.shoot('raised');
    await consultant.close();

    const { app, shoot, close } = await at('lead', '/risks');
    await app.getByRole('link', { name: words.event }).click();
    const panel = app.getByRole('complementary');
    await panel.getByRole('button', { name: t('risk.move.assessed') }).click();
    await panel.getByRole('button', { name: t('risk.move.treating') }).click();
    await panel.getByText(t('risk.needs.ownerAccountId')).waitFor();
    await shoot('needs');
    await panel.getByRole('button', { name: t('risk.needs.act') }).click();
    const dialog = app.getByRole('dialog');
    await dialog.locator('#field-strategy').waitFor();
    await shoot('form');
    await dialog.getByRole('button', { name: t('act.cancel') }).click();
    await panel.getByRole('button', { name: t('risk.move.closed'), exact: true }).click();
    await app.locator('#field-moveReason').fill(words.reason);
    await panel.getByRole('button', { name: t('act.save') }).click();
    await panel.getByText(words.reason).first().waitFor();
    await shoot('closed');
    await close();
  });

  test('the consultant offers it to the library, and the lead approves it', async () => {
    const consultant = await at('consultant', '/risks?group=closed');
    await consultant.app.getByRole('link', { name: words.event }).click();
    const panel = consultant.app.getByRole('complementary');
    await panel.getByRole('button', { name: t('risk.offer.open') }).click();
    const form = consultant.app.getByRole('dialog');
    const effect = form.locator('#field-texts-effect');
    await effect.fill(`${words.effect} (${CLIENT})`);
    await form.getByText(t('risk.offer.hint')).waitFor();
    await consultant.shoot('offer');
    await form.getByRole('button', { name: t('risk.offer.send'), exact: true }).click();
    await form.getByText(t('errors.clientNamed')).first().waitFor();
    await consultant.shoot('offer-refused');
    await effect.fill(words.effect);
    await form.getByRole('button', { name: t('risk.offer.send'), exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await panel.getByText(demoUser('consultant').displayName).last().waitFor();
    await consultant.shoot('offered');
    await consultant.close();

    const { app, shoot, close } = await at('lead', '/risks');
    await button(app, 'risk.library.open').click();
    const dialog = app.getByRole('dialog');
    const approve = dialog.getByRole('button', { name: t('risk.offer.approve') });
    await approve.waitFor();
    await shoot('waiting');
    await approve.click();
    await approve.waitFor({ state: 'detached' });
    await dialog.getByText(t('risk.offer.own'), { exact: true }).waitFor();
    await shoot('approved');
    await close();
  });

  test('a viewer finds it among the closed ones with its history, by its address alone', async () => {
    const { app, shoot, close } = await at('viewer', '/risks?group=closed');
    await app.getByRole('link', { name: words.event }).click();
    const panel = app.getByRole('complementary');
    await panel.getByText(words.reason).first().waitFor();
    expect(await panel.getByRole('button', { name: t('risk.edit') }).count()).toBe(0);
    expect(await button(app, 'risk.raise').count()).toBe(0);
    await shoot('viewer');
    await close();
  });

  async function raise(app: FrameLocator): Promise<void> {
    await button(app, 'risk.raise').click();
    const dialog = app.getByRole('dialog');
    for (const field of ['cause', 'event', 'effect'] as const) {
      await dialog.locator(`#field-${field}`).fill(words[field]);
    }
    await dialog.locator('input[name=inherent-probability]').nth(3).check({ force: true });
    await dialog.locator('input[name=inherent-schedule]').nth(4).check({ force: true });
    await button(app, 'act.save').click();
    await dialog.waitFor({ state: 'detached' });
    await app.getByRole('link', { name: words.event }).waitFor();
  }
  function rowsOf(app: FrameLocator) {
    return app.getByRole('table').last().locator('tbody tr');
  }
});
