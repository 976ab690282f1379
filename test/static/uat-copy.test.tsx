import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CaseFacts } from '../../src/uat/case/contract';
import { CopySection } from '../../static/features/uat/exchange/copy-section';
import { PageContextHolder } from '../../static/shared/page-context';
import { createQueryClient } from '../../static/shared/query-client';
import { startTranslations } from '../../static/shared/text/start-translations';
import { askedOf, fakeBridge } from '../support/app-page/fake-bridge';

const CASE: CaseFacts = {
  engagementId: 'p2',
  caseId: 'c1',
  version: 4,
  number: 1,
  contentVersion: 2,
  state: 'ready',
  title: 'An order is credited',
  scenario: 'A customer sends something back',
  role: 'Clerk',
  module: 'm1',
  priority: 'high',
  preconditions: '',
  testData: [],
  steps: [{ stepId: 's1', action: 'Open the order', expected: 'It is there' }],
  requirementIds: ['r9'],
  source: 'written',
  changed: { accountId: 'anna', at: 0 },
};

async function show(known: readonly string[], others = true): Promise<void> {
  await startTranslations('en-US');
  const here = { engagementId: 'p1', clientName: 'Northwind', projectKey: 'NWE' };
  const other = { engagementId: 'p2', clientName: '华东', projectKey: 'HDC' };
  const answers: typeof fakeBridge.answers = {
    'engagement.list': () => ({ engagements: others ? [here, other] : [here], areAll: true }),
    'uat.export': ({ offset }) => ({
      cases: [{ ...CASE, caseId: offset === 0 ? 'c1' : 'c2', title: `Case at ${String(offset)}` }],
      modules: [{ key: 'm1', name: 'Sales' }],
      requirements: [],
      day: '2026-11-29',
      ...(offset === 0 ? { next: 1 } : {}),
    }),
    'uat.import': ({ rows }) => ({
      rows: rows.map(({ row, caseId }) => ({
        row,
        caseId,
        outcome: 'raise',
        fields: [],
        version: 1,
      })),
    }),
  };
  Object.assign(fakeBridge, { answers });
  fakeBridge.calls.length = 0;
  render(
    <PageContextHolder.Provider
      value={{
        project: { projectId: '10000', projectKey: 'NWE' },
        locale: 'en-US',
        siteUrl: 'https://example.atlassian.net',
      }}
    >
      <QueryClientProvider client={createQueryClient(1)}>
        <CopySection engagementId="p1" known={new Set(known)} />
      </QueryClientProvider>
    </PageContextHolder.Provider>,
  );
}

test('cases of another engagement become drafts here, without what they test there', async () => {
  const user = userEvent.setup();
  await show(['p2-c2']);
  await user.selectOptions(await screen.findByLabelText('Engagement'), 'HDC · 华东');
  expect(screen.queryByRole('option', { name: 'NWE · Northwind' })).toBeNull();
  // The second page's case has been taken over before.
  await user.click(await screen.findByRole('checkbox', { name: 'Case at 0 · Sales' }));
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Take over 1 case' }));
  expect(askedOf(fakeBridge, 'uat.import')).toEqual([
    {
      engagementId: 'p1',
      from: 'copy',
      rows: [
        {
          row: 1,
          version: 0,
          caseId: 'p2-c1',
          title: 'Case at 0',
          module: 'Sales',
          priority: 'high',
          scenario: CASE.scenario,
          role: 'Clerk',
          preconditions: '',
          testData: [],
          steps: CASE.steps,
        },
      ],
    },
  ]);
});

test('whoever sees no other engagement is told so', async () => {
  await show([], false);
  expect(await screen.findByText('You see no other engagement on this site.')).toBeVisible();
});
