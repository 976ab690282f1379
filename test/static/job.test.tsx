import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { isMoving, pauseAfter } from '../../static/features/jobs/use-job';
import { showProjectPage } from '../support/app-page/show-project-page';
import {
  aJob,
  anEngagement,
  anOverview,
  aPlan,
  aPlanItem,
  jiraOfExamples,
} from '../support/app-page/app-data';

const applying = anEngagement({ state: 'applying', jobId: 'j1' });

describe('the making of a plan', () => {
  test('follows the job and shows the plan when it is done', async () => {
    let looks = 0;
    const { history, bridge } = await showProjectPage({
      jira: jiraOfExamples,
      answers: {
        'engagement.open': () => (looks < 3 ? applying : anEngagement()),
        'job.progress': () => {
          looks += 1;
          return looks < 3 ? aJob({ done: looks * 50 }) : aJob({ state: 'done', done: 120 });
        },
        'engagement.overview': () => anOverview(),
        'plan.get': () => aPlan([aPlanItem()]),
      },
    });
    expect(await screen.findByText('50 of 120')).toBeVisible();
    expect(await screen.findByText('100 of 120', {}, { timeout: 3000 })).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Plan' }, { timeout: 4000 })).toBeVisible();
    expect(history.address()).toBe('/plan');
    expect(bridge.flags).toHaveLength(1);
  });

  test('names the rows that failed, each with its reason, and tries them again', async () => {
    const user = userEvent.setup();
    const failed = aJob({
      state: 'done',
      done: 120,
      failures: [
        {
          itemKey: 'x',
          name: 'Blueprint',
          key: 'issueRefused',
          params: { reason: 'no such type' },
        },
      ],
    });
    const { bridge } = await showProjectPage({
      jira: jiraOfExamples,
      answers: {
        'engagement.open': () => applying,
        'job.progress': () => failed,
        'job.retry': () => aJob({ state: 'queued' }),
      },
    });
    expect(await screen.findByText('One row could not be made')).toBeVisible();
    expect(screen.getByText(/Jira refused it: no such type/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try the failed rows again' }));
    expect(await screen.findByRole('heading', { name: /about to be made/ })).toBeVisible();
    expect(bridge.calls.filter(({ name }) => name === 'job.retry')).toHaveLength(1);
  });

  test('asks before it stops, and says what stays', async () => {
    const user = userEvent.setup();
    const { bridge } = await showProjectPage({
      jira: jiraOfExamples,
      answers: {
        'engagement.open': () => applying,
        'job.progress': () => aJob(),
        'job.cancel': () => aJob({ state: 'cancelled' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Issues that exist already stay in Jira');
    expect(bridge.calls.some(({ name }) => name === 'job.cancel')).toBe(false);
    const stops = screen.getAllByRole('button', { name: 'Stop', hidden: true });
    await user.click(stops.find((button) => dialog.contains(button)) ?? dialog);
    await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'job.cancel')).toBe(true));
    expect(await screen.findByText('The making of the plan was stopped')).toBeInTheDocument();
  });

  test('lets those look who may not configure, without acts', async () => {
    await showProjectPage({
      jira: jiraOfExamples,
      answers: {
        'engagement.open': () => ({ ...applying, canConfigure: false }),
        'job.progress': () => aJob(),
      },
    });
    expect(await screen.findByText('50 of 120')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  test('looks less often the longer it lasts, and not at all once it is over', () => {
    expect(pauseAfter(1)).toBe(500);
    expect(pauseAfter(3)).toBeGreaterThan(pauseAfter(2));
    expect(pauseAfter(100)).toBe(3000);
    expect(isMoving(aJob({ state: 'cancelled' }))).toBe(false);
  });
});
