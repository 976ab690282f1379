import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showProjectPage } from '../support/app-page/show-project-page';
import {
  anEngagement,
  anOverview,
  aPlan,
  aPlanItem,
  jiraOfExamples,
} from '../support/app-page/app-data';

const items = [
  aPlanItem({
    id: 'a',
    name: 'Interview the sponsor',
    isCritical: true,
    issueId: '101',
    issueKey: 'NWE-1',
  }),
  aPlanItem({ id: 'b', name: 'Goal sheet', kind: 'deliverable', role: 'approver' }),
  aPlanItem({
    id: 'c',
    name: 'Live',
    kind: 'milestone',
    role: 'lead',
    isGoLive: true,
    durationDays: 0,
  }),
];

const jira = {
  ...jiraOfExamples,
  '/rest/api/3/issue/bulkfetch': {
    issues: [
      {
        id: '101',
        fields: {
          summary: 'Interview Ms Holloway',
          status: { name: 'In Arbeit', statusCategory: { key: 'indeterminate' } },
          assignee: { accountId: 'chen' },
        },
      },
    ],
  },
};

const show = (path = '/plan', of: Parameters<typeof showProjectPage>[0]['jira'] = jira) =>
  showProjectPage({
    path,
    jira: of,
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () => anOverview(),
      'plan.get': () => aPlan(items),
    },
  });

const row = (name: RegExp) => screen.queryByRole('row', { name });

describe('the plan', () => {
  test("shows Jira's own summary, status and assignee where the reader may see the issue", async () => {
    await show();
    const shown = await screen.findByRole('row', { name: /Interview Ms Holloway/ });
    expect(shown).toHaveTextContent('In Arbeit');
    await waitFor(() => expect(shown).toHaveTextContent('陈思远'));
    expect(screen.getByRole('link', { name: /NWE-1/ })).toHaveAttribute(
      'href',
      'https://example.atlassian.net/browse/NWE-1',
    );
  });

  test('shows the plan all the same when Jira does not answer', async () => {
    await show('/plan', {});
    expect(await screen.findByRole('row', { name: /Interview the sponsor/ })).toBeVisible();
    expect(await screen.findByText(/Jira does not answer/, {}, { timeout: 3000 })).toBeVisible();
  });

  test('puts the buffer right before go-live', async () => {
    await show();
    await screen.findByRole('row', { name: /Live Go-live/ });
    const names = screen.getAllByRole('row').map(({ textContent }) => textContent);
    const buffer = names.findIndex((name) => name.startsWith('Buffer'));
    expect(names[buffer + 1]).toMatch(/^Live/);
  });

  test('filters by kind and keeps the filter in the address', async () => {
    const user = userEvent.setup();
    const { history } = await show();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind' }), 'Deliverable');
    expect(row(/Goal sheet/)).toBeVisible();
    expect(row(/Interview/)).toBeNull();
    expect(screen.getByText('1 of 3 items')).toBeVisible();
    expect(history.address()).toBe('/plan?kind=deliverable');
  });

  test('shows the rows that a link asks for', async () => {
    await show('/plan?critical=1');
    expect(await screen.findByRole('row', { name: /Interview/ })).toBeVisible();
    expect(row(/Goal sheet/)).toBeNull();
    expect(screen.getByRole('checkbox', { name: 'Critical only' })).toBeChecked();
  });

  test('finds by words and says when nothing fits', async () => {
    const user = userEvent.setup();
    await show();
    const search = await screen.findByRole('searchbox', { name: 'Search the plan' });
    await user.type(search, 'goal');
    expect(row(/Goal sheet/)).toBeVisible();
    expect(row(/Interview/)).toBeNull();
    await user.type(search, ' zzz');
    expect(screen.getByText(/No item fits/)).toBeVisible();
  });

  test('loses nothing that is typed while the address is on its way', async () => {
    const user = userEvent.setup();
    const { history } = await show();
    const search = await screen.findByRole('searchbox', { name: 'Search the plan' });
    history.holdBack();
    await user.type(search, 'goal');
    expect(search).toHaveValue('goal');
    expect(row(/Interview/)).toBeNull();
    act(() => history.letGo());
    expect(history.address()).toBe('/plan?q=goal');
    expect(search).toHaveValue('goal');
    act(() => void history.push('/plan?q=live'));
    expect(search).toHaveValue('live');
  });

  test('folds a phase', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(await screen.findByRole('button', { name: 'Hide the items of Prepare' }));
    expect(row(/Goal sheet/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Show the items of Prepare' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });
});
