import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { PayloadOf } from '../../static/shared/function-table';
import type { RiskRecordView, RiskView } from '../../src/risk/contract';
import type { RiskHistoryEntry } from '../../src/risk/history/contract';
import type { CountedScoring } from '../../src/risk/scoring/contract';
import { anEngagement, anOverview, jiraOfExamples } from '../support/app-page/app-data';
import { askedOf } from '../support/app-page/fake-bridge';
import {
  aLibrary,
  aRegister,
  aRisk,
  aRiskPage,
  scoringOfExamples,
} from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

interface Example {
  readonly path?: string;
  readonly risk?: RiskView;
  /** In the register beside it. */
  readonly others?: readonly RiskView[];
  readonly history?: readonly RiskHistoryEntry[];
  readonly linked?: RiskRecordView['linked'];
  readonly locale?: string;
  readonly canConfigure?: boolean;
  readonly scorings?: readonly CountedScoring[];
  readonly change?: (payload: PayloadOf<'risk.change'>) => void;
}

const noOp = () => undefined;

function show({ path = '/risks/r1?band=high', history = [], locale, ...example }: Example) {
  const {
    risk = aRisk(),
    linked = [],
    others = [],
    canConfigure = true,
    change = noOp,
    scorings = [],
  } = example;
  const register = aRegister({ canConfigure });
  const written = { risks: [], register };
  return showProjectPage({
    path,
    ...(locale === undefined ? {} : { locale }),
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () =>
        anOverview({ risks: { high: 2, open: 5, exposureDays: 38, signalled: 1 } }),
      'risk.list': () => aRiskPage([risk, ...others], { register }),
      'risk.library': () => aLibrary(),
      'risk.get': () => ({ risk, history, linked }),
      'risk.scorings': () => ({ scorings }),
      'risk.raise': () => written,
      'risk.change': (payload) => {
        change(payload);
        return written;
      },
      'risk.configure': () => register,
    },
  });
}

const panel = () => screen.findByRole('complementary', { name: 'The chosen risk' });

