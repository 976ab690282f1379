import { runFunction } from '../../../src/entry/run-function';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import { aMemorySrs, type MemorySrs } from '../../support/srs/memory-srs';
import { CHANGE } from '../../yardsticks/rights/payloads';

let memory: MemorySrs;
beforeEach(async () => {
  memory = await aMemorySrs({ lead: [ADMINISTRATOR, 'bruno'] });
  await memory.get('change.raise', { change: { ...CHANGE, changeId: 'first' } });
});

const numberOf = async (changeId: string) => memory.get('change.get', { changeId });

test('two requests that are raised at the same moment have numbers of their own, and are both counted', async () => {
  const raise = { change: { ...CHANGE, changeId: 'mine' } };
  const records = overtakenRecords(memory.deps.records, () =>
    memory.get('change.raise', { change: { ...CHANGE, changeId: 'theirs' } }, 'bruno'),
  );
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const { engagementId, deps } = memory;
  const payload = { engagementId, ...raise };
  expect(await runFunction({ ...deps, records }, 'change.raise', by, payload)).toMatchObject({
    ok: true,
  });
  expect(await numberOf('theirs')).toMatchObject({ change: { number: 2 } });
  expect(await numberOf('mine')).toMatchObject({ change: { number: 3 } });
});

test('whoever takes a request back says why', async () => {
  const withdraw = { changeId: 'first', version: 1, act: 'withdraw' };
  for (const reason of [undefined, '  ']) {
    expect(await memory.ask('change.move', { ...withdraw, reason })).toMatchObject({
      error: { code: 'INVALID', field: 'reason', key: 'reasonMissing' },
    });
  }
  expect(await memory.ask('change.move', { ...withdraw, reason: 'Asked twice' })).toMatchObject({
    ok: true,
  });
});
