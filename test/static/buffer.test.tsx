import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlanView } from '../../src/plan/contract';
import { feverGeometry, zoneBorders } from '../../static/features/plan/buffer/fever-geometry';
import {
  anEngagement,
  anOverview,
  aPlan,
  aPlanItem,
  jiraOfExamples,
} from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const items = [
  aPlanItem({ id: 'a', version: 4, name: 'Fit-gap workshop', issueKey: 'NWE-7', issueId: '7' }),
];

const used: Partial<PlanView> = {
  buffer: {
    ...aPlan([]).buffer,
    consumedDays: 6,
    usedPercent: 41,
    leftDays: 8,
    progressPercent: 35,
    burn: 1.17,
  },
  health: 'watch',
  fever: [
    { day: '2026-12-01', progressPercent: 10, usedPercent: 7, zone: 'onPace' },
    { day: '2026-12-10', progressPercent: 35, usedPercent: 41, zone: 'watch' },
  ],
  drawDown: [
    { day: '2026-12-01', itemId: 'a', days: 7, cause: 'lateItem', side: 'client' },
    { day: '2026-12-10', itemId: 'a', days: -1, cause: 'lateItem', side: 'client' },
  ],
};

const show = (values: Partial<PlanView>, canWrite = true) => {
  const plan = aPlan(items, values);
  return showProjectPage({
    path: '/plan/buffer',
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ canWrite }),
      'engagement.overview': () => anOverview(),
      'plan.get': () => plan,
      'plan.change': (undo) => ({
        plan: aPlan(items, { ...values, health: 'late' }),
        undo,
      }),
    },
  });
};

describe('the buffer', () => {
  test('says first how much of it is used with how much of the work done', async () => {
    await show(used);
    expect(
      await screen.findByText('41% of the buffer is used with 35% of the work done: watch.'),
    ).toBeVisible();
    expect(screen.getByRole('img', { name: /41% of the buffer is used/ })).toBeVisible();
    expect(screen.getByText(/On pace up to 5% \+ 75% .* late above 15% \+ 85%/)).toBeVisible();
  });

  test('has the points of the chart in a table as well, newest first', async () => {
    const user = userEvent.setup();
    await show(used);
    await user.click(await screen.findByRole('button', { name: 'Show as table' }));
    const [, first] = within(
      screen.getByRole('region', { name: 'How the buffer went' }),
    ).getAllByRole('row');
    expect(first).toHaveTextContent('Dec 10, 202635%41%Watch');
  });

  test('tells who took days and gave them back, with the sum by side', async () => {
    await show(used);
    const journal = await screen.findByRole('region', { name: /draw-down journal/ });
    const [, newest, oldest] = within(journal).getAllByRole('row');
    expect(newest).toHaveTextContent('−1 working day');
    expect(oldest).toHaveTextContent('+7 working days');
    expect(screen.getByText('Taken by the client').parentElement).toHaveTextContent(
      '+6 working days',
    );
  });

  test('lets who may write say the cause, against the version that was seen', async () => {
    const user = userEvent.setup();
    const { bridge } = await show(used);
    const [button] = await screen.findAllByRole('button', { name: /Say the cause: Fit-gap/ });
    await user.click(button ?? document.body);
    await user.selectOptions(screen.getByLabelText('Cause'), 'Change request');
    await user.type(screen.getByLabelText('Reference'), 'CR-3');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/late, act now/)).toBeVisible();
    expect(bridge.calls).toContainEqual({
      name: 'plan.change',
      payload: {
        engagementId: 'e1',
        changes: [
          {
            itemId: 'a',
            version: 4,
            cause: { cause: 'changeRequest', side: 'vendor', reference: 'CR-3' },
          },
        ],
      },
    });
  });

  test('is explained while nothing has happened, and offers a reader no act', async () => {
    await show({}, false);
    expect(await screen.findByText(/Nothing has taken days of the buffer yet/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Say the cause/ })).toBeNull();
  });
});

describe('the fever chart', () => {
  const rule = aPlan([]).settings.rule;

  test('draws the borders where the rule has them, late never above the whole buffer', () => {
    expect(zoneBorders(0, rule)).toEqual({ pace: 5, late: 15 });
    expect(zoneBorders(100, rule)).toEqual({ pace: 80, late: 100 });
    expect(zoneBorders(50, { ...rule, lateBase: 2 }).late).toBe(100);
  });

  test('has room for more than the whole buffer', () => {
    const overrun = { day: '2026-12-10', progressPercent: 60, usedPercent: 180, zone: 'late' };
    const { top, points } = feverGeometry([{ ...overrun, zone: 'late' }], rule);
    expect(top).toBe(200);
    expect(points[0]?.y).toBeGreaterThan(0);
  });

  test('writes the last day and no day over another', () => {
    const { points } = feverGeometry(
      [10, 11, 12, 80].map((progressPercent) => ({
        day: `2026-12-${progressPercent}`,
        progressPercent,
        usedPercent: 10,
        zone: 'onPace',
      })),
      rule,
    );
    expect(points.map(({ hasLabel }) => hasLabel)).toEqual([true, false, false, true]);
  });
});
