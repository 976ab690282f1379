import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LedgerPage, LedgerRow } from '../../src/change/court/contract';
import { sumsOf } from '../../static/features/change/ledger/ledger-finding';
import { ledgerTable } from '../../static/features/change/ledger/ledger-file';
import { askedOf } from '../support/app-page/fake-bridge';
import { showChanges } from '../support/app-page/show-changes';

const path = '/changes/ledger';
const growth = { approvedDays: 8, agreedDays: 200, percent: 4 };

function aRow(values: Partial<LedgerRow> = {}): LedgerRow {
  return {
    changeId: 'c1',
    number: 7,
    title: 'Invoices in two languages',
    type: 'scopeChange',
    state: 'clientDecision',
    days: { client: 9, vendor: 2 },
    stays: [
      { state: 'analysis', side: 'vendor', since: '2026-11-02', until: '2026-11-04', days: 2 },
      { state: 'clientDecision', side: 'client', since: '2026-11-04', days: 9 },
    ],
    ...values,
  };
}

const pages: readonly LedgerPage[] = [
  { rows: [aRow()], cursor: '1', growth },
  {
    rows: [
      aRow({
        changeId: 'c2',
        number: 6,
        title: '=1+1',
        days: { client: 0, vendor: 3 },
        stays: [],
        approvedDays: 8,
      }),
      aRow(),
    ],
    growth,
  },
];

describe('the ledger', () => {
  test('is read to its end, says the bottleneck in words, and sums up', async () => {
    const { bridge } = await showChanges({ path, ledger: pages });
    expect(
      await screen.findByText(
        'The client is the bottleneck: changes waited 9 working days for the client and 5 working days for the vendor.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/Most of it in the state “Client decides” \(9 working days\)/),
    ).toBeVisible();
    expect(
      screen.getByText('Scope grew by 4%: 8 person-days approved on top of 200 agreed.'),
    ).toBeVisible();
    const lines = within(screen.getByRole('table')).getAllByRole('row');
    expect(lines.map(({ textContent }) => textContent).slice(1)).toEqual([
      'Invoices in two languagesCR-7Scope changeClient decides92–',
      '=1+1CR-6Scope changeClient decides038',
      'Total958',
    ]);
    expect(askedOf(bridge, 'change.ledger')).toEqual([
      { engagementId: 'e1' },
      { engagementId: 'e1', cursor: '1' },
    ]);
  });

  test('is a file with a column each', async () => {
    const user = userEvent.setup();
    URL.createObjectURL = () => 'blob:ledger';
    URL.revokeObjectURL = () => undefined;
    await showChanges({ path, ledger: pages });
    await user.click(await screen.findByRole('button', { name: 'CSV (.csv)' }));
    expect(await screen.findByText(/^“Ledger .*\.csv” has 2 change requests\.$/)).toBeVisible();
  });

  test('says what would fill it', async () => {
    await showChanges({ path, ledger: [{ rows: [], growth }] });
    expect(await screen.findByText(/^Once change requests are handed in/)).toBeVisible();
  });
});

test('a ledger has its numbers as numbers, and its words in the words of the reader', () => {
  const table = ledgerTable({ rows: [aRow()], growth }, (key) => key);
  expect(table.header).toHaveLength(7);
  expect(table.rows).toEqual([
    [
      7,
      'Invoices in two languages',
      'change.type.scopeChange',
      'change.state.clientDecision',
      9,
      2,
      undefined,
    ],
  ]);
});

test.each([
  [{ client: 3, vendor: 3 }, undefined],
  [{ client: 0, vendor: 0 }, undefined],
  [{ client: 2, vendor: 3 }, 'vendor'],
] as const)('of waiting days %j the bottleneck is %s', (days, side) => {
  expect(sumsOf([aRow({ days, stays: [] })]).bottleneck).toBe(side);
});