describe('one risk', () => {
  test('opens beside the list as one sentence, and leads back to the list as it was filtered', async () => {
    const { history } = await show({});
    const record = await panel();
    expect(
      await within(record).findByText(
        'Master data have no owner. Therefore this may happen: Cleansing is late. The effect would be: The SIT is repeated.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('table', { name: 'Risks' })).toBeVisible();
    await userEvent.click(within(record).getByRole('link', { name: 'Back to the list' }));
    expect(history.address()).toBe('/risks?band=high');
  });

  test('links to the risks that its response brings, and to those whose response brings it', async () => {
    const at = Date.UTC(2026, 10, 23, 9);
    const fields = [{ field: 'secondaryRiskIds', after: ['r2'] }];
    await show({
      risk: aRisk({ secondaryRiskIds: ['r2'], secondaryOf: ['r3', 'r4'], velocity: 'days' }),
      linked: [
        { riskId: 'r2', event: 'Orders come twice', state: 'assessed' },
        { riskId: 'r3', event: 'No test system', state: 'treating', secondaryRiskIds: ['r1'] },
        { riskId: 'r4', event: 'It says so no more', state: 'treating' },
      ],
      history: [{ version: 3, at, accountId: 'anna', act: 'changed', fields }],
    });
    const brings = within(await screen.findByRole('region', { name: 'Secondary risks' }));
    const link = brings.getByRole('link', { name: 'Orders come twice' });
    expect(link).toHaveAttribute('href', expect.stringContaining('/risks/r2?band=high'));
    const back = screen.getByRole('region', { name: 'Secondary to' });
    expect(within(back).getAllByRole('link')).toHaveLength(1);
    expect(back).toHaveTextContent('No test system (In treatment)');
    expect(screen.getByText('Within days')).toBeVisible();
    const past = await screen.findByRole('region', { name: 'History' });
    expect(past).toHaveTextContent('Secondary risks: Not given → Orders come twice');
  });

  test('tells in words who changed what', async () => {
    await show({
      history: [
        {
          version: 3,
          at: Date.UTC(2026, 10, 23, 9),
          accountId: 'anna',
          act: 'changed',
          fields: [
            { field: 'ownerAccountId', after: 'chen' },
            {
              field: 'inherent',
              before: { probability: 2, cost: 2 },
              after: { probability: 4, schedule: 4 },
            },
            { field: 'strategy', before: 'accept', after: 'mitigate' },
          ],
        },
      ],
    });
    const past = await screen.findByRole('region', { name: 'History' });
    expect(await within(past).findByText(/Anna Lindqvist changed it/)).toBeVisible();
    expect(past).toHaveTextContent('Owner: Not given → 陈思远');
    expect(past).toHaveTextContent('Inherent rating: 2 × 2 = 4 → 4 × 4 = 16');
    expect(past).toHaveTextContent('Strategy: Accept → Mitigate');
  });

  test('shows each score under the model that counted then, and what a replacement made of it', async () => {
    const at = (day: number) => Date.UTC(2026, 10, day, 9);
    const strict = {
      ...scoringOfExamples,
      probabilityPercent: [20, 40, 60, 80, 95],
      bands: [
        { key: 'low', fromScore: 1, isHigh: false },
        { key: 'extreme', fromScore: 4, isHigh: true },
      ],
    };
    const raised = { probability: 2, schedule: 3 } as const;
    await show({
      risk: aRisk({ version: 2, inherent: { probability: 4, schedule: 4 } }),
      history: [
        {
          version: 2,
          at: at(23),
          accountId: 'anna',
          act: 'changed',
          fields: [{ field: 'inherent', before: raised, after: { probability: 4, schedule: 4 } }],
        },
        {
          version: 1,
          at: at(3),
          accountId: 'anna',
          act: 'raised',
          fields: [{ field: 'inherent', after: raised }],
        },
      ],
      scorings: [
        { version: 1, model: strict, changed: { accountId: 'chen', at: at(13) } },
        { version: 0, model: scoringOfExamples },
      ],
    });
    const past = await screen.findByRole('region', { name: 'History' });
    await within(past).findByText(/replaced the scoring model/);
    const texts = [...past.querySelectorAll('ol > li')].map((one) => one.textContent);
    expect(texts[0]).toMatch(/Score then: 16 Extreme$/);
    expect(texts[1]).toMatch(/陈思远 replaced the scoring model/);
    expect(texts[1]).toContain('Score 6: Medium → Extreme');
    expect(texts[1]).toContain('Working days on average: 1.5 → 2');
    expect(texts[2]).toMatch(/Score then: 6 Medium$/);
  });

  test('moves at once, but asks for a reason before it is closed', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({});
    await user.click(await screen.findByRole('button', { name: 'Mark as assessed' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Give a reason.')).toBeVisible();
    await user.type(screen.getByLabelText(/Reason/), 'Over');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const seen = { riskId: 'r1', version: 3 };
    expect(askedOf(bridge, 'risk.change')).toEqual([
      { engagementId: 'e1', changes: [{ ...seen, state: 'assessed' }] },
      { engagementId: 'e1', changes: [{ ...seen, state: 'closed', reason: 'Over' }] },
    ]);
  });

  test('is changed by what is different only; after a conflict one goes on against what is stored', async () => {
    const user = userEvent.setup();
    let version = 3;
    const changes: unknown[] = [];
    await show({
      change: (payload) => {
        changes.push(...payload.changes);
        if (version === 3) {
          version = 4;
          throw new AppError({ code: 'CONFLICT', key: 'somebody' });
        }
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Event'));
    await user.type(dialog.getByLabelText('Event'), 'Cleansing never ends');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await user.click(await dialog.findByRole('button', { name: 'Keep mine and go on editing' }));
    await waitFor(() => expect(dialog.queryByText('Somebody was quicker')).toBeNull());
    expect(dialog.getByLabelText('Event')).toHaveValue('Cleansing never ends');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changes).toEqual(
      [3, 3].map((seen) => ({ riskId: 'r1', version: seen, event: 'Cleansing never ends' })),
    );
  });
});

describe('the form of a risk that occurred', () => {
  test('takes velocity, another risk as secondary, and the day of the contingency', async () => {
    const user = userEvent.setup();
    const other = aRisk({ riskId: 'r2', event: 'Orders come twice' });
    const { bridge } = await show({
      risk: aRisk({ state: 'occurred', activatedOn: '2026-11-20' }),
      others: [other],
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Velocity'), 'Within hours');
    await user.clear(dialog.getByLabelText('Contingency begun on'));
    await user.click(dialog.getByRole('button', { name: 'Add a secondary risk' }));
    const choice = await dialog.findByLabelText('Open risk of this register');
    expect(within(choice).getAllByRole('option')).toHaveLength(2);
    await user.selectOptions(choice, 'Orders come twice');
    expect(dialog.getByRole('list', { name: 'Secondary risks' })).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const change = { velocity: 'hours', activatedOn: null, secondaryRiskIds: ['r2'] };
    expect(askedOf(bridge, 'risk.change')).toEqual([
      { engagementId: 'e1', changes: [{ riskId: 'r1', version: 3, ...change }] },
    ]);
  });
});

describe('raising a risk', () => {
  test('takes the worst impact, says score and band at once, and says beside a field what is missing', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({ path: '/risks' });
    await user.click(await screen.findByRole('button', { name: 'Raise a risk' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByLabelText('Cause')).toHaveAccessibleDescription(/Fill this in/);
    expect(dialog.getByText('Choose a probability and at least one impact.')).toBeVisible();
    for (const name of ['Cause', 'Event', 'Effect'])
      await user.type(dialog.getByLabelText(name), 'A');
    await user.click(dialog.getByRole('radio', { name: '3: 50%' }));
    await user.click(dialog.getByRole('radio', { name: '2: 3 working days' }));
    await user.click(dialog.getByRole('radio', { name: '5: The budget is gone' }));
    expect(dialog.getByText(/Probability 3 × worst impact 5 = 15/)).toHaveTextContent(/Extreme$/);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedOf(bridge, 'risk.raise')).toEqual([
      {
        engagementId: 'e1',
        risk: {
          riskId: expect.any(String),
          kind: 'threat',
          cause: 'A',
          event: 'A',
          effect: 'A',
          category: 'client',
          inherent: { probability: 3, schedule: 2, cost: 5 },
          actions: [],
        },
      },
    ]);
  });

  test('offers the strategies that fit the kind', async () => {
    const user = userEvent.setup();
    await show({ path: '/risks' });
    await user.click(await screen.findByRole('button', { name: 'Raise a risk' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Strategy'), 'Avoid');
    await user.selectOptions(dialog.getByLabelText('Kind'), 'Opportunity');
    const strategy = dialog.getByLabelText('Strategy');
    expect(strategy).toHaveDisplayValue('Not decided');
    expect(within(strategy).queryByRole('option', { name: 'Avoid' })).toBeNull();
    expect(within(strategy).getByRole('option', { name: 'Exploit' })).toBeInTheDocument();
  });
});

describe('the scoring', () => {
  test('shows at once what bands do to the heat map, and is saved against the version seen', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({ path: '/risks/scoring' });
    const [, from] = await screen.findAllByLabelText('From score');
    await user.clear(from ?? document.body);
    await user.type(from ?? document.body, '7');
    const map = screen.getByRole('table', { name: 'The heat map with these bands' });
    const [, bottom = document.body] = within(map).getAllByRole('row').slice(-3);
    expect(
      within(bottom)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['L', 'L', 'L', 'L', 'L']);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. All risks are rated by it.')).toBeVisible();
    const bands = scoringOfExamples.bands.map((band) =>
      band.key === 'medium' ? { ...band, fromScore: 7 } : band,
    );
    expect(askedOf(bridge, 'risk.configure')).toEqual([
      { engagementId: 'e1', version: 2, model: { ...scoringOfExamples, bands } },
    ]);
  });

  test('is only read by who may not configure', async () => {
    await show({ path: '/risks/scoring', canConfigure: false });
    expect(await screen.findByText('High: from score 10')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

test('the overview says how many risks are high, and what they cost', async () => {
  await show({ path: '/' });
  expect(await screen.findByText('2 high')).toBeVisible();
  expect(screen.getByText('5 open, 38 working days of exposure')).toBeVisible();
});
