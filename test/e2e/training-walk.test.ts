import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { demoUser } from '../../local-site/seed/demo-users';
import { seedGroups } from '../../local-site/seed/seed-people';
import { readLearner, readRoster } from '../../src/training/people-records';
import { ask, storedRecords, valueOf } from '../support/engagement/ask';
import { textOfPdf } from '../support/pdf/text-of-pdf';
import { aTrainee } from '../support/training/a-memory-training';
import { rightAnswer } from '../support/training/right-answer';
import { type ServedTestSite } from '../support/site/a-served-site';
import { appAddress, appIn, keepFile, scrollsSideways } from './support/app-page';
import { walkedLooks } from './support/brief-run';
import { aServedEngagement } from './support/a-served-engagement';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { openWaiting } from './surfaces/waiting-tours';

jest.setTimeout(400_000);

const NARROW = 360;
/** For an answer to be stored, on a busy machine. */
const PATIENCE_MS = 30_000;

const WORDS = {
  en: {
    chapter: 'Goods receipt',
    objective: 'Receive goods against an order',
    statement: 'A part delivery closes the order.',
    paper: 'What is the paper called that comes with the goods?',
    note: 'Delivery note',
    why: 'The rest stays open until it comes',
    department: 'Warehouse',
    reason: 'Somebody else answered',
  },
  zh: {
    chapter: '收货入库',
    objective: '按订单收货',
    statement: '部分到货后订单自动关闭。',
    paper: '随货的单据叫什么？',
    note: '送货单',
    why: '余量在到货前保持未清',
    department: '仓库',
    reason: '由他人代答',
  },
} as const;

const browser = browserOfTests();

