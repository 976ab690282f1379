import { z } from 'zod';
import type { ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import type { FunctionName } from '../../src/function-table';
import { ask, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import type { ServedTestSite } from '../support/site/a-served-site';
import { aTrainee, CHAPTER, QUESTION } from '../yardsticks/rights/training-payloads';
import { appIn, scrollsSideways } from './support/app-page';
import { walkedLooks } from './support/brief-run';
import { openWaiting } from './surfaces/waiting-tours';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(400_000);

const { chapterId } = CHAPTER;
const browser = browserOfTests();

describe.each(walkedLooks(1))('practical exams in $locale', (look) => {
  const { language } = look;
  const { t, said, at, button } = aWalk({ ...look, browser, site: () => site, name: 'exam' });
  let site: ServedTestSite;
  let engagementId: string;
  let clock: ManualClock;
  beforeAll(async () => {
    ({ site, clock, engagementId } = await aServedEngagement({ language }));
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
      await button(team.app, 'training.exam.add').click();
      await team.app
        .locator(`#field-task-${String(number)}-text`)
        .fill(`Receive ${String(number)}`);
      await team.app.locator(`#field-task-${String(number)}-expected`).fill('40 pieces are open');
    }
    await team.app.getByRole('checkbox').first().check();
    await team.app.locator('#field-task-1-kind').selectOption('issue');
    await team.app.locator('#field-task-1-id').fill('nwe-12');
    await button(team.app, 'act.save').click();
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
      .getByRole('button', { name: said('training.exam.beginWith', { title: CHAPTER.title }) })
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
    await button(observer.app, 'training.exam.sign.act').click();
    await observer.app.getByText(t('training.exam.state.observed')).waitFor();
    await observer.close();
    // The list of what waits lags behind what is written.
    await letTimePass(site, clock, 1);

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
    await button(learner.app, 'training.exam.sign.act').click();
    await learner.app.getByText(t('training.exam.forEver')).waitFor();
    await learner.see('closed');
    await learner.open('/training/learn');
    await learner.app.getByText(t('training.status.passed')).first().waitFor();
    await learner.see('mine');
    await learner.close();
  });
});
