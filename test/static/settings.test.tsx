import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import { showProjectPage } from '../support/app-page/show-project-page';
import {
  anEngagement,
  anOverview,
  aPlan,
  jiraOfExamples,
  nobody,
  theSettings,
} from '../support/app-page/app-data';

const base = {
  'engagement.open': () => anEngagement(),
  'engagement.overview': () => anOverview(),
  'engagement.settings': () => theSettings(),
};

async function addConsultant(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('button', { name: 'Change people' }));
  expect(await screen.findByRole('combobox', { name: 'Engagement lead' })).toHaveFocus();
  await user.type(await screen.findByRole('combobox', { name: 'Consultant' }), '陈');
  await user.click(await screen.findByRole('option', { name: '陈思远' }));
}

describe('the settings', () => {
  test('are only read by those who may not configure', async () => {
    await showProjectPage({
      path: '/settings',
      jira: jiraOfExamples,
      answers: { ...base, 'engagement.open': () => anEngagement({ canConfigure: false }) },
    });
    expect(await screen.findByText(/can change this/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change people' })).toBeNull();
  });

  test('save people against the version that was seen', async () => {
    const user = userEvent.setup();
    const people = { ...nobody, lead: ['anna'], consultant: ['chen'] };
    const { bridge } = await showProjectPage({
      path: '/settings',
      jira: jiraOfExamples,
      answers: {
        ...base,
        'engagement.assignRoles': () =>
          theSettings({ version: 4, draft: { ...theSettings().draft, people } }),
      },
    });
    await addConsultant(user);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Change people' })).toHaveFocus();
    expect(bridge.calls).toContainEqual({
      name: 'engagement.assignRoles',
      payload: { engagementId: 'e1', version: 3, people },
    });
  });

  test('show what somebody else changed, keep the edits, and save against his version', async () => {
    const user = userEvent.setup();
    let stored = theSettings();
    const { bridge } = await showProjectPage({
      path: '/settings',
      jira: jiraOfExamples,
      answers: {
        ...base,
        'engagement.settings': () => stored,
        'engagement.assignRoles': ({ version, people }) => {
          if (version !== stored.version) {
            throw new AppError({ code: 'CONFLICT', key: 'changedMeanwhile' });
          }
          return { ...stored, version: version + 1, draft: { ...stored.draft, people } };
        },
      },
    });
    await addConsultant(user);
    stored = theSettings({
      version: 9,
      draft: { ...theSettings().draft, people: { ...nobody, lead: ['anna'], sponsor: ['chen'] } },
    });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Client sponsor: 陈思远')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Keep mine and go on editing' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Change people' })).toBeVisible();
    expect(bridge.calls.at(-1)?.name).not.toBe('');
    expect(bridge.calls).toContainEqual({
      name: 'engagement.assignRoles',
      payload: {
        engagementId: 'e1',
        version: 9,
        people: { ...nobody, lead: ['anna'], consultant: ['chen'] },
      },
    });
  });

  test('take zones of the buffer and days of the client, and keep the promised time', async () => {
    const user = userEvent.setup();
    const settings = {
      ...aPlan([]).settings,
      version: 4,
      commitments: [{ who: 'chen', side: 'client' as const, percent: 50 }],
    };
    const { bridge } = await showProjectPage({
      path: '/settings',
      jira: jiraOfExamples,
      answers: {
        ...base,
        'plan.people': () => ({ weeks: [], people: [], shortfalls: [], settings }),
        'plan.configure': ({ version }) => ({ ...settings, version: version + 1 }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Change zones and days' }));
    const start = await screen.findByLabelText(/On pace at the start/);
    await user.clear(start);
    expect(screen.getByText(/Each of the four is a number/)).toBeVisible();
    await user.type(start, '7.5');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const { version, ...rest } = settings;
    expect(bridge.calls).toContainEqual({
      name: 'plan.configure',
      payload: {
        ...rest,
        engagementId: 'e1',
        version,
        rule: { ...settings.rule, paceBase: 0.075 },
      },
    });
  });
});