describe.each(walkedLooks(1))('training in $locale, $theme', (look) => {
  const { language } = look;
  const { t, said, at, button, heading } = aWalk({
    ...look,
    browser,
    site: () => site,
    name: 'training',
  });
  const words = WORDS[language];
  let site: ServedTestSite;
  let engagementId = '';
  beforeAll(async () => {
    ({ site, engagementId } = await aServedEngagement({ language }));
  });
  afterAll(() => site.close());

  test('a consultant makes the handbook, writes its questions, and enters who shall learn', async () => {
    const { app, see, close, page } = await at('consultant', '/training');
    await heading(app, t('training.lead.title')).waitFor();
    await app.getByRole('link', { name: t('training.lead.toChapters') }).click();
    await app.getByText(t('training.chapters.empty')).waitFor();
    await see('empty');
    await button(app, 'training.chapters.adopt').click();
    await app.getByRole('dialog').getByRole('checkbox').first().waitFor();
    await see('adopt');
    await app.getByRole('dialog').getByRole('button').last().click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await button(app, 'training.chapters.new').click();
    await app.locator('#field-title').fill(words.chapter);
    await app.locator('#field-objective').fill(words.objective);
    await app.locator('summary').click();
    await app.locator('#field-emergency-contact').fill('4711');
    await see('chapter-form');
    await button(app, 'act.save').click();
    await app
      .getByRole('link', { name: new RegExp(words.chapter) })
      .first()
      .waitFor();
    await see('chapters');

    const toQuestions = said('training.chapters.toQuestions', { title: words.chapter });
    await app.getByRole('link', { name: toQuestions }).click();
    await app.getByText(t('training.questions.empty')).waitFor();
    await button(app, 'training.questions.new').click();
    await app.locator('#field-questionText').fill(words.statement);
    await app.locator('#field-questionType').selectOption('trueFalse');
    await app.getByRole('radio', { name: t('training.quiz.false') }).check();
    await app.locator('#field-questionExplanation').fill(words.why);
    await button(app, 'act.save').click();
    await app.getByText(words.statement).waitFor();
    await button(app, 'training.questions.new').click();
    await see('question-form');
    await app.locator('#field-questionText').fill(words.paper);
    await app.locator('#field-questionType').selectOption('short');
    await app.locator('#field-accepted').fill(words.note);
    await button(app, 'act.save').click();
    await app.getByText(words.paper).waitFor();
    await see('questions');

    await page.goto(`${await appAddress(page, site.url, 'NWE')}/training/people`);
    await button(app, 'training.people.add').click();
    const { displayName } = demoUser('keyUser');
    const same = t('registerImport.would.same');
    await app.locator('#field-trainees').fill(displayName);
    await app.getByRole('option', { name: displayName }).first().click();
    await app.locator('#field-department').fill(words.department);
    await see('enrol');
    await button(app, 'act.save').click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await app.getByRole('cell', { name: words.department }).waitFor();
    await see('people');

    await page.goto(`${await appAddress(page, site.url, 'NWE')}/training/people/import`);
    const report = app.getByRole('region', { name: t('registerImport.report') });
    await button(app, 'training.import.jira.open').click();
    // He does not administer the project, so Jira shows him no roles of it; a group he may read.
    await app.getByText(t('training.import.jira.noRoles')).waitFor();
    await app.locator('#field-group').fill(seedGroups.users.name);
    await button(app, 'training.import.jira.readGroup').click();
    await report.getByRole('row', { name: demoUser('outsider').displayName }).waitFor();
    await report.getByRole('row', { name: displayName }).getByText(same).waitFor();
    await see('people-of-a-group');
    const file = ['E-mail', demoUser('keyUser').emailAddress, 'hidden@client.example'].join('\n');
    await app.locator('input[type=file]').setInputFiles({
      ...{ name: 'people.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(file),
    });
    await report.getByText(new RegExp('hidden@client.example”')).waitFor();
    await report
      .getByRole('row', { name: demoUser('keyUser').emailAddress })
      .getByText(same)
      .waitFor();
    await see('people-by-address');
    await close();
    expect(storedPeople()).toMatchObject([
      { accountId: demoUser('keyUser').accountId, tracks: ['operator'] },
    ]);
  });

  test('a key user is told what waits, reads, fails, finds his answers after a reload, passes, and has a certificate', async () => {
    const { app, see, close, page } = await at('keyUser', '/training', NARROW);
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('.woff')) fonts.push(request.url());
    });
    const saved = async (format: 'pdf' | 'png'): Promise<Buffer> => {
      const download = page.waitForEvent('download');
      await button(app, `training.certificate.save.${format}`).click();
      return readFileSync(await (await download).path());
    };
    await openWaiting({ page }, site);
    const group = appIn(page).getByRole('region', { name: t('waiting.kind.learn') });
    await see('waiting');
    await group.getByRole('link').click();
    await page.waitForURL('**/training/learn');
    await app.getByText(new RegExp(words.department)).waitFor();
    await see('mine');
    expect(await scrollsSideways(page)).toBe(false);
    await readChapter(app, (await titles(app))[0] ?? '');
    await button(app, 'training.quiz.start').click();
    await button(app, 'training.quiz.handIn').waitFor();
    await see('typical-quiz');
    expect(await scrollsSideways(page)).toBe(false);
    await handInWhatIsRight();
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/training/learn`);
    await readChapter(app, words.chapter);
    await button(app, 'training.quiz.start').waitFor();
    await see('chapter');

    await button(app, 'training.quiz.start').click();
    await app.getByText(words.statement).waitFor();
    expect(await page.content()).not.toContain(words.why);
    await app.getByRole('radio', { name: t('training.quiz.true') }).check();
    await app.getByText(said(answeredKey, { answered: 1, count: 2 })).waitFor();
    await see('quiz');
    expect(await scrollsSideways(page)).toBe(false);
    await expectStored(() => storedAnswers() === 1);
    await page.reload();
    await app.getByText(said(answeredKey, { answered: 1, count: 2 })).waitFor();
    await button(app, 'training.quiz.handIn').click();
    await app.getByText(t('training.result.failed')).waitFor();
    await app.getByText(words.why).waitFor();
    await see('failed');

    await app.getByRole('link', { name: t('training.result.again') }).click();
    await button(app, 'training.quiz.start').click();
    await app.getByRole('radio', { name: t('training.quiz.false') }).check();
    await app.getByRole('textbox').fill(` ${words.note.toUpperCase()} `);
    await button(app, 'training.quiz.handIn').click();
    await app.getByText(t('training.result.passed')).waitFor();
    await see('passed');
    await app.getByRole('link', { name: t('training.result.next') }).click();
    const certificate = said('training.learn.certificate', { number: '.+' });
    await app.getByRole('link', { name: new RegExp(certificate) }).click();
    await app.getByRole('article').waitFor();
    await see('certificate');
    expect(fonts).toEqual([]);
    const [pdf, png] = [await saved('pdf'), await saved('png')];
    expect(textOfPdf(pdf).replace(/\s+/g, '')).toContain(
      demoUser('keyUser').displayName.replace(/\s+/g, ''),
    );
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(fonts.length).toBeGreaterThan(0);
    keepFile(`training-${language}-certificate.pdf`, pdf);
    keepFile(`training-${language}-certificate-saved.png`, png);
    await app.getByText(t('training.certificate.means.valid')).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await openWaiting({ page }, site);
    await appIn(page).getByText(t('waiting.nothing')).waitFor();
    await close();
  });

  test('a viewer checks the certificate, the lead sees who is ready, and takes it back for a reason', async () => {
    const code = storedPeople()[0]?.certificates.operator?.code ?? '';
    const viewer = await at('viewer', '/training');
    await viewer.app.getByText(t('training.learn.notATrainee')).waitFor();
    expect(
      await viewer.app.getByRole('link', { name: t('shell.trainingPage.people') }).count(),
    ).toBe(0);
    await viewer.app.getByRole('link', { name: t('shell.trainingPage.certificates') }).click();
    await viewer.app.locator('#field-code').fill(code.toLowerCase());
    await button(viewer.app, 'training.certificate.verify').click();
    await viewer.app.getByText(t('training.certificate.means.valid')).waitFor();
    expect(await button(viewer.app, 'training.certificate.revoke').count()).toBe(0);
    await viewer.see('verified');
    await viewer.close();

    const lead = await at('lead', '/training');
    await lead.app.getByText(t('training.lead.met'), { exact: true }).waitFor();
    await lead.see('ready');
    await lead.page.goto(
      `${await appAddress(lead.page, site.url, 'NWE')}/training/certificates/${code}`,
    );
    await button(lead.app, 'training.certificate.revoke').click();
    await lead.app.locator('#field-revokeReason').fill(words.reason);
    await button(lead.app, 'training.certificate.revoke').click();
    await lead.app.getByText(t('training.certificate.means.revoked')).waitFor();
    await lead.see('revoked');
    await lead.app
      .getByRole('navigation', { name: t('shell.trainingPages') })
      .getByRole('link', { name: t('shell.trainingPage.settings') })
      .click();
    await lead.app.locator('#field-passMark').waitFor();
    await lead.see('settings');
    await lead.open('/training/people/import');
    await button(lead.app, 'training.import.jira.open').click();
    await lead.app.locator('#field-projectRole').selectOption({ label: 'Client' });
    await button(lead.app, 'training.import.jira.readRole').click();
    const report = lead.app.getByRole('region', { name: t('registerImport.report') });
    for (const who of ['keyUser', 'sponsor'] as const) {
      await report.getByRole('row', { name: demoUser(who).displayName }).waitFor();
    }
    await lead.see('people-of-a-role');
    await lead.close();
  });

  test('a manager finds what managers learn and nothing else, and sees how ready his people are', async () => {
    const { accountId } = demoUser('sponsor');
    const people = [aTrainee(accountId, ['manager'])];
    valueOf(await ask(site, 'training.enrol', { engagementId, people }), z.unknown());
    const { chapters } = z
      .object({ chapters: z.array(z.object({ title: z.string(), tracks: z.array(z.string()) })) })
      .parse(valueOf(await ask(site, 'training.summary', { engagementId }), z.unknown()));
    const [own, others] = [true, false].map((isHis) =>
      chapters.filter(({ tracks }) => tracks.includes('manager') === isHis),
    );
    const { app, page, see, close } = await at('sponsor', '/training', NARROW);
    const list = app.getByRole('list', { name: t('training.learn.chapters') });
    const listed = list.getByRole('link');
    await listed.first().waitFor();
    const names = (await listed.allInnerTexts()).join(' ');
    expect(own).not.toHaveLength(0);
    for (const { title } of own ?? []) expect(names).toContain(title);
    for (const { title } of others ?? []) expect(names).not.toContain(title);
    await see('manager');
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/training/lead`);
    await heading(app, t('training.lead.title')).waitFor();
    await see('manager-readiness');
    await close();
  });

  const answeredKey = 'training.quiz.answered_other';

  function storedPeople() {
    return storedRecords(site, 'training')
      .filter(({ value }) => value.kind === 'people')
      .flatMap((record) => readRoster(record).rows);
  }

  function storedAnswers(): number {
    return storedRecords(site, 'training')
      .filter(({ value }) => value.kind === 'learner')
      .reduce((sum, record) => sum + (readLearner(record).open?.answers.length ?? 0), 0);
  }

  /** The typical questions of the template: how they are marked is shown with the team's own ones. */
  async function handInWhatIsRight(): Promise<void> {
    const [open] = storedRecords(site, 'training')
      .filter(({ value }) => value.kind === 'learner')
      .flatMap((record) => readLearner(record).open ?? []);
    if (open === undefined) throw new Error('No quiz is open.');
    const { chapterId, number, version, questions } = open;
    const answers = questions.map(rightAnswer);
    const said = { engagementId, chapterId, number, version, answers };
    expect(valueOf(await ask(site, 'training.handIn', said, 'keyUser'), z.unknown())).toMatchObject(
      { score: 100 },
    );
  }

  async function expectStored(isThere: () => boolean): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (!isThere() && Date.now() < until) await site.idle();
    expect(isThere()).toBe(true);
  }

  async function titles(app: FrameLocator): Promise<readonly string[]> {
    const list = app.getByRole('list', { name: t('training.learn.chapters') });
    return list.getByRole('link').allTextContents();
  }

  async function readChapter(app: FrameLocator, title: string): Promise<void> {
    await app
      .getByRole('list', { name: t('training.learn.chapters') })
      .getByRole('link', { name: title })
      .click();
    await button(app, 'training.chapter.markRead').click();
  }
});
