import { deflateSync } from 'node:zlib';
import type { FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { demoUser } from '../../local-site/seed/demo-users';
import { readRun } from '../../src/uat/cycle-records';
import { storedRecords } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { moveIssue } from '../support/jira/move-issue';
import { aTestCycle, type TestCycle } from './support/a-test-cycle';
import { accessibilityViolations } from './support/accessibility';
import { appAddress, appIn, scrollsSideways } from './support/app-page';
import { browserOfTests } from './support/browser';
import { siteSaysNotThere } from './support/not-there';
import { aWalk } from './support/walk';
import { openWaiting } from './surfaces/waiting-tours';
import { walkedLooks } from './support/brief-run';

jest.setTimeout(400_000);

const NARROW = 360;
/** What a browser writes into its console by itself while it has no connection. */
const NO_CONNECTION = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/;

const browser = browserOfTests();

describe.each(walkedLooks(0))('testing in $locale, $theme', (look) => {
  const { locale, language } = look;
  const { t, said, at, on, button, heading } = aWalk({
    ...look,
    browser,
    site: () => stage.site,
    name: 'uat-tester',
  });
  let stage: TestCycle;
  beforeAll(async () => {
    stage = await aTestCycle(language);
  });
  afterAll(() => stage.site.close());

  test('a key user finds his tests, goes through one by keyboard on a phone, and is thanked', async () => {
    const { app, page, shoot, close } = await at('keyUser', '/uat', NARROW);
    const { titles, steps, datum } = stage.words;
    await heading(app, said('uat.tester.today_other', { left: 2, count: 2 })).waitFor();
    await app.getByRole('link', { name: titles[0] }).waitFor();
    expect(await app.getByRole('link', { name: titles[1] }).count()).toBe(0);
    await shoot('my-tests');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);

    await app.getByRole('link', { name: titles[0] }).press('Enter');
    await app.getByText(steps[0], { exact: true }).waitFor();
    await app.getByRole('button', { name: said('uat.tester.copy', { name: datum.name }) }).click();
    await app.getByText(said('uat.tester.copied', { name: datum.name })).waitFor();
    await shoot('step-1');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    for (const [index, step] of steps.entries()) {
      await app.getByRole('article').getByText(step, { exact: true }).waitFor();
      if (index > 0) await focusIsOn(app, said('uat.tester.step', { step: index + 1, count: 3 }));
      await outcome(app, 'pass').press('Enter');
    }
    await app.getByText(t('uat.tester.thanks')).waitFor();
    await shoot('thanks');
    await sent(app);
    expect(runOf('order')).toMatchObject({ status: 'pass', attempts: [{ sequence: 4 }] });
    await app
      .getByRole('paragraph')
      .getByRole('link', { name: t('uat.tester.back') })
      .click();
    await heading(app, said('uat.tester.today_other', { left: 1, count: 2 })).waitFor();
    await openWaiting({ page }, stage.site);
    const group = appIn(page).getByRole('region', { name: t('waiting.kind.test') });
    await group.getByText(stage.words.cycle).waitFor();
    await shoot('waiting');
    await group.getByRole('link').click();
    await page.waitForURL('**/uat/tests');
    await close();
  });

  test('two test at the same time; one loses the connection in the middle, and nothing is lost', async () => {
    const one = await at('keyUser', '/uat/tests', NARROW);
    const other = await at('clientTester', '/uat/tests/1/return');
    await one.app.getByRole('link', { name: stage.words.titles[2] }).click();
    await outcome(one.app, 'pass').click();
    await outcome(other.app, 'pass').click();
    await sent(one.app);
    await one.page.context().setOffline(true);
    await one.app.getByText(stage.words.steps[1], { exact: true }).waitFor();
    await outcome(one.app, 'pass').click();
    await one.app
      .getByText(
        said(locale === 'en-US' ? 'uat.tester.kept_one' : 'uat.tester.kept_other', { count: 1 }),
      )
      .waitFor();
    await one.shoot('kept');
    expect(await accessibilityViolations(one.page)).toEqual([]);
    await outcome(other.app, 'pass').click();
    await sent(other.app);
    expect(runOf('return')).toMatchObject({ attempts: [{ sequence: 2 }] });
    expect(runOf('price')).toMatchObject({ attempts: [{ sequence: 1 }] });

    // The page goes while there is no connection; another one finds what was kept, and sends it.
    const context = one.page.context();
    await one.page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${await appAddress(again, stage.site.url, 'NWE')}/uat/tests/1/price`);
    const app = appIn(again);
    await app.getByText(stage.words.steps[2], { exact: true }).waitFor();
    await sent(app);
    expect(runOf('price')).toMatchObject({ attempts: [{ sequence: 2 }] });

    // An answer that was stored although nothing came back is sent again, and is there once.
    let lost = 0;
    await again.route('**/_site/bridge', async (route) => {
      if (lost > 0 || !(route.request().postData() ?? '').includes('uat.answer')) {
        await route.fallback();
        return;
      }
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await outcome(app, 'pass').click();
    await app.getByText(t('uat.tester.thanks')).waitFor();
    await sent(app);
    expect(lost).toBe(1);
    expect(runOf('price')).toMatchObject({ status: 'pass', attempts: [{ sequence: 4 }] });
    await other.close();
    await one.close(NO_CONNECTION);
  });

  test('whoever answers without connection what another one has answered is told, and goes on from there', async () => {
    const one = await at('clientTester', '/uat/tests/1/return');
    await one.app.getByText(stage.words.steps[2], { exact: true }).waitFor();
    await one.page.context().setOffline(true);
    await outcome(one.app, 'blocked').click();
    await one.app.locator('#field-uatReason').fill('No printer');
    await button(one.app, 'uat.tester.stop').click();
    await one.app.getByText(said('uat.tester.kept_other', { count: 2 })).waitFor();
    const other = await at('approver', '/uat/tests/1/return');
    await outcome(other.app, 'fail').click();
    await other.app.locator('#field-uatReason').fill('No total');
    await button(other.app, 'uat.tester.stop').click();
    await other.app.getByText(t('uat.tester.thanks')).waitFor();
    await sent(other.app);

    await one.page.context().setOffline(false);
    await button(one.app, 'uat.tester.takeStored').waitFor();
    await one.shoot('conflict');
    expect(await accessibilityViolations(one.page)).toEqual([]);
    await button(one.app, 'uat.tester.takeStored').click();
    await button(one.app, 'uat.tester.takeStored').waitFor({ state: 'detached' });
    expect(runOf('return')).toMatchObject({
      status: 'fail',
      attempts: [{ sequence: 4, steps: [{}, {}, { by: demoUser('approver').accountId }] }],
    });
    await other.close();
    await one.close(NO_CONNECTION);
  });

  test('a failure becomes a bug with its picture; once that is done the case asks for a retest', async () => {
    const { site, clock, words } = stage;
    const { app, page, shoot, close } = await at('clientTester', '/uat/tests', NARROW);
    // He left the page before he told of it: his list leads him back.
    const withoutBug = app.getByRole('list', { name: t('uat.tester.withoutBugList') });
    await withoutBug.getByText(t('uat.status.fail')).waitFor();
    await shoot('without-bug');
    expect(await accessibilityViolations(page)).toEqual([]);
    await withoutBug.getByRole('link', { name: words.titles[1] }).click();
    await button(app, 'uat.bug.report').waitFor();
    const picture = { name: 'screen.png', mimeType: 'image/png', buffer: aPicture() };
    await app.locator('input[type=file]').setInputFiles(picture);
    // The field takes pictures of what is on the clipboard, and nothing else.
    await app.locator('#field-uatBugActual').evaluate(pasteInto, [
      { ...picture, name: 'total.png', buffer: [...picture.buffer] },
      { name: 'orders.csv', mimeType: 'text/csv', buffer: [1] },
    ]);
    // They survive a reload, and each hangs on the bug once, although the connection goes between the two.
    const first = { name: said('uat.tester.pictureOf', { number: 1 }), exact: true };
    const second = { name: said('uat.tester.pictureOf', { number: 2 }), exact: true };
    await app.getByRole('img', second).waitFor();
    await page.reload();
    await app.getByRole('img', first).waitFor();
    await button(app, 'uat.bug.report').click();
    await app.getByText(t('errors.severityMissing')).waitFor();
    await app.getByLabel(t('uat.severity.S2')).check();
    await shoot('bug');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    let sending = 0;
    await page.route('**/_site/bridge', async (route) => {
      const isPicture = (route.request().postData() ?? '').includes('/attachments');
      sending += isPicture ? 1 : 0;
      await (isPicture && sending === 2 ? route.abort() : route.fallback());
    });
    await button(app, 'uat.bug.report').click();
    await app.getByText(t('errors.pictureNotAttached')).waitFor();
    await page.reload();
    await app.getByRole('link', { name: /^NWE-\d+$/ }).waitFor();
    await shoot('reported');
    await app.getByRole('button', { name: left(1) }).click();
    await app.getByRole('button', { name: left(1) }).waitFor({ state: 'detached' });
    const [bug] = runOf('return').bugs;
    const { json } = await site.jiraAs(
      'clientTester',
      'GET',
      `/rest/api/3/issue/${bug?.key ?? ''}`,
    );
    const { fields } = z
      .object({ fields: z.object({ attachment: z.array(z.object({ filename: z.string() })) }) })
      .parse(json);
    const attached = fields.attachment.map(({ filename }) => filename);
    expect(attached.map((name) => name.replace(/-[0-9a-f]{8}\.png$/, ''))).toEqual([
      'screen',
      'total',
    ]);
    expect(await app.getByRole('img', first).count()).toBe(0);
    await app
      .getByRole('paragraph')
      .getByRole('link', { name: t('uat.tester.back') })
      .click();
    const one = language === 'en' ? 'uat.tester.done_one' : 'uat.tester.done_other';
    await app.getByText(said(one, { count: 1 })).click();
    const done = app.getByRole('list', { name: t('uat.tester.doneList') });
    await done.getByRole('link', { name: words.titles[1] }).waitFor();
    expect(await withoutBug.count()).toBe(0);
    await shoot('done');

    const panel = await on('consultant', `/browse/${bug?.key ?? ''}`);
    await panel.app.getByText(words.titles[1]).waitFor();
    await panel.shoot('bug-panel');
    await panel.close();
    await moveIssue(stage.site, bug?.key ?? '', 'done');
    await letTimePass(site, clock, 2);
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/uat/tests`);
    await app.getByText(t('uat.status.retest')).waitFor();
    await app.getByRole('link', { name: words.titles[1] }).click();
    await app.getByText(t('uat.tester.retest')).waitFor();
    await shoot('retest');
    for (const step of words.steps) {
      await app.getByRole('article').getByText(step, { exact: true }).waitFor();
      await outcome(app, 'pass').click();
    }
    await app.getByText(t('uat.tester.allDone')).waitFor();
    await sent(app);
    expect(runOf('return')).toMatchObject({
      status: 'pass',
      attempts: [
        { status: 'fail' },
        { status: 'pass', accountId: demoUser('clientTester').accountId },
      ],
    });
    await close(NO_CONNECTION);
  });

  test('the vendor answers in the client’s place with a reason alone; a viewer reads, an outsider sees nothing', async () => {
    const vendor = await at('consultant', '/uat/tests/1/price');
    await vendor.app
      .getByText(/1\.4\.0/)
      .first()
      .waitFor();
    await button(vendor.app, 'uat.tester.again').click();
    await button(vendor.app, 'uat.tester.onBehalf.begin').click();
    await vendor.app.getByText(t('errors.reasonMissing')).first().waitFor();
    await vendor.shoot('on-behalf');
    expect(await accessibilityViolations(vendor.page)).toEqual([]);
    await vendor.close();
    const viewer = await at('viewer', '/uat/tests/1/price', NARROW);
    await viewer.app.getByText(t('uat.status.pass')).first().waitFor();
    expect(await viewer.app.getByRole('button').count()).toBe(0);
    await viewer.shoot('viewer');
    await viewer.close();
    const outsider = await at('outsider', '/uat/tests/1/price');
    await siteSaysNotThere(outsider.page, locale);
    expect(await outsider.page.locator('iframe').count()).toBe(0);
    await outsider.leave();
  });

  test('a checklist is attached to an issue, ticked by the client with a word, and read by a viewer', async () => {
    const consultant = await on('consultant', '/browse/NWE-1');
    await button(consultant.app, 'uat.checklist.add').click();
    await consultant.app.locator('#field-checklist').selectOption('roles');
    await consultant.shoot('checklist-choice');
    await button(consultant.app, 'uat.checklist.attach').click();
    await consultant.app.getByRole('checkbox').first().waitFor();
    await consultant.close();

    const keyUser = await on('keyUser', '/browse/NWE-1', NARROW);
    await keyUser.app.getByRole('checkbox').first().click();
    await keyUser.app.getByText(said('uat.checklist.done', { done: 1, count: 5 })).waitFor();
    await keyUser.app
      .getByRole('button', { name: new RegExp(`^${t('uat.checklist.comment')}`) })
      .nth(1)
      .click();
    await keyUser.app.locator('#field-checklistComment').fill('Lin OK');
    await button(keyUser.app, 'act.save').click();
    await keyUser.app.getByText('Lin OK').waitFor();
    await keyUser.shoot('checklist-ticked');
    expect(await accessibilityViolations(keyUser.page)).toEqual([]);
    await keyUser.close();

    const viewer = await on('viewer', '/browse/NWE-1');
    await viewer.app.getByText('Lin OK').waitFor();
    expect(await viewer.app.getByRole('checkbox').first().isDisabled()).toBe(true);
    await viewer.shoot('checklist-viewer');
    await viewer.close();
  });

  function outcome(app: FrameLocator, name: string) {
    return app.getByRole('button', { name: t(`uat.outcome.${name}`), exact: true });
  }

  /** The way to attach what does not hang on its bug yet. */
  function left(count: number): RegExp {
    const key = locale === 'en-US' ? 'uat.bug.attachLeft_one' : 'uat.bug.attachLeft_other';
    return new RegExp(`^${said(key, { count, key: '' }).trim()}`);
  }

  async function focusIsOn(app: FrameLocator, text: string): Promise<void> {
    await app.locator(':focus', { hasText: text }).waitFor();
  }

  /** Everything that was answered is stored. */
  async function sent(app: FrameLocator): Promise<void> {
    await app.locator('[role=status][data-empty=true]').first().waitFor({ state: 'attached' });
  }

  function runOf(caseId: string) {
    const record = storedRecords(stage.site, 'uat-run').find(({ key }) =>
      key.endsWith(`:${caseId}`),
    );
    if (record === undefined) throw new Error(`There is no run of ${caseId}.`);
    return readRun(record);
  }
});

interface Pasted {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: readonly number[];
}

/** In the browser: as if these were on the clipboard. */
function pasteInto(element: Element, files: readonly Pasted[]): void {
  const clipboardData = new DataTransfer();
  for (const { name, mimeType, buffer } of files) {
    clipboardData.items.add(new File([new Uint8Array(buffer)], name, { type: mimeType }));
  }
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
}

/** A picture of two by two dots, as a browser pastes one. */
function aPicture(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 255, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The check sum of a part of a PNG file. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
