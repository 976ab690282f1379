import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { planTimes } from '../../static/features/plan/plan-times';
// Loaded here, and not within the time that a test waits for the page.
import '../../static/features/plan/plan-page';
import { anEngagement, aPlan, aPlanItem, jiraOfExamples } from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const [phase] = aPlan([]).phases;
const items = [
  aPlanItem({ id: 'a', name: 'Order entry', wave: 'MVP' }),
  aPlanItem({ id: 'b', name: 'Returns', wave: 'none' }),
  aPlanItem({ id: 'c', name: 'Kick-off' }),
  aPlanItem({ id: 'd', name: 'Old idea', wave: 'Never', isRemoved: true }),
  aPlanItem({ id: 'e', name: 'Reports', phaseId: 'p2' }),
];

const show = (path = '/plan', of = items) =>
  showProjectPage({
    path,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'plan.get': () =>
        aPlan(of, {
          phases: phase === undefined ? [] : [phase, { ...phase, id: 'p2', name: 'Extend' }],
        }),
    },
  });

const row = (name: RegExp) => screen.queryByRole('row', { name });

describe('the plan cut by wave', () => {
  test('shows the items of one wave and the phases that have one, and keeps it in the address', async () => {
    const user = userEvent.setup();
    const { history } = await show();
    const choice = await screen.findByRole('combobox', { name: 'Wave' });
    expect(choice).toHaveTextContent('All wavesMVPnoneWithout a wave');
    await user.selectOptions(choice, 'MVP');
    expect(row(/Order entry/)).toBeVisible();
    for (const other of [/Returns/, /Kick-off/, /Extend/]) expect(row(other)).toBeNull();
    expect(history.address()).toBe('/plan?wave=in.MVP');
    await user.selectOptions(choice, 'All waves');
    expect(history.address()).toBe('/plan');
    expect(row(/Extend/)).toBeVisible();
  });

  test('has what is in no wave as a choice of its own, whatever a wave is called', async () => {
    const user = userEvent.setup();
    await show('/plan?wave=none');
    const choice = await screen.findByRole('combobox', { name: 'Wave' });
    expect(row(/Kick-off/)).toBeVisible();
    expect(row(/Returns/)).toBeNull();
    await user.selectOptions(choice, 'none');
    expect(row(/Returns/)).toBeVisible();
    expect(row(/Kick-off/)).toBeNull();
  });

  test('says which wave a link asks for although the plan has none of it', async () => {
    await show('/plan?wave=in.Later', []);
    expect(await screen.findByRole('combobox', { name: 'Wave' })).toHaveDisplayValue('Later');
  });

  test('is not offered where no item has a wave', async () => {
    await show('/plan', [aPlanItem()]);
    await screen.findByRole('treegrid');
    expect(screen.queryByRole('combobox', { name: 'Wave' })).toBeNull();
  });
});

describe('today in the timeline', () => {
  test('is the day of the forecast, not that of the browser', () => {
    expect(planTimes(aPlan(items, { statusDay: '2026-12-08' })).today).toBe('2026-12-08');
    expect(planTimes(aPlan(items, { statusDay: '2031-01-01' })).today).toBeUndefined();
  });
});
