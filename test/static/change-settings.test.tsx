import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aChangePage, aChangeRegister } from '../support/app-page/change-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { showChanges } from '../support/app-page/show-changes';

const path = '/changes/settings';

describe('deciding on changes, as it is set', () => {
  test('changes levels, prices and reminders against the version that was seen', async () => {
    const user = userEvent.setup();
    const { bridge } = await showChanges({ path });
    const approver = within(await screen.findByRole('group', { name: 'Client approver' }));
    await user.clear(approver.getByLabelText(/Decides up to/));
    await user.type(approver.getByLabelText(/Decides up to/), '12');
    expect(screen.getByText('Each level must reach further than the one before.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.clear(approver.getByLabelText(/Decides up to/));
    await user.type(approver.getByLabelText(/Decides up to/), '3.5');
    const steering = within(screen.getByRole('group', { name: 'Steering committee' }));
    await user.selectOptions(steering.getByLabelText('How many'), 'So many have to agree');
    await user.type(screen.getByLabelText('Key user, a day'), '300');
    await user.clear(screen.getByLabelText('Consultant, a day'));
    await user.type(screen.getByLabelText('Person-days agreed at the start'), '220');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    const { values } = aChangeRegister().settings;
    const [first, second, last] = values.levels;
    expect(askedOf(bridge, 'change.configure')).toEqual([
      {
        engagementId: 'e1',
        version: 2,
        settings: {
          ...values,
          levels: [{ ...first, mostDays: 3.5 }, second, { ...last, mode: 'quorum', quorum: 2 }],
          rates: { keyUser: 300 },
          agreedDays: 220,
        },
      },
    ]);
  });

  test('has a new level before the last one, and takes one out', async () => {
    const user = userEvent.setup();
    await showChanges({ path });
    await user.click(await screen.findByRole('button', { name: 'Add a level' }));
    const names = () =>
      screen
        .getAllByRole('group')
        .map((group) => group.querySelector('legend')?.textContent)
        .filter((name) => name !== undefined);
    expect(names()).toEqual([
      'Client approver',
      'Client sponsor',
      'New level',
      'Steering committee',
    ]);
    await user.click(screen.getByRole('button', { name: 'Remove Client sponsor' }));
    expect(names()).toEqual(['Client approver', 'New level', 'Steering committee']);
    expect(screen.queryByRole('button', { name: 'Remove Steering committee' })).toBeNull();
  });

  test('is read in sentences by who may not configure', async () => {
    const register = aChangeRegister({ can: { raise: true, configure: false } });
    await showChanges({ path, page: aChangePage([], { register }), roles: ['viewer'] });
    expect(
      await screen.findByText(
        'Client sponsor, up to 10 person-days: Client sponsor. One of them is enough.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByText('Let somebody decide in my place')).toBeNull();
  });
});

describe('standing in', () => {
  const delegations = [{ from: 'anna', to: 'chen', firstDay: '2026-12-01', lastDay: '2026-12-11' }];

  test('is given by whoever speaks for the client, for some days, and ended', async () => {
    const user = userEvent.setup();
    const register = aChangeRegister({ delegations, can: { raise: true, configure: false } });
    const { bridge } = await showChanges({
      path,
      page: aChangePage([], { register }),
      roles: ['sponsor'],
    });
    expect(
      await screen.findByText(
        '陈思远 decides in the place of Anna Lindqvist, Dec 1, 2026 to Dec 11, 2026.',
      ),
    ).toBeVisible();
    await user.type(screen.getByLabelText('Let somebody decide in my place'), '陈');
    await user.click(await screen.findByRole('option', { name: '陈思远' }));
    await user.type(screen.getByLabelText('From'), '2026-12-01');
    expect(screen.getByRole('button', { name: 'Let this person stand in' })).toBeDisabled();
    await user.type(screen.getByLabelText('Until'), '2026-12-24');
    await user.click(screen.getByRole('button', { name: 'Let this person stand in' }));
    await user.click(await screen.findByRole('button', { name: 'End my standing-in' }));
    await waitFor(() =>
      expect(askedOf(bridge, 'change.delegate')).toEqual([
        {
          engagementId: 'e1',
          delegation: { to: 'chen', firstDay: '2026-12-01', lastDay: '2026-12-24' },
        },
        { engagementId: 'e1', delegation: null },
      ]),
    );
  });
});
