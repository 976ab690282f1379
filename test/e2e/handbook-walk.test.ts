import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import { ask, storedRecords, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { type ServedTestSite } from '../support/site/a-served-site';
import { DAMAGED } from '../support/training/a-chapter';
import { editHandbookPage, handbookPage } from '../support/training/edit-handbook-page';
import { readChapter } from '../../src/training/records';
import { aTrainee, CHAPTER, QUESTION } from '../yardsticks/rights/training-payloads';
import { appIn, scrollsSideways } from './support/app-page';
import { walkedLooks } from './support/brief-run';
import { aServedEngagement } from './support/a-served-engagement';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';

jest.setTimeout(400_000);

const NARROW = 360;
const ROW = `chapter-${CHAPTER.chapterId}`;

const browser = browserOfTests();

describe.each(walkedLooks(1))('the handbook in Confluence in $locale, $theme', (look) => {
  const { language } = look;
  const { t, at, on } = aWalk({ ...look, browser, site: () => site, name: 'handbook' });
  let site: ServedTestSite;
  let clock: ManualClock;
  let engagementId = '';
  beforeAll(async () => {
    ({ site, clock, engagementId } = await aServedEngagement({ language }));
    const done = async (name: string, payload: object) =>
      valueOf(await ask(site, name, { engagementId, ...payload }), z.unknown());
    await done('training.writeChapter', { chapter: CHAPTER });
    await done('training.writeQuestion', { chapterId: CHAPTER.chapterId, question: QUESTION });
    await done('training.enrol', { people: [aTrainee(demoUser('keyUser').accountId)] });
  });
  afterAll(() => site.close());

  test('the lead has the handbook made in a space, and opens it', async () => {
    const { app, page, see, close } = await at('lead', '/training/chapters');
    await app.getByRole('button', { name: t('training.inConfluence.make') }).click();
    await app.locator('#field-space').waitFor();
    await app.locator('#field-language').selectOption(language);
    await see('build');
    await app.getByRole('button', { name: t('training.inConfluence.act'), exact: true }).click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await letTimePass(site, clock, 1);
    const open = t('training.inConfluence.open').replace('{{space}}', 'Northwind ERP');
    await app.getByRole('link', { name: open }).waitFor();
    await see('made');
    await app.getByRole('link', { name: open }).click();
    await page.waitForURL(`**${handbookPage(site, 'root').path}`);
    await appIn(page)
      .getByRole('list', { name: t('training.learn.chapters') })
      .waitFor();
    await see('root');
    await close();
  });

  test('a key user sees what is next, reads its page, practises, and passes the quiz there', async () => {
    const { app, page, see, close } = await inWiki('keyUser', 'root', NARROW);
    const next = app.getByRole('list', { name: t('training.learn.chapters') }).getByRole('link');
    await next.first().waitFor();
    await see('contents-narrow');
    expect(await scrollsSideways(page)).toBe(false);
    await next.first().click();
    await page.waitForURL(`**${handbookPage(site, ROW).path}`);
    await app.getByRole('button', { name: t('training.chapter.markRead') }).click();
    await app.getByRole('button', { name: t('training.quiz.start') }).waitFor();
    await see('chapter-narrow');
    expect(await scrollsSideways(page)).toBe(false);
    await app.getByRole('button', { name: t('training.quiz.start') }).click();
    await app.getByText(QUESTION.text).waitFor();
    await app.getByRole('radio', { name: t('training.quiz.false') }).check();
    await see('quiz-narrow');
    await app.getByRole('button', { name: t('training.quiz.handIn') }).click();
    await app.getByText(t('training.result.passed')).waitFor();
    await see('passed-narrow');
    await close();
  });

  test('search, questions and the emergency card are one click away, and so is how far people are', async () => {
    const { app, page, see, close } = await inWiki('consultant', 'root');
    await app.getByRole('searchbox').fill('damaged box');
    await app.getByText(DAMAGED.answer).waitFor();
    await see('found');
    await app.getByRole('link', { name: t('training.macro.emergency') }).click();
    await app.getByText(CHAPTER.emergency.paperFallback).waitFor();
    await see('emergency');
    expect(await pagesPrinted(page, CHAPTER.emergency.paperFallback)).toBe(1);
    await app.getByRole('link', { name: t('training.macro.toContents') }).click();
    await app.getByRole('link', { name: t('training.macro.people') }).click();
    await app.getByRole('table', { name: t('training.people.title') }).waitFor();
    await see('people');
    await close();
  });

  test('however much somebody has written, the emergency card is one printed page', async () => {
    const said = (language === 'en' ? 'Write it on the sheet. ' : '写在纸质单据上，').repeat(250);
    const fields = Object.keys(CHAPTER.emergency).map((name) => [name, said.slice(0, 2_000)]);
    const chapter = { ...CHAPTER, version: 1, emergency: Object.fromEntries(fields) };
    const edited = await ask(site, 'training.writeChapter', { engagementId, chapter });
    valueOf(edited, z.unknown());
    const { app, page, close } = await inWiki('keyUser', 'root');
    await app.getByRole('link', { name: t('training.macro.emergency') }).click();
    const end = app.getByText(t('training.emergency.declaredBy'), { exact: true });
    await end.waitFor();
    expect(await pagesPrinted(page, t('training.emergency.declaredBy'))).toBe(1);
    await close();
  });

  test('who may see the page and not the project is told why he has no progress, and finds the pages', async () => {
    const { app, page, see, close } = await inWiki('outsider', 'root');
    await app.getByText(t('training.macro.hidden')).waitFor();
    await app
      .getByRole('list', { name: t('training.macro.pages') })
      .getByRole('link')
      .waitFor();
    await see('outsider');
    const words = await Promise.all(page.frames().map((frame) => frame.content()));
    expect(words.join('')).not.toContain(QUESTION.text);
    expect(words.join('')).not.toContain(engagementId);
    await close();
  });

  test('an edited page asks the lead, who has it learnt again with one click', async () => {
    await editHandbookPage(site, ROW, 'Scan the label first', 'consultant');
    await letTimePass(site, clock, 1);
    const trainer = await inWiki('lead', 'root');
    await trainer.app.getByRole('link', { name: t('training.macro.people') }).click();
    await trainer.app.getByRole('list', { name: t('training.pages.list') }).waitFor();
    await trainer.see('trainer-changed');
    await trainer.close();
    const { app, see, close } = await at('lead', '/training/chapters');
    await app.getByRole('list', { name: t('training.pages.list') }).waitFor();
    await see('changed');
    await app.getByRole('button', { name: t('training.pages.again') }).click();
    await app.getByRole('list', { name: t('training.pages.list') }).waitFor({ state: 'detached' });
    await close();
    const stored = storedRecords(site, 'training')
      .filter(({ value }) => value.kind === 'chapter')
      .map(readChapter);
    expect(stored).toMatchObject([{ material: 2 }]);
  });

  /** How many pages of paper the app's part of a page takes; these words stand on them. */
  async function pagesPrinted(page: Page, words: string): Promise<number> {
    const frames = await Promise.all(
      page.frames().map(async (one) => [one, await one.content()] as const),
    );
    const [frame, content] = frames.find(([, html]) => html.includes(words)) ?? [];
    if (frame === undefined || content === undefined) throw new Error('Nobody says that.');
    const html = content
      .replaceAll(/<script[^]*?<\/script>| crossorigin(="")?/g, '')
      .replace('<head>', `<head><base href="${frame.url()}">`);
    const sheet = await page.context().newPage();
    await sheet.setContent(html, { waitUntil: 'load' });
    await sheet.getByText(words).first().waitFor();
    const pdf = await sheet.pdf({ format: 'A4' });
    await sheet.close();
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  function inWiki(user: DemoUserKey, row: string, width?: number) {
    return on(user, handbookPage(site, row).path, width);
  }
});
