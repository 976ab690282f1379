import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import type { FunctionName } from '../../src/function-table';
import { ask, startEngagement, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { aTrainee, CHAPTER, QUESTION } from '../yardsticks/rights/training-payloads';
import { accessibilityViolations } from './support/accessibility';
import { appAddress, appIn, picture, scrollsSideways } from './support/app-page';
import { walkedLooks } from './support/brief-run';
import { launchBrowser } from './support/browser';
import { textsOf } from './support/texts';
import { visit } from './support/watched-page';
import { openWaiting } from './surfaces/waiting-tours';

jest.setTimeout(400_000);

const { chapterId } = CHAPTER;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(
  walkedLooks(1, [
    { locale: 'en-US', theme: 'light', language: 'en' },
    { locale: 'zh-CN', theme: 'dark', language: 'zh' },
  ] as const),
)('practical exams in $locale', ({ locale, theme, language }) => {
  const t = textsOf(locale);
  let site: ServedTestSite;
  let engagementId: string;
  let manual: ReturnType<typeof createManualClock>;
  beforeAll(async () => {
    const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
    manual = clock;
    site = await aServedSite({ clock });
    ({ engagementId } = await startEngagement(site, { language }));
    await letTimePass(site, clock, 12);
    const done = async (name: FunctionName, payload: object, by: DemoUserKey = 'lead') =>
      valueOf(await ask(site, name, { engagementId, ...payload }, by), z.unknown());
    await done('training.writeChapter', { chapter: { ...CHAPTER, minutes: 240 } });
    await done('training.writeQuestion', { chapterId, question: QUESTION });
    await done('training.enrol', { people: [aTrainee(demoUser('keyUser').accountId)] });
    await done('training.markRead', { chapterId, material: 1 }, 'keyUser');
    await done('training.startQuiz', { chapterId }, 'keyUser');
    const answers = [{ questionId: QUESTION.questionId, isTrue: false }];
    await done('training.handIn', { chapterId, number: 1, version: 1, answers }, 'keyUser');
  });
  afterAll(() => site.close());

  test('the tasks are written, the exam is held on a phone, and both sign', async () => {
    const team = await at('consultant', `/training/checklist/${chapterId}`);
    for (const number of [1, 2]) {
      await team.button('training.exam.add').click();
      await team.app
        .locator(`#field-task-${String(number)}-text`)
        .fill(`Receive ${String(number)}`);
      await team.app.locator(`#field-task-${String(number)}-expected`).fill('40 pieces are open');
    }
    await team.app.getByRole('checkbox').first().check();
    await team.app.locator('#field-task-1-kind').selectOption('issue');
    await team.app.locator('#field-task-1-id').fill('nwe-12');
    await team.button('act.save').click();
    await team.app.getByText(t('training.settings.saved')).waitFor();
    await team.see('tasks');
    await team.open(`/training/questions/${chapterId}`);
    await team.app.getByText(t('training.statistics.how')).click();
    await team.see('statistics');
    await team.open('/training/chapters');
    await team.app.getByRole('table').waitFor();
    await team.see('chapters');
    await team.close();

    const observer = await at('consultant', '/training/exams', 360);
    const { displayName } = demoUser('keyUser');
    await observer.app.getByRole('link', { name: displayName }).click();
    await observer.see('person');
    await observer.app
      .getByRole('button', {
        name: t('training.exam.beginWith').replace('{{title}}', CHAPTER.title),
      })
      .click();
    await observer.app.getByRole('radio').first().waitFor();
    await observer.see('held');
    expect(await scrollsSideways(observer.page)).toBe(false);
    await observer.app
      .getByRole('radio', { name: t('training.exam.outcome.seen'), exact: true })
      .first()
      .check();
    await observer.app
      .getByRole('radio', { name: t('training.exam.outcome.seen'), exact: true })
      .last()
      .check();
    await observer.app.locator('#field-signName').fill('Tom Observer');
    await observer.see('marked');
    await observer.button('training.exam.sign.act').click();
    await observer.app.getByText(t('training.exam.state.observed')).waitFor();
    await observer.close();
    // The list of what waits lags behind what is written.
    await letTimePass(site, manual, 1);

    const learner = await at('keyUser', '/training', 360);
    await openWaiting({ page: learner.page }, site);
    const group = appIn(learner.page).getByRole('region', { name: t('waiting.kind.sign') });
    await group.getByRole('link').waitFor();
    await learner.see('waiting');
    await group.getByRole('link').click();
    await learner.page.waitForURL('**/training/exams/mine/**');
    await learner.app.locator('#field-signName').fill('Kim Learner');
    await learner.see('to-sign');
    expect(await scrollsSideways(learner.page)).toBe(false);
    await learner.button('training.exam.sign.act').click();
    await learner.app.getByText(t('training.exam.forEver')).waitFor();
    await learner.see('closed');
    await learner.open('/training/learn');
    await learner.app.getByText(t('training.status.passed')).first().waitFor();
    await learner.see('mine');
    await learner.close();
  });

  async function at(user: DemoUserKey, route: string, width = 1280) {
    const { accountId } = demoUser(user);
    const watched = await visit(browser, site.url, { accountId, locale, theme, width });
    const { page, complaints } = watched;
    const open = async (to: string) => {
      await page.goto(`${await appAddress(page, site.url, 'NWE')}${to}`);
    };
    await open(route);
    const app = appIn(page);
    return {
      page,
      app,
      open,
      button: (key: string) => app.getByRole('button', { name: t(key), exact: true }),
      see: async (name: string) => {
        await picture(page, `exam-${language}-${name}`);
        expect(await accessibilityViolations(page)).toEqual([]);
      },
      close: async () => {
        expect(complaints).toEqual([]);
        await watched.close();
      },
    };
  }
});
