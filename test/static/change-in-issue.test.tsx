import { askedOf, fakeBridge } from '../support/app-page/fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
// Loaded here, and not within the time that a test waits for the panel.
import '../../static/features/change/decision/decision-part';
import '../../static/features/change/decision/decisions-section';
import '../../static/features/change/record/acts-section';
import { ChangeInIssue } from '../../static/features/change/in-issue/change-in-issue';
import type { ChangeView } from '../../src/change/contract';
import { PageContextHolder } from '../../static/shared/page-context';
import { createQueryClient } from '../../static/shared/query-client';
import { startTranslations } from '../../static/shared/text/start-translations';
import { jiraOfExamples } from '../support/app-page/app-data';
import {
  aChange,
  aChangeRegister,
  aDecision,
  aPresentedChange,
  aSimulation,
  HASH,
} from '../support/app-page/change-data';

/** The panel of the issue that a request is. */
async function showPanel(change: ChangeView, locale = 'en-US') {
  const page = {
    project: { projectId: '10000', projectKey: 'NWE' },
    locale,
    siteUrl: 'https://example.atlassian.net',
  };
  const register = aChangeRegister();
  const answers = {
    'change.simulate': () => aSimulation(),
    'change.decide': () => ({ change, register }),
  };
  Object.assign(fakeBridge, { answers, jira: jiraOfExamples });
  fakeBridge.calls.length = 0;
  await startTranslations(locale);
  render(
    <PageContextHolder.Provider value={page}>
      <QueryClientProvider client={createQueryClient(1)}>
        <ChangeInIssue
          view={{
            kind: 'change',
            engagementId: 'e1',
            projectId: '10000',
            clientName: 'Northwind',
            canWrite: false,
            canTick: false,
            checklists: [],
            currency: 'EUR',
            change,
          }}
        />
      </QueryClientProvider>
    </PageContextHolder.Provider>,
  );
}

test('the panel tells the client what he decides on, and takes his word with what he saw', async () => {
  const user = userEvent.setup();
  await showPanel(aPresentedChange());
  expect(await screen.findByText('Invoices are printed in two languages.')).toBeVisible();
  expect(await screen.findByText(/buffer used 41% → 57%/)).toBeVisible();
  const decision = await screen.findByRole('region', { name: 'Your decision' });
  expect(
    within(decision)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Approve', 'Approve with conditions', 'Reject', 'Not now: phase 2']);
  await user.click(within(decision).getByRole('button', { name: 'Approve' }));
  await user.click(await screen.findByRole('button', { name: 'Yes, approve' }));
  await waitFor(() => expect(askedOf(fakeBridge, 'change.decide')).toHaveLength(1));
  expect(askedOf(fakeBridge, 'change.decide')[0]).toMatchObject({
    engagementId: 'e1',
    hash: HASH,
    outcome: 'approved',
  });
});

test('whoever has no say reads the same and has no button; what was decided stays', async () => {
  await showPanel(aPresentedChange({ mySeats: [] }));
  expect(await screen.findByText('Invoices are printed in two languages.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
});

test('in Chinese, a decision says by whom and on what', async () => {
  await showPanel(aChange({ state: 'approved', decision: aDecision() }), 'zh-CN');
  expect(await screen.findByText('批准')).toBeVisible();
  expect(screen.getByRole('link', { name: /Northwind/ })).toBeVisible();
});
