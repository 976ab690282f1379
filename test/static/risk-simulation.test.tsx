import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { Simulation, SimulationRefused } from '../../src/risk/simulation/contract';
import { runGeometry, RUN_SIZE } from '../../static/features/risk/simulation/run-geometry';
import { anEngagement, anOverview } from '../support/app-page/app-data';
import { aLibrary, aRisk, aRiskPage } from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const simulation: Simulation = {
  isPossible: true,
  seed: 1,
  runs: 10_000,
  forecast: '2026-06-01',
  p10: '2026-06-01',
  p50: '2026-06-03',
  p80: '2026-06-05',
  p90: '2026-06-05',
  bufferNeededDays: 4,
  committed: { day: '2026-06-04', metRuns: 7_199, bufferLeftDays: 3 },
  columns: [
    { from: '2026-06-01', to: '2026-06-01', runs: 4_000 },
    { from: '2026-06-02', to: '2026-06-02', runs: 0 },
    { from: '2026-06-03', to: '2026-06-03', runs: 3_199 },
    { from: '2026-06-04', to: '2026-06-04', runs: 0 },
    { from: '2026-06-05', to: '2026-06-05', runs: 2_801 },
  ],
  inputs: {
    threats: { count: 3, days: 24 },
    opportunities: { count: 1, days: 2 },
    inPhases: 2,
    beside: 1,
    withoutDays: 5,
    items: 120,
    movingItems: 41,
  },
};

type Answer = Simulation | SimulationRefused;

async function open(answer: () => Answer, locale?: string) {
  const page = await showProjectPage({
    path: '/risks',
    ...(locale === undefined ? {} : { locale }),
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () => anOverview(),
      'risk.list': () => aRiskPage([aRisk()]),
      'risk.library': () => aLibrary(),
      'risk.simulate': answer,
    },
  });
  const name = locale === 'zh-CN' ? '模拟上线日期' : 'Simulate go-live';
  await userEvent.click(await screen.findByRole('button', { name }));
  return page;
}

test('nothing is computed before somebody asks for it', async () => {
  const { bridge } = await open(() => simulation);
  await screen.findByRole('heading', { name: 'Simulated go-live' });
  expect(bridge.calls.filter(({ name }) => name === 'risk.simulate')).toHaveLength(1);
});

test('it says how sure the committed go-live is, never rounded up, and which buffer P80 needs', async () => {
  await open(() => simulation);
  expect(
    await screen.findByText(
      'By the committed go-live on Jun 4, 2026, 71% of 10,000 simulated runs are ready. Half of them are ready by Jun 3, 2026, eight in ten by Jun 5, 2026.',
    ),
  ).toBeVisible();
  expect(screen.getByText(/needs 4 working days of buffer, and only 3 working days/)).toBeVisible();
  expect(screen.queryByText(/lowest score/)).toBeNull();
});

test('a buffer that is enough, one that is not needed, and risks that are left out are said', async () => {
  await open(() => ({
    ...simulation,
    bufferNeededDays: 3,
    leftOut: { risks: 70, exposureDays: 12.25 },
  }));
  expect(await screen.findByText(/needs 3 working days of buffer; 3 working days/)).toBeVisible();
  expect(screen.getByText(/70 open risks of the lowest scores are left out.*12\.3/)).toBeVisible();
});

test('the table has each day on which a run ends, with all runs up to then', async () => {
  await open(() => simulation);
  const part = await screen.findByRole('region', { name: 'Simulated go-live' });
  expect(within(part).getByRole('img', { name: /71% of 10,000/ })).toBeVisible();
  await userEvent.click(within(part).getByRole('button', { name: 'Show as table' }));
  const rows = within(part)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);
  expect(rows.slice(1)).toEqual([
    'Jun 1, 20264,00040%40%',
    'Jun 3, 20263,19932%72%',
    'Jun 5, 20262,80128%100%',
  ]);
});

test('the rule and what went into it are printed', async () => {
  await open(() => simulation);
  await userEvent.click(await screen.findByText('How this is computed'));
  expect(screen.getByText(/In each run every open risk happens or not/)).toBeVisible();
  const value = (name: string) => screen.getByText(name).parentElement;
  expect(value('Threats')).toHaveTextContent('3, together 24 working days if all happen');
  expect(value('Items scheduled anew in each run')).toHaveTextContent('41 of 120');
});

test.each([
  ['noPlan', /no items yet/],
  ['goneLive', /Go-live has begun/],
  ['noRisks', /No open risk has working days/],
] as const)('it says why there is nothing to simulate: %s', async (reason, words) => {
  await open(() => ({ isPossible: false, reason }));
  expect(await screen.findByText(words)).toBeVisible();
});

test('a failure can be tried again', async () => {
  let asked = 0;
  await open(() => {
    asked += 1;
    if (asked === 1) throw new AppError({ code: 'FORBIDDEN', key: 'forbidden' });
    return simulation;
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Simulated go-live' })).toBeVisible();
});

test('it speaks Chinese', async () => {
  await open(() => simulation, 'zh-CN');
  expect(await screen.findByText(/在 10,000 次模拟中，有 71% 能在承诺上线日期/)).toBeVisible();
});

test('columns are cut at the committed go-live, and a day outside of them stands at the edge', () => {
  const wide: Simulation = {
    ...simulation,
    columns: [
      { from: '2026-06-01', to: '2026-06-04', runs: 50 },
      { from: '2026-06-05', to: '2026-06-10', runs: 100 },
    ],
    committed: { day: '2026-06-02', metRuns: 30, bufferLeftDays: 0 },
  };
  const { bars, xOf } = runGeometry(wide);
  expect(bars.map(({ isLate }) => isLate)).toEqual([false, true, true]);
  expect(xOf('2026-06-02')).toBe(RUN_SIZE.width / 4);
  expect(bars[1]?.x).toBe(RUN_SIZE.width / 4);
  expect(bars.map(({ height }) => height / RUN_SIZE.plot)).toEqual([0.5, 0.5, 1]);
  expect([xOf('2026-05-01'), xOf('2027-01-01')]).toEqual([0, RUN_SIZE.width]);
});
