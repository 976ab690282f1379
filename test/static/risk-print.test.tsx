import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
// Loaded here, and not within the time that a test waits for the page.
import '../../static/features/risk/print/print-page';
import type { RiskPage } from '../../src/risk/contract';
import { anEngagement, anOverview, jiraOfExamples } from '../support/app-page/app-data';
import { aRegister, aRisk, aRiskPage } from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

function show(page: RiskPage, locale = 'en-US') {
  return showProjectPage({
    path: '/risks/print',
    locale,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () => anOverview(),
      'risk.list': () => page,
    },
  });
}

const many = aRiskPage(
  Array.from({ length: 50 }, (_, index) =>
    aRisk({
      riskId: `r${String(index)}`,
      event: `Event ${String(index)}`,
      ownerAccountId: 'anna',
      response: 'A simulator',
    }),
  ),
  { register: aRegister({ open: 60 }), cursor: 'next' },
);

test('shows as many of the worst open risks as fit a sheet, and how many more there are', async () => {
  const { bridge } = await show(many);
  const table = await screen.findByRole('table', { name: 'Open risks, the highest score first' });
  expect(within(table).getAllByRole('row')).toHaveLength(15);
  expect(within(table).getAllByRole('row')[1]).toHaveTextContent(/16Extreme.*Event 0.*A simulator/);
  expect(screen.getByText('… and 46 more open risks.')).toBeVisible();
  expect(screen.getByText(/60 open, 2 of them high/)).toBeVisible();
  expect(screen.getByText(/the buffer has only 22 left/)).toBeVisible();
  expect(bridge.calls.filter(({ name }) => name === 'risk.list').map((one) => one.payload)).toEqual(
    [{ engagementId: 'e1', filter: { group: 'open' }, sort: 'score' }],
  );
});

test('has nothing more to tell when all fit, and prints by its button', async () => {
  const user = userEvent.setup();
  let printed = 0;
  window.print = () => {
    printed += 1;
  };
  await show(aRiskPage([aRisk()], { register: aRegister({ open: 1 }) }), 'zh-CN');
  await screen.findByRole('table', { name: '未关闭的风险，按评分从高到低' });
  expect(screen.queryByText(/另有/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '打印此页' }));
  expect(printed).toBe(1);
});

test('an empty register says so', async () => {
  await show(aRiskPage([], { register: aRegister({ open: 0, cells: [] }) }));
  expect(await screen.findByText('No risk is open.')).toBeVisible();
});
