import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RowOutcome } from '../../src/risk/exchange/import/contract';
import { anEngagement, jiraOfExamples } from '../support/app-page/app-data';
import { askedOf } from '../support/app-page/fake-bridge';
import { aLibrary, aRiskPage } from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const HEADS = 'Risk ID,Root cause,Risk,Consequence,Category,Likelihood,Impact,Colour';
const row = (values: string) => `${values},red`;
const FILE = [
  HEADS,
  row('r1,No owner,Cleansing is late,SIT is repeated,Data,4,4'),
  row('r2,No owner,Interfaces are late,SIT is repeated,Data,3,3'),
  row('r3,No owner,Weather,SIT is repeated,Weather,3,9'),
  row('r1,No owner,Once more,SIT is repeated,Data,3,3'),
].join('\r\n');

interface Example {
  readonly canWrite?: boolean;
  readonly check?: (riskId: string) => Partial<RowOutcome>;
  readonly fail?: () => boolean;
}

function show({ canWrite = true, check = () => ({}), fail = () => false }: Example = {}) {
  return showProjectPage({
    path: '/risks/exchange',
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ canWrite }),
      'risk.list': () => aRiskPage([]),
      'risk.library': () => aLibrary(),
      'risk.checkImport': ({ rows }) => ({
        rows: rows.map(({ row: number, risk: { riskId } }) => ({
          row: number,
          riskId,
          outcome: 'raise',
          version: 0,
          fields: [],
          ...check(riskId),
        })),
      }),
      'risk.import': ({ rows }) => {
        if (fail()) throw new Error('The connection was cut.');
        return {
          rows: rows.map(({ row: number, risk: { riskId }, version }) => ({
            row: number,
            riskId,
            outcome: version === 0 ? ('raise' as const) : ('change' as const),
            version,
            fields: [],
          })),
        };
      },
    },
  });
}

async function chooseFile(text = FILE): Promise<void> {
  const file = new File([text], 'risks.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText(/Choose a file/), file);
}
const reportRows = async () =>
  within(await screen.findByRole('region', { name: 'Report by row' }))
    .getAllByRole('row')
    .slice(1)
    .map((one) => one.textContent);

beforeEach(() => sessionStorage.clear());

describe('the import of risks', () => {
  test('says row by row what a file would do before anything is written, and then what it did', async () => {
    const user = userEvent.setup();
    const { bridge } = await show({
      check: (riskId) =>
        riskId === 'r2'
          ? {
              outcome: 'change',
              version: 4,
              fields: [{ field: 'strategy', before: 'accept', after: 'mitigate' }],
            }
          : {},
    });
    await chooseFile();
    expect((await reportRows()).slice(0, 2)).toEqual([
      '2Will be raisedCleansing is late',
      '3Will be changedInterfaces are lateStrategy: Accept → Mitigate',
    ]);
    expect(screen.getByText(/Not read: Colour/)).toBeInTheDocument();
    expect(askedOf(bridge, 'risk.import')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Import 2 rows' }));
    expect(await screen.findByText('Done. Each row says what became of it.')).toBeVisible();
    expect(askedOf(bridge, 'risk.import')).toMatchObject([
      {
        rows: [
          { row: 2, version: 0 },
          { row: 3, version: 4 },
        ],
      },
    ]);
    expect((await reportRows())[0]).toContain('Raised');
  });

  test('names the field and the reason of what is refused', async () => {
    await show();
    await chooseFile();
    const texts = await reportRows();
    expect(texts[2]).toContain('Category: “Weather” is none of: Client, Data, Law of Quebec.');
    expect(texts[2]).toContain('Inherent impact on the schedule: 9 does not lie between 1 and 5.');
    expect(texts[3]).toContain('A row above has the same risk.');
  });

  test('asks for a column that it did not find, and compares once it is chosen', async () => {
    const user = userEvent.setup();
    const { bridge } = await show();
    await chooseFile(FILE.replace('Consequence', 'What then'));
    expect(await screen.findByText('Choose a column for: Effect')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show what it would do' })).toBeDisabled();
    await user.selectOptions(screen.getByLabelText('Effect'), 'What then');
    await waitFor(() => expect(askedOf(bridge, 'risk.checkImport')).toHaveLength(1));
    expect(await reportRows()).toHaveLength(4);
  });

  test('goes on after a reload where a fault stopped it: what is in the register already is left alone', async () => {
    const user = userEvent.setup();
    const first = await show({ fail: () => true });
    await chooseFile();
    await user.click(await screen.findByRole('button', { name: 'Import 2 rows' }));
    await screen.findByRole('alert');
    first.leave();
    const { bridge } = await show({
      check: (riskId) => (riskId === 'r1' ? { outcome: 'same', version: 1 } : {}),
    });
    await user.click(await screen.findByRole('button', { name: 'Import 1 row' }));
    await screen.findByText('Done. Each row says what became of it.');
    expect(askedOf(bridge, 'risk.import')).toMatchObject([{ rows: [{ row: 3 }] }]);
    expect(sessionStorage).toHaveLength(0);
  });

  test('is not offered to whoever only reads', async () => {
    await show({ canWrite: false });
    expect(await screen.findByText('Leads and consultants can import risks.')).toBeVisible();
    expect(screen.queryByLabelText(/Choose a file/)).toBeNull();
  });
});
