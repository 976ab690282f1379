import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aChange,
  aChangePage,
  aChangeRegister,
  anImpact,
  aPresentedChange,
} from '../support/app-page/change-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { showChanges } from '../support/app-page/show-changes';

const rows = [
  aPresentedChange({ ownerAccountId: 'anna', isOverdue: true }),
  aChange({ changeId: 'c2', number: 6, title: 'Two approvals for orders' }),
];

describe('the register of changes', () => {
  test('says in words what waits for whom, how the scope grew, and how firm the gate is', async () => {
    await showChanges({ path: '/changes', page: aChangePage(rows) });
    expect(
      await screen.findByText(
        /5 open, 2 closed. 3 wait for the client. 2 wait for the vendor. Scope grew by 4% \(8 days approved, 200 agreed\)/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/^Soft gate: Jira lets an issue move/)).toBeVisible();
  });

  test('has a row for each, with whose turn it is', async () => {
    await showChanges({ path: '/changes', page: aChangePage(rows) });
    const [, first, second] = within(
      await screen.findByRole('table', { name: 'Changes' }),
    ).getAllByRole('row');
    expect(first).toHaveTextContent(
      /Invoices in two languages.*CR-7.*Client decides.*Client, for 3 working days Overdue.*Scope change.*6 days.*EUR/,
    );
    expect(second).toHaveTextContent(/Two approvals for orders.*In analysis.*Not analysed yet/);
  });

  test('marks what is under way without approval, and nothing else', async () => {
    const breach = { at: 0, statusName: 'In Progress', telling: 'told' as const };
    const page = aChangePage([aPresentedChange({ breach }), ...rows.slice(1)]);
    await showChanges({ path: '/changes', page });
    const [, first, second] = within(
      await screen.findByRole('table', { name: 'Changes' }),
    ).getAllByRole('row');
    expect(first).toHaveTextContent(/Under way without approval/);
    expect(second).not.toHaveTextContent(/without approval/);
  });

  test('asks for what the address says, and page by page', async () => {
    const user = userEvent.setup();
    const { bridge } = await showChanges({
      path: '/changes?state=analysis&type=defect&turn=vendor&owner=anna&q=late&sort=waiting',
      page: aChangePage(rows, { cursor: 'next' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(askedOf(bridge, 'change.list').slice(0, 2)).toEqual(
      [{}, { cursor: 'next' }].map((page) => ({
        engagementId: 'e1',
        sort: 'waiting',
        filter: {
          group: 'open',
          state: 'analysis',
          type: 'defect',
          court: 'vendor',
          ownerAccountId: 'anna',
          text: 'late',
        },
        ...page,
      })),
    );
  });

  test('offers the states of the group alone, and drops what cannot be closed', async () => {
    const user = userEvent.setup();
    const { history } = await showChanges({
      path: '/changes?state=analysis&turn=client',
      page: aChangePage(rows),
    });
    await user.selectOptions(await screen.findByLabelText('Open or closed'), 'Closed');
    expect(history.address()).toBe('/changes?group=closed');
    const states = within(screen.getByRole('combobox', { name: 'State' })).getAllByRole('option');
    expect(states.map(({ textContent }) => textContent)).toEqual([
      'All states',
      'Closed',
      'Rejected',
      'Put off to phase 2',
      'Withdrawn',
    ]);
  });

  test('remembers which columns are shown', async () => {
    const user = userEvent.setup();
    const shown = await showChanges({ path: '/changes', page: aChangePage(rows) });
    await user.click(await screen.findByRole('checkbox', { name: 'Cost', hidden: true }));
    shown.leave();
    await showChanges({ path: '/changes', page: aChangePage(rows) });
    await screen.findByRole('table', { name: 'Changes' });
    expect(screen.queryByRole('columnheader', { name: 'Cost' })).toBeNull();
    localStorage.clear();
  });

  test('says of an empty register what it is for, and offers the first act', async () => {
    const user = userEvent.setup();
    const register = aChangeRegister({ open: 0, closed: 0 });
    await showChanges({ path: '/changes', page: aChangePage([], { register }) });
    await user.click(await screen.findByRole('button', { name: 'Raise the first change request' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  test('lets a reader read, and only that', async () => {
    const register = aChangeRegister({ can: { raise: false, configure: false } });
    await showChanges({ path: '/changes', page: aChangePage(rows, { register }) });
    expect(await screen.findByRole('link', { name: 'Two approvals for orders' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Raise a change request' })).toBeNull();
  });

  test('speaks the language of the reader', async () => {
    await showChanges({ path: '/changes', page: aChangePage(rows), locale: 'zh-CN' });
    expect(await screen.findByText(/3 项等待客户。2 项等待实施方。/)).toBeVisible();
    expect(screen.getByRole('button', { name: '提出变更申请' })).toBeVisible();
  });
});

describe('raising a change', () => {
  test('names what is missing, then raises it once and opens it', async () => {
    const user = userEvent.setup();
    const { bridge, history } = await showChanges({ path: '/changes' });
    await user.click(await screen.findByRole('button', { name: 'Raise a change request' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByLabelText(/^Title/)).toHaveAccessibleDescription(/Fill this in/);
    expect(askedOf(bridge, 'change.raise')).toEqual([]);
    await user.type(dialog.getByLabelText(/^Title/), 'Labels in French');
    await user.type(dialog.getByLabelText('What changes'), 'Labels are printed in French');
    await user.click(dialog.getByRole('radio', { name: /Emergency/ }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(history.address()).toMatch(/^\/changes\/[0-9a-f-]{36}$/));
    expect(askedOf(bridge, 'change.raise')).toEqual([
      {
        engagementId: 'e1',
        change: {
          changeId: history.address().split('/').at(-1),
          type: 'emergency',
          title: 'Labels in French',
          what: 'Labels are printed in French',
          why: '',
          doNothing: '',
        },
      },
    ]);
  });
});

describe('the impact of a change', () => {
  const analysed = aChange({ canEdit: true, impact: anImpact() });

  test('sums up effort and cost at once, and says who decides on that', async () => {
    const user = userEvent.setup();
    const { bridge } = await showChanges({ change: analysed });
    await user.click(await screen.findByRole('button', { name: 'Impact' }));
    const dialog = within(await screen.findByRole('dialog'));
    const days = dialog.getByLabelText('Consultant');
    await user.clear(days);
    await user.type(days, '9.5');
    await user.type(dialog.getByLabelText('Extra cost (EUR)'), '600');
    expect(dialog.getByText(/11.5 days \(vendor 9.5, client 2\) · EUR\s12,000/)).toBeVisible();
    expect(dialog.getByText(/Decided by: Steering committee/)).toBeVisible();
    expect(dialog.getByText(/No day rate is set for: Key user/)).toBeVisible();
    const requirements = dialog.getByLabelText('Requirements');
    await user.type(requirements, '{Enter}R-14');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedOf(bridge, 'change.edit')).toEqual([
      {
        engagementId: 'e1',
        change: {
          changeId: 'c1',
          version: 4,
          impact: anImpact({
            effort: [
              { role: 'consultant', days: 9.5 },
              { role: 'keyUser', days: 2 },
            ],
            extraCost: 600,
            requirements: [{ id: 'q1', text: 'R-12' }, { text: 'R-13' }, { text: 'R-14' }],
          }),
        },
      },
    ]);
  });

  test('takes a new item between others of the plan, and refuses one without a name', async () => {
    const user = userEvent.setup();
    const { bridge } = await showChanges({ change: analysed });
    await user.click(await screen.findByRole('button', { name: 'Impact' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'A new item' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('Give the new item a name and a phase.')).toBeVisible();
    await user.type(dialog.getByLabelText(/Name of the new item/), 'French labels');
    await user.selectOptions(
      dialog.getByLabelText('Starts after', { selector: 'select' }),
      'Prepare · Build reports',
    );
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedOf(bridge, 'change.edit')).toEqual([
      expect.objectContaining({
        change: expect.objectContaining({
          impact: anImpact({
            planEffects: [
              { kind: 'longer', itemId: 'i1', days: 2 },
              {
                kind: 'new',
                effectId: expect.any(String),
                phaseId: 'p1',
                name: 'French labels',
                durationDays: 1,
                role: 'consultant',
                after: ['i2'],
                before: [],
              },
            ],
          }),
        }),
      }),
    ]);
  });
});
