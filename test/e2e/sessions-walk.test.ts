import type { FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { type ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import type { FunctionName } from '../../src/function-table';
import { ask, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { makeObservationsDue } from '../support/training/make-observations-due';
import { type ServedTestSite } from '../support/site/a-served-site';
import { aTrainee, CHAPTER, QUESTION, READ_ONLY } from '../yardsticks/rights/training-payloads';
import { appAddress, scrollsSideways } from './support/app-page';
import { walkedLooks } from './support/brief-run';
import { aServedEngagement } from './support/a-served-engagement';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { openWaiting } from './surfaces/waiting-tours';

jest.setTimeout(400_000);

const NARROW = 360;
/** Until what was handed in is told. */
const MINUTES_TO_BE_TOLD = 2;
/** Until the session is over. */
const MINUTES_TO_THE_END = 240;

const WORDS = {
  en: {
    title: 'Receipts in practice',
    place: 'Room 2',
    comment: 'More time to practise',
    question: 'Where does a wet box go?',
    answer: 'To the blocked stock, with a photo',
    incident: 'The label printer stands still',
    who: 'Ms Weber',
  },
  zh: {
    title: '收货实操',
    place: '二号会议室',
    comment: '希望多一些练习时间',
    question: '受潮的箱子放到哪里？',
    answer: '拍照后放入冻结库存',
    incident: '标签打印机停机',
    who: '王师傅',
  },
} as const;

const browser = browserOfTests();

describe.each(walkedLooks(0))('sessions in $locale, $theme', (look) => {
  const { language } = look;
  const {
    t,
    said: filled,
    at,
    button,
  } = aWalk({ ...look, browser, site: () => site, name: 'sessions' });
  const words = WORDS[language];
  let site: ServedTestSite;
  let clock: ManualClock;
  let done: (name: FunctionName, payload: object, by?: DemoUserKey) => Promise<unknown>;
  beforeAll(async () => {
    const started = await aServedEngagement({ language });
    ({ site, clock } = started);
    const { engagementId } = started;
    done = async (name, payload, by = 'lead') =>
      valueOf(await ask(site, name, { engagementId, ...payload }, by), z.unknown());
    await done('training.writeChapter', { chapter: CHAPTER });
    const people = (['keyUser', 'sponsor', 'approver'] as const).map((key) =>
      aTrainee(demoUser(key).accountId),
    );
    await done('training.enrol', { people });
  });
  afterAll(() => site.close());

  test('a lead plans a session; who is invited is told, and finds its day', async () => {
    const lead = await at('lead', '/training/sessions');
    const { app } = lead;
    await app.getByText(t('training.sessions.empty')).waitFor();
    await lead.see('empty');
    await button(app, 'training.sessions.new').click();
    await app.locator('#field-sessionTitle').fill(words.title);
    await app.locator('#field-sessionDay').fill('2026-03-02');
    await app.locator('#field-sessionTime').fill('11:00');
    await app.locator('#field-sessionPlace').fill(words.place);
    await choose(app, 'sessionTrainer', 'consultant');
    await app.getByRole('checkbox', { name: new RegExp(CHAPTER.title) }).check();
    await button(app, 'training.sessions.addAll').click();
    await app.getByText(said('training.sessions.invited_other', { count: 3 })).waitFor();
    await lead.see('form');
    await button(app, 'act.save').click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await app.getByRole('link', { name: new RegExp(words.title) }).waitFor();
    await lead.see('list');
    await button(app, 'training.sessions.asMonth').click();
    await app.getByRole('link', { name: new RegExp(words.title) }).waitFor();
    await lead.see('month');
    await lead.close();

    const learner = await at('keyUser', '/training', NARROW);
    await openWaiting(learner, site);
    const name = said('waiting.name.session', { number: 1 });
    const open = `${t('waiting.act.session')} ${name}`;
    await learner.app.getByRole('link', { name: open }).waitFor();
    await learner.see('invited');
    await learner.app.getByRole('link', { name: open }).click();
    await learner.app.getByText(t('training.sessions.youAreInvited')).waitFor();
    expect(await learner.app.getByText(t('training.sessions.attendance')).count()).toBe(0);
    await learner.see('as-learner');
    expect(await scrollsSideways(learner.page)).toBe(false);
    await learner.close();
  });

  test('the trainer ticks who came in a few clicks, and who came says what he thinks', async () => {
    await letTimePass(site, clock, MINUTES_TO_THE_END);
    const trainer = await at('consultant', '/training');
    await openWaiting(trainer, site);
    const group = trainer.app.getByRole('region', { name: t('waiting.kind.answer') });
    await group.getByRole('link').click();
    const table = trainer.app.getByRole('table', { name: t('training.sessions.attendance') });
    const absent = demoUser('approver').displayName;
    await table
      .getByRole('radiogroup', { name: absent })
      .getByRole('radio', { name: t('training.sessions.mark.absent') })
      .check();
    await button(trainer.app, 'training.sessions.restPresent').click();
    await trainer.see('attendance');
    await button(trainer.app, 'training.sessions.saveAttendance').click();
    await trainer.app.getByText(said('training.feedback.open_other', { count: 0 })).waitFor();
    await trainer.close();

    const learner = await at('keyUser', '/training/sessions', NARROW);
    await openWaiting(learner, site);
    await learner.app.getByText(t('waiting.session.feedback')).waitFor();
    await learner.open('/training/sessions');
    await learner.app.getByRole('combobox').first().selectOption('over');
    await learner.app.getByRole('link', { name: new RegExp(words.title) }).click();
    await button(learner.app, 'training.feedback.send').waitFor();
    for (const question of await learner.app.getByRole('group').all()) {
      await question.getByRole('radio').nth(3).check();
    }
    await learner.app.locator('#field-feedbackComment').fill(words.comment);
    await learner.see('feedback');
    expect(await scrollsSideways(learner.page)).toBe(false);
    await button(learner.app, 'training.feedback.send').click();
    await learner.app.getByText(t('training.feedback.mine.given')).waitFor();
    await learner.see('feedback-given');
    await learner.close();

    const lead = await at('lead', '/training/sessions');
    await lead.app.getByRole('combobox').first().selectOption('over');
    await lead.app.getByRole('link', { name: new RegExp(words.title) }).click();
    // One answer of two who came: nothing is told yet, and never what he said.
    await lead.app.getByText(t('training.feedback.outcome')).waitFor();
    expect(await lead.app.getByText(words.comment).count()).toBe(0);
    await lead.see('held');
    await passedLater(['keyUser', 'sponsor', 'approver', 'consultant', 'lead']);
    await letTimePass(site, clock, MINUTES_TO_BE_TOLD);
    await lead.open('/training/effect');
    const judged = lead.app.getByRole('table', { name: t('training.effect.level.1') });
    await judged.getByText(t('training.effect.sessions.state.open')).waitFor();
    const learnt = lead.app.getByRole('table', { name: t('training.effect.gain.byChapter') });
    const gained = learnt.getByRole('row', { name: CHAPTER.title, exact: false });
    await gained.filter({ hasText: /50\.0\s?%.*100\.0\s?%.*50\.0.*100\s?%/s }).waitFor();
    await learnt.getByText(said('training.effect.gain.fewTried', { least: 5 })).waitFor();
    await lead.see('effect');
    await lead.close();
  });

  test('what is asked after go-live is written down by keyboard and becomes a frequent question, once', async () => {
    const lead = await at('lead', '/training/log');
    const { app, page } = lead;
    await app.getByText(t('training.log.empty')).waitFor();
    await app.locator('#field-log-question').fill(words.question);
    await app.locator('#field-log-askedBy').fill(words.who);
    await app.locator('#field-log-chapterId').selectOption(CHAPTER.chapterId);
    await app.locator('#field-log-question').press('Enter');
    await app.getByText(said('training.log.written', { number: 1 })).waitFor();
    // The next one: who asked stays, and the cursor is where one goes on.
    await page.keyboard.type(words.incident);
    await app.locator('#field-log-kind').selectOption('incident');
    await app.locator('#field-log-answer').fill(words.answer);
    await page.keyboard.press('Control+Enter');
    await app.getByText(said('training.log.written', { number: 2 })).waitFor();
    await app.getByRole('button', { name: said('training.log.editOf', { number: 1 }) }).click();
    await app.locator('#field-entry-answer').fill(words.answer);
    await button(app, 'act.save').click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await lead.see('log');
    const toFaq = said('training.log.toFaqOf', { number: 1 });
    await app.getByRole('button', { name: toFaq }).click();
    await app.getByRole('dialog').getByText(words.answer).waitFor();
    await lead.see('log-preview');
    await app
      .getByRole('dialog')
      .getByRole('button', { name: t('training.log.toFaq') })
      .click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    const inHandbook = said('training.log.isFaq', { title: CHAPTER.title });
    await app.getByRole('link', { name: inHandbook }).waitFor();
    expect(await app.getByRole('button', { name: toFaq }).count()).toBe(0);
    await app.getByRole('link', { name: inHandbook }).click();
    await app.getByText(said('training.faq.fromLog', { number: 1 })).waitFor();
    await lead.see('faq');
    await lead.close();

    const narrow = await at('consultant', '/training/log', NARROW);
    await narrow.app.getByRole('list', { name: t('training.log.title') }).waitFor();
    await narrow.see('log-narrow');
    expect(await scrollsSideways(narrow.page)).toBe(false);
    const address = await appAddress(narrow.page, site.url, 'NWE');
    await narrow.page.goto(`${address}/training/effect`);
    await narrow.app.getByRole('table', { name: t('training.effect.level.1') }).waitFor();
    await narrow.app.getByText(t('training.effect.goals.open')).scrollIntoViewIfNeeded();
    await narrow.see('effect-narrow');
    expect(await scrollsSideways(narrow.page)).toBe(false);
    await narrow.close();
  });

  test('who has a certificate is visited at work; he reads what was seen, and the effect counts it', async () => {
    const lead = await at('lead', '/training/observations');
    await lead.app.getByText(said('training.observation.none', { first: 30 })).waitFor();
    await lead.see('observations-none');
    await certified();
    await lead.page.reload();
    await lead.app.getByText(said('training.observation.next', {})).waitFor();
    await lead.see('observations-coming');
    makeObservationsDue(site);
    await lead.page.reload();
    const name = demoUser('keyUser').displayName;
    await lead.app.getByRole('link', { name: new RegExp(name) }).click();
    const task = lead.app.getByRole('group', { name: new RegExp(CHAPTER.exercise) }).first();
    await task.getByRole('radio', { name: t('training.observation.outcome.alone') }).check();
    await lead.app.locator('#field-workUses').fill('40');
    await lead.app.locator('#field-workTickets').fill('2');
    await lead.app.locator('#field-workComment').fill(words.answer);
    await lead.see('observation');
    await button(lead.app, 'training.observation.save').click();
    await lead.app.getByText(t('training.observation.saved')).waitFor();
    await lead.app.locator('#field-workTickets').fill('3');
    await button(lead.app, 'training.observation.correct').click();
    await lead.app.locator('summary').waitFor();
    await lead.see('observation-put-right');
    await lead.close();

    const his = await at('keyUser', '/training/learn', NARROW);
    await his.app.getByRole('link', { name: t('training.observation.mine') }).click();
    const first = new RegExp(`${name}.*${t('training.observation.round.first')}`);
    await his.app.getByRole('link', { name: first }).click();
    await his.app.getByText(words.answer).first().waitFor();
    // As it was put right.
    await his.app.getByText(filled('training.observation.ticketsOf_other', { count: 3 })).waitFor();
    await his.see('observation-mine');
    expect(await his.app.getByRole('radio').count()).toBe(0);
    expect(await scrollsSideways(his.page)).toBe(false);
    const address = await appAddress(his.page, site.url, 'NWE');
    await his.page.goto(`${address}/training/effect`);
    const level = his.app.getByRole('table', { name: t('training.effect.level.3') });
    await level.getByText(said('training.effect.behaviour.tooFew', { least: 5 })).waitFor();
    await his.see('effect-observed-narrow');
    expect(await scrollsSideways(his.page)).toBe(false);
    await his.close();
  });

  /** They fail the quiz of the chapter by half, and pass then; nobody tries that of another one. */
  async function passedLater(people: readonly DemoUserKey[]): Promise<void> {
    const { chapterId } = CHAPTER;
    const other = { ...READ_ONLY, tracks: CHAPTER.tracks };
    await done('training.writeChapter', { chapter: other });
    const asked = ['one', 'two'].map((questionId) => ({ ...QUESTION, questionId }));
    for (const question of asked) await done('training.writeQuestion', { chapterId, question });
    await done('training.writeQuestion', { chapterId: other.chapterId, question: QUESTION });
    const trainees = people.filter((key) => key === 'consultant' || key === 'lead');
    const entered = trainees.map((key) => aTrainee(demoUser(key).accountId));
    await done('training.enrol', { people: entered });
    for (const by of people) {
      await done('training.markRead', { chapterId, material: 1 }, by);
      for (const number of [1, 2]) {
        await done('training.startQuiz', { chapterId }, by);
        const answers = asked.map(({ questionId }, index) => ({
          ...{ questionId, isTrue: index < 2 - number },
        }));
        await done('training.handIn', { chapterId, number, version: 1, answers }, by);
      }
    }
  }

  /** The key user passes the chapter that is left. */
  async function certified(): Promise<void> {
    const { chapterId } = READ_ONLY;
    await done('training.markRead', { chapterId, material: 1 }, 'keyUser');
    await done('training.startQuiz', { chapterId }, 'keyUser');
    const answers = [{ questionId: QUESTION.questionId, isTrue: false }];
    await done('training.handIn', { chapterId, number: 1, version: 1, answers }, 'keyUser');
  }

  async function choose(app: FrameLocator, field: string, key: DemoUserKey): Promise<void> {
    const { displayName } = demoUser(key);
    await app.locator(`#field-${field}`).fill(displayName);
    await app.getByRole('option', { name: displayName }).first().click();
  }

  /** The text with these values; what comes after another value is not looked at. */
  function said(key: string, values: Readonly<Record<string, string | number>>): string {
    const text = filled(key, values);
    return text.split('{{')[0]?.trim() ?? text;
  }
});
