import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import { showProjectPage } from '../support/app-page/show-project-page';
import {
  anEngagement,
  anOverview,
  aPlan,
  aPlanItem,
  jiraOfExamples,
  theSettings,
} from '../support/app-page/app-data';

const show = (path: string) =>
  showProjectPage({
    path,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () => anOverview(),
      'engagement.settings': () => theSettings(),
      'plan.get': () => aPlan([aPlanItem()]),
    },
  });

describe('the frame around the tabs', () => {
  test.each([
    ['/', 'Overview', ['engagement.overview']],
    ['/plan', 'Plan', ['plan.get']],
    ['/settings', 'Settings', ['engagement.settings']],
  ])('costs at %s no call beside those of the tab', async (path, title, names) => {
    const { bridge } = await show(path);
    await screen.findByRole('heading', { level: 2, name: title });
    await waitFor(() => expect(bridge.calls).toHaveLength(1 + names.length));
    expect(bridge.calls.map((call) => call.name)).toEqual(['engagement.open', ...names]);
  });

  test('goes on showing go-live and buffer on a tab that does not load them', async () => {
    const user = userEvent.setup();
    await show('/plan');
    expect(await screen.findByText('Go-live Mar 19, 2027', { selector: 'span' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Settings' })).toHaveFocus();
    expect(screen.getByText('Go-live Mar 19, 2027')).toBeVisible();
  });
});

describe('a message whose gaps cannot all be filled', () => {
  test('is replaced by a general one instead of showing an empty place', async () => {
    const user = userEvent.setup();
    await showProjectPage({
      jira: jiraOfExamples,
      answers: {
        'engagement.open': () => {
          throw new AppError({ code: 'CONFLICT', key: 'changedMeanwhile', params: { at: 0 } });
        },
      },
    });
    expect(await screen.findByText(/It was changed by somebody else/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByText(/meanwhile/)).toBeNull();
  });
});
