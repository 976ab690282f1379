import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showProjectPage } from '../support/app-page/show-project-page';
import {
  aJob,
  anEngagement,
  aPreparation,
  aPreview,
  aTemplateCard,
  jiraOfExamples,
} from '../support/app-page/app-data';
import { AppError } from '../../src/app-error';
import type { EngagementDraft } from '../../src/engagement/contract';

/** The back end's own rules, as far as these tests need them. */
function previewOf(draft: EngagementDraft) {
  return aPreview({
    problems: [
      ...(draft.clientName === '' ? [{ field: 'clientName', key: 'clientNameMissing' }] : []),
      ...(draft.people.lead.length === 0 ? [{ field: 'people.lead', key: 'leadMissing' }] : []),
    ],
  });
}

const answers = {
  'engagement.open': () => ({ state: 'none' as const, canStart: true }),
  'engagement.templates': () => [
    aTemplateCard(),
    aTemplateCard({ key: 'crm', name: 'CRM implementation' }),
  ],
  'engagement.prepare': () => aPreparation(),
  'engagement.preview': ({ draft }: { draft: EngagementDraft }) => previewOf(draft),
};

const next = () => screen.findByRole('button', { name: 'Next' });
const client = () => screen.findByRole('textbox', { name: /^Client/ });

async function goToDates(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('radio', { name: 'CRM implementation' }));
  await user.click(await next());
  return client();
}

describe('the start wizard', () => {
  beforeEach(() => sessionStorage.clear());

  test('does not go on without a template, and says so', async () => {
    const user = userEvent.setup();
    await showProjectPage({ path: '/start/template', answers });
    await screen.findByRole('radio', { name: 'CRM implementation' });
    await user.click(await next());
    expect(await screen.findByText('Choose a template to go on.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Choose a template' })).toBeVisible();
  });

  test('keeps everything when going back, and over a reload', async () => {
    const user = userEvent.setup();
    const first = await showProjectPage({ path: '/start/template', answers });
    await user.type(await goToDates(user), 'Huadong');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByRole('radio', { name: 'CRM implementation' })).toBeChecked();
    await user.click(await next());
    expect(await client()).toHaveValue('Huadong');

    first.leave();
    await showProjectPage({ path: '/start/dates', answers });
    expect(await client()).toHaveValue('Huadong');
  });

  test('tells go-live as soon as the dates are known', async () => {
    const user = userEvent.setup();
    await showProjectPage({ path: '/start/template', answers });
    await goToDates(user);
    expect(
      await screen.findByText(
        /Go-live on Friday, March 19, 2027, after a buffer of 14 working days/,
      ),
    ).toBeVisible();
  });

  test('shows a problem at its field and in a summary that takes the focus', async () => {
    const user = userEvent.setup();
    await showProjectPage({ path: '/start/template', answers });
    const field = await goToDates(user);
    await screen.findByText(/Go-live on/);
    await user.click(await next());
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent("Enter the client's name.");
    expect(field).toHaveAccessibleDescription(/Enter the client's name\./);
    await user.click(screen.getByRole('link', { name: "Enter the client's name." }));
    expect(field).toHaveFocus();
  });

  test('tells missing rights before anything is made', async () => {
    await showProjectPage({
      path: '/start/people',
      jira: jiraOfExamples,
      answers: {
        ...answers,
        'engagement.prepare': () => aPreparation({ obstacles: [{ key: 'appNeedsCreateIssues' }] }),
      },
    });
    expect(await screen.findByText(/Rollout itself may not create issues/)).toBeVisible();
  });

  test('gives the reason of each guessed issue type', async () => {
    await showProjectPage({ path: '/start/people', jira: jiraOfExamples, answers });
    expect(await screen.findByRole('combobox', { name: /^Phase/ })).toHaveAccessibleDescription(
      'Suggested because of its name.',
    );
  });

  test('names who was quicker, and leads to what he started', async () => {
    const user = userEvent.setup();
    keepCompleteDraft();
    const { bridge } = await showProjectPage({
      path: '/start/preview',
      jira: jiraOfExamples,
      answers: {
        ...answers,
        'engagement.start': () => {
          throw new AppError({
            code: 'CONFLICT',
            key: 'engagementExists',
            params: { accountId: 'chen', at: Date.UTC(2026, 10, 23, 9), client: 'Huadong' },
          });
        },
      },
    });
    await user.click(await enabledApply());
    expect(
      await screen.findByText(/陈思远 has started an implementation for Huadong/),
    ).toBeVisible();
    bridge.answers = {
      ...bridge.answers,
      'engagement.open': () => anEngagement({ state: 'applying', jobId: 'j1' }),
      'job.progress': () => aJob(),
    };
    await user.click(screen.getByRole('button', { name: 'Show what was started' }));
    expect(await screen.findByRole('heading', { name: 'The plan is being made' })).toBeVisible();
  });

  test('says which permission of Jira is missing, and who can give it', async () => {
    const user = userEvent.setup();
    keepCompleteDraft();
    await showProjectPage({
      path: '/start/preview',
      jira: jiraOfExamples,
      answers: {
        ...answers,
        'engagement.start': () => {
          throw new AppError({ code: 'FORBIDDEN', key: 'needsCreateIssues' });
        },
      },
    });
    await user.click(await enabledApply());
    expect(
      await screen.findByText(/“Create issues” in this project. An administrator of this project/),
    ).toBeVisible();
  });

  test('leads whoever comes to the preview by a link to the step that is open', async () => {
    const user = userEvent.setup();
    await showProjectPage({ path: '/start/preview', answers });
    await user.click(await screen.findByRole('link', { name: 'Choose a template' }));
    expect(await screen.findByRole('heading', { name: 'Choose a template' })).toHaveFocus();
  });
});

function keepCompleteDraft() {
  sessionStorage.setItem(
    'rollout.start.10000',
    JSON.stringify({
      templateKey: 'crm',
      language: 'en',
      clientName: 'Huadong',
      startDate: '2026-11-23',
      calendar: { region: 'US', extraDaysOff: [], extraWorkingDays: [] },
      bufferPercent: 12,
      people: {
        lead: ['anna'],
        consultant: [],
        sponsor: [],
        approver: [],
        keyUser: [],
        viewer: [],
      },
      mapping: { phase: '1', milestone: '2', deliverable: '2', task: '2' },
    }),
  );
}

async function enabledApply() {
  const apply = await screen.findByRole('button', { name: 'Create the plan' });
  await waitFor(() => expect(apply).toBeEnabled());
  return apply;
}
