import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { RiskView } from '../../src/risk/contract';
import type { RiskHistoryEntry } from '../../src/risk/history/contract';
import type { RiskSignal, RiskWatch } from '../../src/risk/watch/contract';
import type { PayloadOf } from '../../static/shared/function-table';
import {
  anEngagement,
  anOverview,
  aPlan,
  aPlanItem,
  jiraOfExamples,
} from '../support/app-page/app-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { aLibrary, aRegister, aRisk, aRiskPage } from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const LATE: RiskWatch = { watchId: 'w1', kind: 'planItemLate', itemId: 'task', moreThanDays: 3 };
const SEARCH: RiskWatch = { watchId: 'w2', kind: 'jqlCount', jql: 'labels = bug', moreThan: 5 };
const FIRED: RiskSignal = {
  watchId: 'w1',
  since: '2026-03-09',
  at: 0,
  seen: 6,
  subject: 'task',
  suggests: 'raiseProbability',
  state: 'open',
  telling: 'told',
};

interface Example {
  readonly path?: string;
  readonly risk?: RiskView;
  readonly history?: readonly RiskHistoryEntry[];
  readonly change?: (payload: PayloadOf<'risk.change'>) => void;
}

function show({ path = '/risks/r1', risk = aRisk(), history = [], change }: Example) {
  const register = aRegister({ signalled: 1 });
  const undo = { changes: [{ itemId: 'task', version: 5, durationDays: 3 }] };
  return showProjectPage({
    path,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () =>
        anOverview({ risks: { high: 2, open: 5, exposureDays: 38, signalled: 1 } }),
      'risk.list': () => aRiskPage([risk], { register }),
      'risk.library': () => aLibrary({ phases: [{ phaseId: 'build', name: 'Build', risks: [] }] }),
      'risk.get': () => ({ risk, history, linked: [] }),
      'risk.scorings': () => ({ scorings: [] }),
      'risk.change': (payload) => {
        change?.(payload);
        return { risks: [], register };
      },
      'risk.occur': () => ({ risks: [], register, undo }),
      'plan.get': () =>
        aPlan([aPlanItem({ id: 'task', name: 'Interface', version: 4, durationDays: 3 })]),
      'plan.preview': () => ({
        isPossible: false,
        problems: [{ key: 'cycle', params: { items: 'A' } }],
      }),
      'plan.change': () => ({ plan: aPlan([]), undo }),
    },
  });
}

