import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { PlanView } from '../../src/plan/contract';
import {
  anEngagement,
  anOverview,
  aPlan,
  aPlanItem,
  jiraOfExamples,
} from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const goals = aPlanItem({ id: 'g', version: 5, kind: 'deliverable', name: 'Goal sheet' });
const gate = aPlanItem({
  id: 'm',
  kind: 'milestone',
  name: 'Design signed',
  baseline: { start: '2026-12-01', finish: '2026-12-01' },
  finish: '2026-12-04',
  varianceDays: 3,
});

const [phase] = aPlan([]).phases;
const lateHealth = {
  state: 'watch' as const,
  reasons: [{ key: 'eatsBuffer', params: { count: 2 } }],
};

function aPlanWith(item = goals, values: Partial<PlanView> = {}): PlanView {
  const phases = phase === undefined ? [] : [{ ...phase, health: lateHealth }];
  return aPlan([item, gate], { phases, ...values });
}

type Answers = Parameters<typeof showProjectPage>[0]['answers'];
type Roles = ReturnType<typeof anEngagement>['roles'];

const show = (path: string, answers: Answers = {}, roles: Roles = ['sponsor']) =>
  showProjectPage({
    path,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ roles }),
      'engagement.overview': () => anOverview(),
      'plan.get': () => aPlanWith(),
      ...answers,
    },
  });

describe('the phases', () => {
  test('say how they stand and why, in words', async () => {
    await show('/plan/phases');
    expect(await screen.findByText('Its work takes 2 days of the buffer.')).toBeVisible();
    expect(screen.getByText('In work')).toBeVisible();
  });

  test('take a rejection from the client only with a reason, against the version he saw', async () => {
    const user = userEvent.setup();
    const { bridge } = await show('/plan/phases', {
      'plan.accept': () =>
        aPlanWith({
          ...goals,
          acceptance: {
            decision: 'rejected',
            by: 'chen',
            at: Date.UTC(2026, 11, 1, 9),
            reason: 'No numbers',
            conditions: [],
          },
        }),
    });
    await user.click(await screen.findByRole('button', { name: 'Accept or reject: Goal sheet' }));
    expect(
      await screen.findByText(/You decide for Northwind whether the deliverable/),
    ).toBeVisible();
    await user.click(screen.getByLabelText('I reject it'));
    await user.click(screen.getByRole('button', { name: 'Give my word' }));
    expect(screen.getByText(/Say why/)).toBeVisible();
    const reason = screen.getByRole('textbox', { name: 'Reason' });
    expect(reason).toBeRequired();
    await user.type(reason, 'No numbers');
    await user.click(screen.getByRole('button', { name: 'Give my word' }));
    expect(await screen.findByText('Rejected')).toBeVisible();
    expect(await screen.findByText(/陈思远, Dec 1, 2026/)).toBeVisible();
    expect(bridge.calls.filter(({ name }) => name === 'plan.accept')).toEqual([
      {
        name: 'plan.accept',
        payload: {
          engagementId: 'e1',
          itemId: 'g',
          version: 5,
          decision: 'rejected',
          reason: 'No numbers',
        },
      },
    ]);
  });

  test('take conditions with what, who and until when', async () => {
    const user = userEvent.setup();
    const { bridge } = await show('/plan/phases', { 'plan.accept': () => aPlanWith() });
    await user.click(await screen.findByRole('button', { name: 'Accept or reject: Goal sheet' }));
    await user.click(await screen.findByLabelText('I accept it with conditions'));
    await user.type(screen.getByLabelText('What must be done'), 'Add the baseline');
    await user.click(screen.getByRole('button', { name: 'Give my word' }));
    expect(screen.getByText(/Each condition needs/)).toBeVisible();
    await user.type(screen.getByLabelText('Owner'), 'Ms Holloway');
    await user.type(screen.getByLabelText('Until'), '2026-12-11');
    await user.click(screen.getByRole('button', { name: 'Give my word' }));
    expect(bridge.calls.at(-1)).toMatchObject({
      name: 'plan.accept',
      payload: {
        decision: 'acceptedWithConditions',
        conditions: [{ text: 'Add the baseline', owner: 'Ms Holloway', dueDate: '2026-12-11' }],
      },
    });
  });

  test('offer no word to those who do not speak for the client', async () => {
    await show('/plan/phases', {}, ['lead', 'consultant']);
    expect(await screen.findByText('Goal sheet')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Accept or reject/ })).toBeNull();
  });
});

describe('the baseline', () => {
  test('is compared with forecast and actual, in working days', async () => {
    await show('/plan/baseline');
    const table = await screen.findByRole('region', { name: 'Baseline and forecast' });
    expect(within(table).getByRole('row', { name: /Design signed/ })).toHaveTextContent(
      'Design signedMilestoneDec 1, 2026Dec 4, 2026–+3 working days',
    );
  });

  test('is set with a reason, after the one that was seen', async () => {
    const user = userEvent.setup();
    const baselines = [{ number: 2, setOn: '2026-12-01', setBy: 'anna', reason: 'Scope agreed' }];
    const { bridge } = await show('/plan/baseline', {
      'plan.get': () => aPlanWith(goals, { baselines }),
      'plan.setBaseline': () => {
        throw new AppError({
          code: 'CONFLICT',
          key: 'baselineSetMeanwhile',
          params: { accountId: 'chen', at: 0 },
        });
      },
    });
    expect(await screen.findByText('Scope agreed')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Set a new baseline' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Set a new baseline' }));
    expect(dialog.getByText('Give a reason.')).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'CR-4 signed');
    await user.click(dialog.getByRole('button', { name: 'Set a new baseline' }));
    expect(await dialog.findByText(/陈思远 set a baseline meanwhile/)).toBeVisible();
    expect(bridge.calls).toContainEqual({
      name: 'plan.setBaseline',
      payload: { engagementId: 'e1', number: 2, reason: 'CR-4 signed' },
    });
  });
});
