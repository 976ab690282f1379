import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import { MOST_CHANGES, type RiskPage, type RiskView } from '../../src/risk/contract';
import { anEngagement, anOverview, jiraOfExamples } from '../support/app-page/app-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { aLibrary, aLibraryRisk, aRegister, aRisk, aRiskPage } from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

interface Example {
  /** Each page after the first. */
  readonly next?: () => RiskPage | Promise<RiskPage>;
  readonly page?: RiskPage;
  readonly path?: string;
  readonly canWrite?: boolean;
  readonly locale?: string;
  readonly change?: (riskIds: readonly string[]) => void;
}

const rows = [
  aRisk({
    issue: {
      issueId: '7',
      issueKey: 'NWE-7',
      place: 'here',
      summary: 'Key users are not freed',
      band: 'extreme',
    },
    ownerAccountId: 'anna',
    isOverdue: true,
    reviewDate: '2026-11-01',
  }),
  aRisk({
    riskId: 'r2',
    event: 'Interfaces are late',
    residual: { probability: 2, cost: 3 },
    score: 6,
    band: 'medium',
  }),
];

function show({
  page = aRiskPage(rows),
  path = '/risks',
  canWrite = true,
  locale,
  change,
  next = () => aRiskPage([]),
}: Example) {
  const written = { risks: [], register: page.register };
  return showProjectPage({
    path,
    ...(locale === undefined ? {} : { locale }),
    jira: {
      ...jiraOfExamples,
      '/rest/api/3/issue/bulkfetch': {
        issues: [
          {
            id: '7',
            fields: {
              summary: 'Cleansing (as Jira says)',
              status: { name: 'To Do', statusCategory: { key: 'new' } },
            },
          },
        ],
      },
    },
    answers: {
      'engagement.open': () => anEngagement({ canWrite }),
      'engagement.overview': () => anOverview(),
      'risk.list': ({ cursor }) => (cursor === undefined ? page : next()),
      'risk.library': () =>
        aLibrary({
          phases: [
            {
              phaseId: 'p1',
              name: 'Prepare',
              risks: [
                aLibraryRisk(),
                aLibraryRisk({ key: 'k2', event: 'Scope grows', isAdopted: true }),
              ],
            },
          ],
        }),
      'risk.worst': ({ phaseIds }) => ({
        model: aRegister().scoring.model,
        phases: phaseIds.map((phaseId) => ({ phaseId, rows: rows.slice(0, 1) })),
      }),
      'risk.adopt': () => written,
      'risk.change': ({ changes }) => {
        change?.(changes.map(({ riskId }) => riskId));
        return written;
      },
    },
  });
}