describe('the watches of a risk', () => {
  test('say in a sentence what they wait for, and what they see or why they do not', async () => {
    await show({
      risk: aRisk({
        watches: [LATE, SEARCH],
        signals: [FIRED],
        watchProblems: { w2: 'The field does not exist.' },
      }),
    });
    const section = await screen.findByRole('region', { name: 'Watches' });
    expect(await within(section).findByText(/Interface: late by more than 3/)).toBeVisible();
    expect(section).toHaveTextContent('Fires: 6 working days late');
    expect(section).toHaveTextContent('More than 5 issues match labels = bug');
    expect(section).toHaveTextContent('The field does not exist.');
  });

  test('say that there are no data yet until somebody has looked, and then that they do not fire', async () => {
    await show({ risk: aRisk({ watches: [LATE, SEARCH], seeing: ['w2'] }) });
    const section = within(await screen.findByRole('region', { name: 'Watches' }));
    const [late, search] = section.getAllByRole('listitem');
    expect(late).toHaveTextContent(/No data yet/);
    expect(late).not.toHaveTextContent(/Does not fire/);
    expect(search).toHaveTextContent(/Does not fire/);
  });

  test('are chosen by kind and place, and a number out of range is said at its field', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({});
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Add a watch' }));
    const place = dialog.getByLabelText('Where');
    await waitFor(() => expect(within(place).getAllByRole('option')).toHaveLength(3));
    await user.selectOptions(place, 'Phase: Build');
    const days = dialog.getByRole('textbox', {
      name: 'Late by more than (working days)',
    });
    await user.clear(days);
    await user.type(days, '999');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(days).toHaveAccessibleDescription('Give a whole number in the range.');
    expect(askedOf(bridge, 'risk.change')).toEqual([]);
    await user.clear(days);
    await user.type(days, '4');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const watch = {
      watchId: expect.any(String),
      kind: 'planItemLate',
      phaseId: 'build',
      moreThanDays: 4,
    };
    expect(askedOf(bridge, 'risk.change')).toMatchObject([{ changes: [{ watches: [watch] }] }]);
  });

  test('that the back end refuses say so at the field', async () => {
    const user = userEvent.setup();
    await show({
      risk: aRisk({ watches: [SEARCH] }),
      change: () => {
        throw new AppError({
          code: 'INVALID',
          key: 'jqlRefused',
          field: 'changes.0.watches.0.jql',
          params: { reason: 'No such field' },
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Search in JQL' }), ' AND x = 1');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'Search in JQL' })).toHaveAccessibleDescription(
        /No such field/,
      ),
    );
  });
});

describe('suggestions', () => {
  test('are marked in the register, and a link leads to them', async () => {
    const user = userEvent.setup();
    const { bridge, history } = await show({
      path: '/risks',
      risk: aRisk({ watches: [LATE], signals: [FIRED] }),
    });
    const [, row = document.body] = within(
      await screen.findByRole('table', { name: 'Risks' }),
    ).getAllByRole('row');
    expect(row).toHaveTextContent('Suggestion');
    await user.click(screen.getByRole('link', { name: 'One suggestion waits for an answer.' }));
    expect(history.address()).toBe('/risks?suggested=1');
    await waitFor(() =>
      expect(askedOf(bridge, 'risk.list')).toContainEqual(
        expect.objectContaining({ filter: { group: 'open', isSignalled: true } }),
      ),
    );
  });

  test('are told in the overview', async () => {
    const { history } = await show({ path: '/' });
    await userEvent.click(
      await screen.findByRole('link', { name: 'One suggestion waits for an answer.' }),
    );
    expect(history.address()).toBe('/risks?suggested=1');
  });
});

describe('a risk that occurs', () => {
  test('is asked by a link what it delays, each item in its own way, and the plan is given back', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({ path: '/risks/r1?occur=1', risk: aRisk({ impactDays: 4 }) });
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(await dialog.findByLabelText('Item of the plan'), 'task');
    expect(dialog.getByLabelText('Working days that it costs')).toHaveValue('4');
    await user.selectOptions(dialog.getByLabelText('The item'), 'starts later');
    await user.click(dialog.getByRole('button', { name: 'Mark as occurred' }));
    expect(dialog.getByLabelText('Not before')).toHaveAccessibleDescription('Choose a day.');
    await user.selectOptions(dialog.getByLabelText('The item'), 'takes longer');
    await user.click(dialog.getByRole('button', { name: 'Mark as occurred' }));
    await user.click(await dialog.findByRole('button', { name: /Take the plan.s change back/ }));
    expect(await dialog.findByText('The plan stands as before.')).toBeVisible();
    expect(askedOf(bridge, 'risk.occur')).toMatchObject([
      {
        riskId: 'r1',
        days: 4,
        side: 'client',
        changes: [{ itemId: 'task', version: 4, durationDays: 7 }],
      },
    ]);
    expect(askedOf(bridge, 'plan.change')).toEqual([
      { engagementId: 'e1', changes: [{ itemId: 'task', version: 5, durationDays: 3 }] },
    ]);
  });

  test('and its actions and watches stand in the history in words', async () => {
    await show({
      risk: aRisk({ occurrence: { side: 'client', days: 4, itemIds: ['task'] } }),
      history: [
        {
          version: 3,
          at: 0,
          accountId: 'anna',
          act: 'moved',
          fields: [
            { field: 'occurrence', after: { side: 'client', days: 4, itemIds: ['task'] } },
            { field: 'watches', before: [SEARCH], after: [LATE] },
            {
              field: 'actions',
              after: [
                { actionId: 'a', text: 'Ask', isIssue: true },
                { actionId: 'b', text: 'Test', issueKey: 'NWE-7' },
              ],
            },
          ],
        },
      ],
    });
    const past = await screen.findByRole('region', { name: 'History' });
    await waitFor(() => expect(past).toHaveTextContent('Delayed: Interface'));
    expect(past).toHaveTextContent(
      'Watches: More than 5 issues match labels = bug → Interface: late by more than 3 working days',
    );
    expect(past).toHaveTextContent('Ask (as an issue) and Test (NWE-7)');
    expect(past).not.toHaveTextContent('{');
  });
});
