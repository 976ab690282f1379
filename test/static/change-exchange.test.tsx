import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
// Loaded here, and not within the time that a test waits for the page.
import '../../static/features/change/exchange/change-columns';
import '../../static/features/change/exchange/exchange-page';
import '../../static/features/change/print/print-page';
import type {
  ChangeExportPage,
  ChangeRowOutcome,
  ExportedChange,
} from '../../src/change/exchange/contract';
import { aChangeRegister } from '../support/app-page/change-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { savedFiles } from '../support/app-page/saved-files';
import { showChanges } from '../support/app-page/show-changes';

const saved = savedFiles();
beforeEach(() => sessionStorage.clear());

const one: ExportedChange = {
  changeId: 'c1',
  number: 1,
  type: 'scopeChange',
  state: 'clientDecision',
  title: '=1+1',
  what: 'Invoices in two languages',
  why: '',
  doNothing: '',
  requesterAccountId: 'anna',
  side: 'client',
  issueKey: 'NWE-7',
  effort: [{ role: 'consultant', days: 2.5 }],
  extraCost: 0,
  figures: { days: 2.5, vendorDays: 2.5, clientDays: 0, cost: 1000 },
  waits: { side: 'client', since: '2026-11-20', days: 2 },
};
const two: ExportedChange = {
  ...one,
  changeId: 'c2',
  number: 2,
  title: 'Another',
  neededBy: '2026-12-01',
};
const page = { currency: 'EUR', day: '2026-11-24' };
const pages: Readonly<Record<string, ChangeExportPage>> = {
  first: { ...page, rows: [one], cursor: 'next' },
  next: { ...page, rows: [two, one] },
};
const show = (path: string, locale?: string) =>
  showChanges({
    path,
    ...(locale === undefined ? {} : { locale }),
    answers: { 'change.export': ({ cursor = 'first' }) => pages[cursor] ?? { ...page, rows: [] } },
  });

async function textOf(content: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(content ?? new Blob());
  });
}

test('saves all pages of what the register shows, each request once, as safe CSV', async () => {
  const user = userEvent.setup();
  const { bridge } = await show('/changes/exchange?turn=client&sort=waiting');
  expect(await screen.findByText(/the filters of the register leave/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'CSV (.csv)' }));
  expect(await screen.findByText('“Changes 2026-11-24.csv” has 2 change requests.')).toBeVisible();
  const asked = { engagementId: 'e1', filter: { group: 'open', court: 'client' }, sort: 'waiting' };
  expect(askedOf(bridge, 'change.export')).toEqual([asked, { ...asked, cursor: 'next' }]);
  const [head, first, second] = (await textOf(saved[0]?.blob)).split('\r\n');
  expect(head).toMatch(/ID in Rollout,Number,Jira issue,Type,State,Title,What changes,/);
  expect(first).toBe(
    "c1,CR-1,NWE-7,Scope change,Client decides,'=1+1,Invoices in two languages,,,,Anna Lindqvist,Client,,,2.5,,,,2.5,,1000,EUR,Client,2026-11-20,2,,,",
  );
  expect(second).toContain(',Another,');
});

test('prints a line a request, as the register is filtered', async () => {
  const user = userEvent.setup();
  let printed = 0;
  window.print = () => {
    printed += 1;
  };
  await show('/changes/print', 'zh-CN');
  const table = await screen.findByRole('table', { name: '变更申请登记册' });
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(within(table).getAllByRole('row')[2]).toHaveTextContent(
    /Another.*客户，2 个工作日|Another/,
  );
  await user.click(screen.getByRole('button', { name: '打印此页' }));
  expect(printed).toBe(1);
});

const FILE = [
  'Change ID,Title,Description,Effort,Colour',
  'A1,Two languages,On each invoice,3,red',
  'A2,No paper,Approve on phones,0.3,red',
  'A1,Once more,On each invoice,3,red',
].join('\r\n');

function outcomeOf(row: number, changeId: string): ChangeRowOutcome {
  return { row, changeId, outcome: 'raise', version: 0, fields: [] };
}

async function chooseFile() {
  const { bridge } = await showChanges({
    path: '/changes/exchange',
    answers: {
      'change.checkImport': ({ rows }) => ({
        rows: rows.map(({ row, changeId }) => outcomeOf(row, changeId)),
      }),
      'change.import': ({ rows }) => ({
        rows: rows.map(({ row, changeId }) => ({ ...outcomeOf(row, changeId), version: 1 })),
      }),
    },
  });
  const file = new File([FILE], 'changes.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText(/Choose a file/), file);
  return bridge;
}

test('imports what a file says once each row was looked at', async () => {
  const user = userEvent.setup();
  const bridge = await chooseFile();
  const report = await screen.findByRole('region', { name: 'Report by row' });
  const rows = () =>
    within(report)
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);
  expect(rows()).toEqual([
    '2Will be raisedTwo languages',
    '3RefusedNo paperDays: consultant: “0.3” is no number.',
    '4RefusedOnce moreA row above is the same change request. Keep one of them in the file.',
  ]);
  expect(screen.getByText(/Not read: Colour/)).toBeInTheDocument();
  expect(askedOf(bridge, 'change.import')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Import 1 row' }));
  await waitFor(() => expect(screen.getByText(/Each row says what became of it/)).toBeVisible());
  expect(askedOf(bridge, 'change.import')).toMatchObject([
    { rows: [{ row: 2, changeId: 'A1', version: 0, effort: [{ role: 'consultant', days: 3 }] }] },
  ]);
});

test('whoever takes no part exports and imports nothing', async () => {
  const register = aChangeRegister();
  await showChanges({
    path: '/changes/exchange',
    register: { ...register, can: { ...register.can, raise: false } },
  });
  expect(await screen.findByText(/Whoever takes part/)).toBeVisible();
  expect(screen.queryByLabelText(/Choose a file/)).toBeNull();
});
