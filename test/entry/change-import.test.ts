import { z } from 'zod';
import type { ChangeRowOutcomes, ComparedChange } from '../../src/change/exchange/contract';
import type { DemoUserKey } from '../../local-site/seed/demo-users';
import { accountOf, aChangeSite, type ChangeSite } from '../support/change/change-site';
import { valueOf } from '../support/engagement/ask';
import { changeFaults, changesOf } from '../yardsticks/faults/change-faults';

let place: ChangeSite;
beforeEach(async () => {
  place = await aChangeSite();
});
afterEach(() => place.site.close());

const aRow = (row: number, values: Partial<ComparedChange> = {}): ComparedChange => ({
  row,
  changeId: `f${String(row)}`,
  title: `Wish ${String(row)}`,
  what: 'Managers approve orders on their phones',
  ...values,
});
const check = async (rows: readonly ComparedChange[], as: DemoUserKey = 'consultant') =>
  (await place.granted('change.checkImport', { rows }, as)).rows;
/** Writes rows on top of what was compared. */
async function write(rows: readonly ComparedChange[], as: DemoUserKey = 'consultant') {
  const compared = await check(rows, as);
  const versioned = rows.map((row, index) => ({ ...row, version: compared[index]?.version ?? 0 }));
  const answer = await place.granted('change.import', { rows: versioned }, as);
  return { versioned, rows: answer.rows };
}
const outcomes = (rows: ChangeRowOutcomes['rows']) => rows.map(({ outcome }) => outcome);

test('what rows would do is told before anything is written, and then done in one go', async () => {
  const effort = [{ role: 'consultant' as const, days: 2.5 }];
  const rows = [
    aRow(2, { effort, extraCost: 120, neededBy: '2026-05-04', why: 'They travel' }),
    aRow(3, { requesterAccountId: accountOf('keyUser'), ownerAccountId: accountOf('consultant') }),
    aRow(4, { requesterAccountId: accountOf('viewer') }),
  ];
  const told = await check(rows);
  expect(
    told.map(({ row, outcome, problem }) => [row, outcome, problem?.field, problem?.key]),
  ).toEqual([
    [2, 'raise', undefined, undefined],
    [3, 'raise', undefined, undefined],
    [4, 'refused', 'requesterAccountId', 'requesterUnknown'],
  ]);
  expect(changesOf(place.site).changes).toEqual([]);
  const { versioned } = await write(rows);
  const stored = changesOf(place.site);
  expect(changeFaults(stored)).toEqual([]);
  expect(stored.changes).toMatchObject([
    {
      changeId: 'f2',
      number: 1,
      state: 'draft',
      version: 1,
      neededBy: '2026-05-04',
      impact: { effort, extraCost: 120 },
    },
    {
      changeId: 'f3',
      number: 2,
      side: 'client',
      requesterAccountId: accountOf('keyUser'),
      raisedByAccountId: accountOf('consultant'),
      ownerAccountId: accountOf('consultant'),
    },
  ]);
  expect(stored.history.map(({ entry }) => entry.act)).toEqual(['raised', 'raised']);
  const again = await place.granted('change.import', { rows: versioned });
  expect(outcomes(again.rows)).toEqual(['same', 'same', 'refused']);
  expect(changesOf(place.site).changes).toEqual(stored.changes);
});

test('the words of a known request are changed as in the register, by whom it is', async () => {
  await place.raise('c1', 'keyUser');
  await place.move('c1', 'submit', 'keyUser');
  await place.move('c1', 'takeUp', 'consultant');
  const { title, what } = (await place.see('c1')).change;
  const row = aRow(2, { changeId: 'c1', title, what, why: 'Because of the law' });
  expect(await check([row], 'keyUser')).toMatchObject([
    { outcome: 'refused', problem: { code: 'FORBIDDEN', key: 'changeNotEditable' } },
  ]);
  expect(await check([{ ...row, why: undefined }], 'keyUser')).toMatchObject([{ outcome: 'same' }]);
  const { rows } = await write([row]);
  expect(rows).toMatchObject([
    { outcome: 'change', fields: [{ field: 'why', after: 'Because of the law' }] },
  ]);
  const { change, history } = await place.see('c1');
  expect(change).toMatchObject({ state: 'analysis', why: 'Because of the law', title, what });
  expect(history[0]).toMatchObject({ act: 'edited', accountId: accountOf('consultant') });
});

test('whoever was quicker is named, and no file voids what the client decides on', async () => {
  await place.raise('c1', 'keyUser');
  const { title, what, version } = (await place.see('c1')).change;
  const row = aRow(2, { changeId: 'c1', title, what, why: 'From the file' });
  await place.edit('c1', { why: 'From the register' });
  const stale = { rows: [{ ...row, version }] };
  expect((await place.granted('change.import', stale, 'lead')).rows).toMatchObject([
    {
      outcome: 'refused',
      problem: { code: 'CONFLICT', params: { accountId: accountOf('consultant') } },
    },
  ]);
  await place.presented('c2');
  const before = (await place.see('c2')).change;
  const voiding = aRow(3, { changeId: 'c2', title: 'Another', what: before.what });
  const { rows } = await write([voiding]);
  expect(rows).toMatchObject([{ outcome: 'refused', problem: { key: 'importVoids' } }]);
  expect((await place.see('c2')).change).toEqual(before);
});

test('a register that is exported and read again is the same, sums and numbers included', async () => {
  await write([aRow(2, { effort: [{ role: 'keyUser', days: 1 }] }), aRow(3), aRow(4)]);
  await place.presented('c1');
  const asked = { filter: { group: 'open' }, sort: 'number' };
  const page = await place.granted('change.export', asked, 'viewer');
  expect(page).toMatchObject({ currency: 'EUR', day: '2026-03-02' });
  expect(page.rows.map(({ number, state }) => [number, state])).toEqual([
    [4, 'clientDecision'],
    [3, 'draft'],
    [2, 'draft'],
    [1, 'draft'],
  ]);
  const rows = page.rows.map((one, index) =>
    aRow(index + 2, {
      ...{ changeId: one.changeId, type: one.type, title: one.title, what: one.what },
      ...{ why: one.why, doNothing: one.doNothing, neededBy: one.neededBy ?? null },
      ...{ ownerAccountId: one.ownerAccountId ?? null, effort: one.effort },
      extraCost: one.extraCost,
    }),
  );
  expect(outcomes((await write(rows)).rows)).toEqual(['same', 'same', 'same', 'same']);
});

test('a key user brings wishes of his own, and the same request twice is refused as a whole', async () => {
  expect(outcomes((await write([aRow(2)], 'keyUser')).rows)).toEqual(['raise']);
  const foreign = aRow(3, { requesterAccountId: accountOf('sponsor') });
  expect(await check([foreign], 'keyUser')).toMatchObject([
    { outcome: 'refused', problem: { key: 'requesterNotYours' } },
  ]);
  expect(
    await place.asked('change.import', {
      rows: [
        { ...aRow(2), version: 1 },
        { ...aRow(2), version: 1 },
      ],
    }),
  ).toMatchObject({
    error: { code: 'INVALID', field: 'rows', key: 'changeTwice' },
  });
  expect(
    valueOf(await place.asked('change.checkImport', { rows: [aRow(2)] }), z.unknown()),
  ).toMatchObject({
    rows: [{ outcome: 'same' }],
  });
});
