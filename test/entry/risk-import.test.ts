import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import type { ComparedRow } from '../../src/risk/exchange/import/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { storedRecords } from '../support/engagement/ask';
import { registerFaults, registerOf } from '../yardsticks/faults/register-faults';

let on: StartedSite;
beforeEach(async () => {
  on = await aStartedSite();
});
afterEach(() => on.site.close());

const aRow = (
  row: number,
  values: Partial<ComparedRow['risk']> = {},
  beside: Partial<ComparedRow> = {},
): ComparedRow => ({
  row,
  risk: {
    riskId: `r${String(row)}`,
    kind: 'threat',
    cause: 'No owner',
    event: `Cleansing ${String(row)} is late`,
    effect: 'SIT is repeated',
    category: 'data',
    inherent: { probability: 4, schedule: 4 },
    ...values,
  },
  ...beside,
});
const check = (rows: readonly ComparedRow[]) =>
  on.granted('risk.checkImport', { rows }).then((answer) => answer.rows);
/** Writes rows on top of what was compared. */
async function write(rows: readonly ComparedRow[], as: DemoUserKey = 'lead') {
  const compared = await check(rows);
  const versioned = rows.map((row, index) => ({ ...row, version: compared[index]?.version ?? 0 }));
  const answer = await on.granted('risk.import', { rows: versioned }, as);
  return { versioned, outcomes: answer.rows.map(({ row, outcome }) => [row, outcome]) };
}

test('what rows would do is told before anything is written', async () => {
  await write([aRow(2)]);
  const before = storedRecords(on.site, 'risk').length;
  const told = await check([
    aRow(2),
    aRow(3),
    { ...aRow(4), risk: { ...aRow(2).risk, riskId: 'r4', category: 'weather' } },
    aRow(5, {}, { state: 'treating' }),
    aRow(6, {}, { state: 'closed' }),
    aRow(7, {}, { state: 'occurred' }),
    aRow(8, { riskId: 'r8', phaseId: 'nowhere' }),
  ]);
  expect(
    told.map(({ row, outcome, problem }) => [row, outcome, problem?.field, problem?.key]),
  ).toEqual([
    [2, 'same', undefined, undefined],
    [3, 'raise', undefined, undefined],
    [4, 'refused', 'category', 'categoryUnknown'],
    [5, 'refused', 'strategy', 'strategyMissing'],
    [6, 'refused', 'closingReason', 'reasonMissing'],
    [7, 'refused', 'state', 'importCannotOccur'],
    [8, 'refused', 'phaseId', 'phaseUnknown'],
  ]);
  expect(storedRecords(on.site, 'risk')).toHaveLength(before);
  expect(await check([aRow(2, { trigger: 'Silence', category: 'scope' })])).toMatchObject([
    {
      outcome: 'change',
      version: 1,
      fields: [
        { field: 'category', before: 'data', after: 'scope' },
        { field: 'trigger', after: 'Silence' },
      ],
    },
  ]);
});

test('the same file a second time raises nothing twice and leaves no trace', async () => {
  const rows = [aRow(2), aRow(3, {}, { state: 'closed', reason: 'Over' })];
  const { versioned, outcomes } = await write(rows);
  expect(outcomes).toEqual([
    [2, 'raise'],
    [3, 'raise'],
  ]);
  const history = registerOf(on.site).history.length;
  // As it was sent, because no answer came; and by a colleague who was sent the same file.
  for (const by of ['lead', 'consultant'] as const) {
    const again = await on.granted('risk.import', { rows: versioned }, by);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['same', 'same']);
  }
  expect(registerOf(on.site).history).toHaveLength(history);
  expect(registerFaults(registerOf(on.site))).toEqual([]);
  const { risk, history: acts } = await on.granted('risk.get', { riskId: 'r3' });
  expect(risk).toMatchObject({ version: 1, state: 'closed', closingReason: 'Over' });
  expect(acts).toMatchObject([{ act: 'imported', reason: 'Over' }]);
});

test('a risk that somebody changed since is refused by its row, with who, and the others are written', async () => {
  await write([aRow(2), aRow(3)]);
  const rows = [aRow(2, { trigger: 'Silence' }), aRow(3, { trigger: 'Silence' }), aRow(4)];
  const compared = await check(rows);
  const payload = { changes: [{ riskId: 'r2', version: 1, trigger: 'Noise' }] };
  await on.granted('risk.change', payload, 'consultant');
  const answer = await on.granted('risk.import', {
    rows: rows.map((row, index) => ({ ...row, version: compared[index]?.version })),
  });
  expect(answer.rows).toMatchObject([
    {
      row: 2,
      outcome: 'refused',
      problem: { code: 'CONFLICT', params: { accountId: demoUser('consultant').accountId } },
    },
    { row: 3, outcome: 'change' },
    { row: 4, outcome: 'raise' },
  ]);
  expect(await on.granted('risk.get', { riskId: 'r2' })).toMatchObject({
    risk: { trigger: 'Noise' },
  });
  expect(registerFaults(registerOf(on.site))).toEqual([]);
});

test('a risk of two rows is refused as a whole: which one counts, the file must say', async () => {
  const twice = [aRow(2), aRow(3, { riskId: 'r2' })];
  expect(await on.asked('risk.checkImport', { rows: twice })).toMatchObject({
    error: { code: 'INVALID', field: 'rows', key: 'riskTwice' },
  });
});