describe('the risk register', () => {
  test('counts first, and calls each risk as Jira does', async () => {
    await show({});
    expect(await screen.findByText(/3 open, 2 of them high · 1 overdue for review/)).toBeVisible();
    const [, first, second] = within(screen.getByRole('table', { name: 'Risks' })).getAllByRole(
      'row',
    );
    expect(await screen.findByRole('link', { name: 'Cleansing (as Jira says)' })).toBeVisible();
    expect(first).toHaveTextContent(/NWE-7.*Extreme.*4 × 4 = 16.*Nov 1, 2026 Overdue/);
    expect(second).toHaveTextContent(/Interfaces are late.*Medium.*16 → 6.*Nobody/);
  });

  test('says what the exposure is made of, and that the buffer does not cover it', async () => {
    await show({});
    expect(
      await screen.findByText(/38 working days on average; the buffer has only 22 left/),
    ).toBeVisible();
    const inputs = screen.getByRole('region', { name: 'What the exposure is made of' });
    expect(within(inputs).getAllByRole('row')[1]).toHaveTextContent('4 (70%)22014');
  });

  test('counts open risks by field as they stand, and without treatment on demand', async () => {
    const user = userEvent.setup();
    const { history } = await show({});
    const name = 'Probability 2, impact 3, Medium: 3 risks';
    expect(await screen.findByRole('button', { name })).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Rating shown'), 'Without treatment (inherent)');
    expect(
      screen.getByRole('button', { name: /Probability 4, impact 4, Extreme: 2 risks/ }),
    ).toBeVisible();
    expect(history.address()).toBe('/risks?map=inherent');
  });

  test('filters by a field that is chosen, in place of the other filters', async () => {
    const user = userEvent.setup();
    const { history, bridge } = await show({ path: '/risks?band=high' });
    await user.click(await screen.findByRole('button', { name: /Probability 2, impact 3/ }));
    expect(history.address()).toBe('/risks?cell=2.3');
    await waitFor(() =>
      expect(askedOf(bridge, 'risk.list').at(-1)).toEqual({
        engagementId: 'e1',
        sort: 'score',
        filter: { group: 'open', cell: { view: 'current', probability: 2, impact: 3 } },
      }),
    );
  });

  test('has its heat map as one stop of the Tab key, with arrow keys inside', async () => {
    const user = userEvent.setup();
    await show({});
    const corner = await screen.findByRole('button', { name: /Probability 5, impact 5/ });
    corner.focus();
    await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('button', { name: /Probability 5, impact 4/ })).toHaveFocus();
    expect(corner).toHaveAttribute('tabindex', '-1');
  });

  test('asks for what the address says, page by page', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({
      path: '/risks?group=closed&category=data&owner=anna&overdue=1&q=late&sort=review',
      page: aRiskPage(rows, { cursor: 'next' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(askedOf(bridge, 'risk.list').slice(0, 2)).toEqual(
      [{}, { cursor: 'next' }].map((page) => ({
        engagementId: 'e1',
        sort: 'review',
        filter: {
          group: 'closed',
          category: 'data',
          ownerAccountId: 'anna',
          isOverdue: true,
          text: 'late',
        },
        ...page,
      })),
    );
  });

  test('searches on by itself where few fit, says how far it is, and stops when told', async () => {
    const user = userEvent.setup();
    const page = aRiskPage([], { cursor: 'next', looked: 50, register: aRegister({ open: 900 }) });
    let pages = 1;
    const { bridge } = await show({
      path: '/risks?q=late',
      page,
      next: () => {
        pages += 1;
        // The answer to this one is still to come when somebody has seen enough.
        return pages > 12 ? new Promise<RiskPage>(() => undefined) : page;
      },
    });
    await screen.findByText('Searched 500 of 900.');
    expect(screen.getByText('Nothing that fits so far.')).toBeVisible();
    expect(askedOf(bridge, 'risk.list')).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Search on' }));
    await user.click(await screen.findByRole('button', { name: 'Stop searching' }));
    await screen.findByRole('button', { name: 'Search on' });
    expect(askedOf(bridge, 'risk.list')).toHaveLength(13);
  });

  test('says that nothing fits once all of it was searched', async () => {
    await show({
      path: '/risks?q=late',
      page: aRiskPage([], { cursor: 'next', looked: 50, register: aRegister({ open: 60 }) }),
      next: () => aRiskPage([], { looked: 10, register: aRegister({ open: 60 }) }),
    });
    expect(await screen.findByText('Searched all 60.')).toBeVisible();
    expect(screen.getByText('No risk fits these filters.')).toBeVisible();
  });

  test('offers an empty register the typical risks first, and adopts those that are ticked', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({
      page: aRiskPage([], { register: aRegister({ open: 0, closed: 0 }) }),
    });
    await user.click(await screen.findByRole('button', { name: 'Choose from typical risks' }));
    expect(
      await screen.findByRole('checkbox', { name: /Scope grows In the register/ }),
    ).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /They miss workshops/ }));
    await user.click(screen.getByRole('button', { name: 'Adopt 1 risk' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedOf(bridge, 'risk.adopt')).toEqual([{ engagementId: 'e1', keys: ['k1'] }]);
  });

  test('changes many in slices, and names those that were not saved', async () => {
    const user = userEvent.setup();
    const many: readonly RiskView[] = Array.from({ length: MOST_CHANGES + 2 }, (_, index) =>
      aRisk({ riskId: `m${index}`, event: `Event ${index}`, version: index }),
    );
    const slices: (readonly string[])[] = [];
    await show({
      page: aRiskPage(many),
      change: (riskIds) => {
        slices.push(riskIds);
        if (slices.length === 2) throw new AppError({ code: 'CONFLICT', key: 'somebody' });
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Select all rows shown' }));
    await user.selectOptions(screen.getByLabelText('What to change'), 'State');
    await user.selectOptions(
      within(screen.getByRole('region', { name: /selected/ })).getByLabelText('State'),
      'Closed',
    );
    expect(screen.getByRole('button', { name: 'Apply to all' })).toBeDisabled();
    await user.type(screen.getByLabelText(/Reason/), 'Over');
    await user.click(screen.getByRole('button', { name: 'Apply to all' }));
    const failed = await screen.findByRole('list', { name: 'Not saved' });
    expect(slices.map(({ length }) => length)).toEqual([MOST_CHANGES, 2]);
    expect(screen.getByText('11 of 13 saved')).toBeVisible();
    expect(within(failed).getAllByRole('listitem')[0]).toHaveTextContent(
      /^Event 11: It was changed/,
    );
  });

  test('lets a reader read, and only that', async () => {
    await show({ canWrite: false });
    expect(await screen.findByRole('link', { name: 'Interfaces are late' })).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /Select/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Raise a risk' })).toBeNull();
  });

  test('speaks the language of the reader', async () => {
    await show({ locale: 'zh-CN' });
    expect(await screen.findByText(/未关闭 3 项，其中高风险 2 项/)).toBeVisible();
    expect(screen.getByRole('button', { name: '概率 2，影响 3，中：3 项风险' })).toBeVisible();
  });
});

describe('exposure over time', () => {
  const point = (day: string, exposureDays: number) => ({ day, exposureDays, open: 3, high: 1 });
  const trend = [point('2026-03-02', 30), point('2026-04-01', 45), point('2026-11-20', 12)];

  test('says the finding in its title, and the same as a table', async () => {
    const user = userEvent.setup();
    await show({ page: aRiskPage(rows, { register: aRegister({ trend }) }) });
    const section = await screen.findByRole('region', { name: 'Exposure over time' });
    const title = 'Exposure fell from 30 to 12 working days since Mar 2, 2026';
    expect(within(section).getByRole('heading', { name: title })).toBeVisible();
    expect(section).toHaveTextContent('It was highest on Apr 1, 2026: 45 working days.');
    // What was counted on a day holds until the next change: steps, no slopes.
    expect(
      within(section).getByRole('img', { name: title }).querySelector('path')?.getAttribute('d'),
    ).toMatch(/^M0 [\d.]+H[\d.]+V16H320V[\d.]+$/);
    await user.click(within(section).getByRole('button', { name: 'Show as table' }));
    expect(within(section).getAllByRole('row')[1]).toHaveTextContent('Nov 20, 20261231');
  });
});

describe('the table', () => {
  const proximityOf = (name: string) =>
    within(screen.getByRole('group', { name })).getByRole('combobox', { name: 'Proximity' });

  test('changes a field where it stands, by keyboard, says so and takes it back', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({});
    const act = 'Change Proximity of “Interfaces are late”';
    (await screen.findByRole('button', { name: act })).focus();
    await user.keyboard('{Enter}');
    await user.selectOptions(proximityOf(act), 'This week');
    await user.keyboard('{Enter}');
    const seen = { riskId: 'r2', version: 3 };
    expect(askedOf(bridge, 'risk.change')).toEqual([
      { engagementId: 'e1', changes: [{ ...seen, proximity: 'thisWeek' }] },
    ]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(askedOf(bridge, 'risk.change').at(-1)).toEqual({
        engagementId: 'e1',
        changes: [{ riskId: 'r2', version: 4, proximity: null }],
      }),
    );
  });

  test('rates what is left with two levels: the worst impact becomes the chosen one', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({});
    const name = 'Change P × I → residual of “Interfaces are late”';
    await user.click(await screen.findByRole('button', { name }));
    await user.selectOptions(screen.getByLabelText('Residual impact'), '5');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name })).toHaveFocus();
    expect(askedOf(bridge, 'risk.change')).toEqual([]);
    await user.click(screen.getByRole('button', { name }));
    await user.selectOptions(screen.getByLabelText('Residual impact'), '1');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(askedOf(bridge, 'risk.change')).toMatchObject([
      { changes: [{ residual: { probability: 2, cost: 1 } }] },
    ]);
  });

  test('tells who was quicker and when, and keeps what was chosen', async () => {
    const user = userEvent.setup();
    const params = { item: 'Interfaces', accountId: 'anna', at: Date.UTC(2026, 10, 23, 9) };
    await show({
      change: () => {
        throw new AppError({ code: 'CONFLICT', key: 'itemChangedMeanwhile', params });
      },
    });
    const name = 'Change Proximity of “Interfaces are late”';
    await user.click(await screen.findByRole('button', { name }));
    await user.selectOptions(proximityOf(name), 'Later');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Anna Lindqvist changed “Interfaces” meanwhile/)).toBeVisible();
    expect(proximityOf(name)).toHaveDisplayValue('Later');
  });

  test('says by which column it is ordered, and goes from cell to cell by arrow keys', async () => {
    const user = userEvent.setup();
    const { history } = await show({});
    const byReview = await screen.findByRole('columnheader', { name: /Next review/ });
    expect(byReview).toHaveAttribute('aria-sort', 'none');
    expect(screen.getByRole('columnheader', { name: /P × I/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await user.click(within(byReview).getByRole('button'));
    expect(history.address()).toBe('/risks?sort=review');
    expect(byReview).toHaveAttribute('aria-sort', 'ascending');
    screen.getByRole('link', { name: 'Interfaces are late' }).focus();
    await user.keyboard('{ArrowRight}');
    const last = 'Change P × I → residual of “Interfaces are late”';
    expect(screen.getByRole('button', { name: last })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toHaveAccessibleName(/^Change P × I .*Cleansing/);
  });
});

test('the five worst of each phase are asked for when somebody wants to see them', async () => {
  const user = userEvent.setup();
  const { bridge } = await show({});
  const act = await screen.findByRole('button', { name: 'Top five by phase' });
  expect(askedOf(bridge, 'risk.worst')).toEqual([]);
  await user.click(act);
  const section = screen.getByRole('region', { name: 'Top five by phase' });
  expect(await within(section).findByRole('heading', { name: 'Prepare' })).toBeVisible();
  expect(within(section).getByRole('link', { name: 'Cleansing is late' })).toBeVisible();
  expect(askedOf(bridge, 'risk.worst')).toEqual([{ engagementId: 'e1', phaseIds: ['p1'] }]);
});
