import { demoUser } from '../../../local-site/seed/demo-users';
import type { ServedTestSite } from '../../support/site/a-served-site';
import { projectIdOf } from '../../support/engagement/a-draft';
import type { Traveller } from './tours';
import { EXAM_TASK } from '../../yardsticks/rights/exam-payloads';
import { LOG_ENTRY, SESSION_ID } from '../../yardsticks/rights/session-payloads';
import { certificateCode, QUIZZED } from './training-on-stage';

/** One who learns already and becomes another one, one who is new, and one whom nobody knows. */
const LEARNERS = [
  'Account ID,Name,Department,Tracks',
  `${demoUser('keyUser').accountId},,Goods receipt,Operator`,
  `${demoUser('approver').accountId},,Board,Manager`,
  ',Nobody Known,Board,Manager',
].join('\r\n');

/** What the lead sees of the training: who is ready, the handbook, its questions, the people, a certificate. */
export async function training(traveller: Traveller, site: ServedTestSite): Promise<void> {
  const { app, t, open, button, see } = traveller;
  const dialog = app.getByRole('dialog');
  await open('/training');
  await app.getByRole('table', { name: t('training.lead.matrix') }).waitFor();
  await see('training: who is ready');
  await sessions(traveller);
  await open('/training/chapters');
  await app.getByRole('table', { name: t('training.chapters.title') }).waitFor();
  await see('training: handbook');
  await button('training.chapters.adopt').click();
  await dialog.getByRole('checkbox').first().waitFor();
  await see('training: typical chapters');
  await open('/training/chapters');
  await button('training.chapters.new').click();
  await app.locator('#field-title').waitFor();
  await see('training: chapter form');
  await open(`/training/questions/${QUIZZED}`);
  await button('training.questions.new').click();
  await app.locator('#field-questionText').waitFor();
  await see('training: question form');
  await exams(traveller);
  await open('/training/people');
  await app.getByRole('table', { name: t('training.people.title') }).waitFor();
  await see('training: people');
  await button('training.people.add').click();
  await app.locator('#field-department').waitFor();
  await see('training: people are entered');
  await open('/training/people/import');
  await app.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LEARNERS),
  });
  await app
    .getByRole('region', { name: t('registerImport.report') })
    .getByText('Nobody Known', { exact: true })
    .waitFor();
  await see('training: people from a file');
  await button('training.import.jira.open').click();
  await app.locator('#field-projectRole').waitFor();
  await see('training: people from Jira');
  const code = await certificateCode(site, `p${projectIdOf(site, 'NWE')}`);
  await open(`/training/certificates/${code}`);
  await app.getByRole('article').waitFor();
  await see('training: certificate');
  await open('/training/settings');
  await app.locator('#field-passMark').waitFor();
  await see('training: settings');
}

async function exams({ app, t, open, see }: Traveller): Promise<void> {
  const { accountId, displayName } = demoUser('keyUser');
  await open(`/training/checklist/${QUIZZED}`);
  await app.locator('#field-task-1-text').waitFor();
  await see('training: tasks of an exam');
  await open('/training/exams');
  await app.getByRole('link', { name: displayName }).waitFor();
  await see('training: whom to examine');
  await open(`/training/exams/${accountId}`);
  await app.getByRole('list', { name: t('training.exam.title') }).waitFor();
  await see('training: exams of a person');
  await open(`/training/exams/${accountId}/${QUIZZED}`);
  await app.getByText(EXAM_TASK.text).waitFor();
  await see('training: an exam');
}

async function sessions({ app, t, open, button, see }: Traveller): Promise<void> {
  await open('/training/sessions');
  await app
    .getByLabel(t('training.sessions.which'))
    .selectOption({ label: t('training.sessions.all') });
  await app.getByRole('list', { name: t('training.sessions.title') }).waitFor();
  await see('training: sessions');
  await button('training.sessions.asMonth').click();
  await see('training: month of sessions');
  await button('training.sessions.new').click();
  await app.locator('#field-sessionTitle').waitFor();
  await see('training: session form');
  await open(`/training/sessions/${SESSION_ID}`);
  await app.getByRole('table', { name: t('training.sessions.attendance') }).waitFor();
  await see('training: a session');
  await open('/training/log');
  await app.getByText(LOG_ENTRY.question).waitFor();
  await see('training: daily log');
  await app
    .getByRole('button', { name: t('training.log.toFaqOf').replace('{{number}}', '1') })
    .click();
  await app.getByRole('dialog').getByText(LOG_ENTRY.answer).waitFor();
  await see('training: entry to the handbook');
  await open('/training/observations?state=all');
  await app.getByRole('list', { name: t('training.observation.title') }).waitFor();
  await see('training: observations');
  await open(`/training/observations/${demoUser('sponsor').accountId}/manager/first`);
  await button('training.observation.save').waitFor();
  await see('training: an observation');
  await open('/training/effect');
  await app.getByRole('table', { name: t('training.effect.level.1') }).waitFor();
  await see('training: effect');
}

/** What a key user sees: what he has to learn, a chapter, a quiz that is open, and one that he has failed. */
export async function learning({ app, t, open, button, see }: Traveller): Promise<void> {
  await open('/training/learn');
  await app.getByRole('list', { name: t('training.learn.chapters'), exact: true }).waitFor();
  await see('training: mine');
  await open(`/training/sessions/${SESSION_ID}`);
  await button('training.feedback.send').waitFor();
  await see('training: feedback form');
  await open(`/training/learn/${QUIZZED}`);
  await app.getByRole('region', { name: t('training.emergency.title') }).waitFor();
  await see('training: chapter');
  await open(`/training/learn/${QUIZZED}/quiz/1`);
  await app.getByRole('group').first().waitFor();
  await see('training: quiz');
  await open('/training/learn/stock-taking/quiz/1');
  await app.getByText(t('training.result.failed')).waitFor();
  await see('training: result');
}
