import type { SrsHistory, SrsSummary, SrsView } from '../../../src/srs/contract';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemorySrs, aRequirement, type MemorySrs } from '../../support/srs/memory-srs';
import { GOAL, PROCESS } from '../../yardsticks/rights/payloads';

const REASON = 'Nobody asked for it';
const GOAL_KEY = `goal:${GOAL.entryId}`;
const PROCESS_KEY = `process:${PROCESS.entryId}`;
let srs: MemorySrs;

const whole = () => srs.get<SrsView>('srs.get');
const putBack = (recordId: string, version: number, number = 1, by?: string) =>
  srs.ask('srs.putBack', { number, recordId, version, reason: REASON }, by);
const change = (changes: readonly object[]) => srs.get('srs.change', { changes });
const history = async (recordId: string) =>
  (await srs.get<SrsHistory>('srs.history', { recordId })).history;
const freeze = async (reason: string) =>
  srs.ask('srs.baseline', { version: (await whole()).summary.version, reason });

beforeEach(async () => {
  srs = await aMemorySrs({ lead: [ADMINISTRATOR, 'bruno'], sponsor: ['sophie'] });
  await srs.get('srs.raise', { requirements: ['a', 'b'].map((id) => aRequirement(id)) });
  await srs.get('srs.write', { entries: [GOAL] });
  await srs.get('srs.draw', { process: PROCESS });
  await freeze('Agreed');
  const { hash } = (await whole()).summary.baselines[0] ?? {};
  for (const by of [ADMINISTRATOR, 'sophie']) {
    await srs.get('srs.sign', { number: 1, hash }, by);
  }
});

test('whatever was edited, taken away or added since says what was signed again, each with its line of history', async () => {
  await change([
    { requirementId: 'a', version: 1, statement: 'Something else', rationale: 'Law' },
    { requirementId: 'b', version: 1, state: 'retired', reason: 'Nobody needs it' },
  ]);
  await srs.get('srs.raise', { requirements: [aRequirement('c')] });
  const { entryId } = PROCESS;
  const note = { ...GOAL, entryId: 'added' };
  await srs.get('srs.write', { entries: [note, { ...GOAL, version: 1, value: null }] });
  await srs.get('srs.write', { entries: [{ kind: 'process', entryId, version: 1, value: null }] });
  const before = await whole();
  expect([...before.deviations, ...before.entryDeviations]).toHaveLength(6);
  for (const [recordId, version] of [
    ['a', 2],
    ['b', 2],
    ['c', 1],
    ['goal:added', 1],
    [GOAL_KEY, 0],
    [PROCESS_KEY, 0],
  ] as const) {
    const answer = await putBack(recordId, version);
    expect(answer).toMatchObject({ ok: true });
    // Sent again because no answer came: answered as the first time.
    expect(await putBack(recordId, version)).toEqual(answer);
  }
  const after = await whole();
  expect([...after.deviations, ...after.entryDeviations]).toEqual([]);
  expect(after.requirements.map(({ state }) => state)).toEqual(['draft', 'draft', 'retired']);
  expect(after.entries).toMatchObject([{ entryId: GOAL.entryId, number: 1 }, { number: 1 }]);
  expect((await history('a'))[0]).toMatchObject({
    ...{ act: 'putBack', version: 3, accountId: ADMINISTRATOR, reason: REASON },
  });
  for (const key of ['b', GOAL_KEY, 'goal:added', PROCESS_KEY]) {
    expect((await history(key))[0]).toMatchObject({ act: 'putBack', reason: REASON });
  }
  // Nothing keeps the next baseline back.
  expect(await freeze('As before')).toMatchObject({ ok: true });
});

test('whoever saw an older state is told who changed it, and nothing is put back', async () => {
  await change([{ requirementId: 'a', version: 1, statement: 'Something else' }]);
  await srs.get('srs.write', { entries: [{ ...GOAL, version: 1, value: { name: 'Other' } }] });
  const before = await whole();
  for (const [recordId, version] of [
    ['a', 1],
    [GOAL_KEY, 1],
  ] as const) {
    expect(await putBack(recordId, version, 1, 'bruno')).toMatchObject({
      error: { code: 'CONFLICT', params: { accountId: ADMINISTRATOR } },
    });
  }
  expect(await whole()).toEqual(before);
});

test('without a reason nothing is put back', async () => {
  await change([{ requirementId: 'a', version: 1, statement: 'Something else' }]);
  const wanted = { number: 1, recordId: 'a', version: 2, reason: '  ' };
  expect(await srs.ask('srs.putBack', wanted)).toMatchObject({
    error: { code: 'INVALID', field: 'reason', key: 'reasonMissing' },
  });
});

test.each([
  ['a baseline that both sides have not signed last', 'a', 1, 2, 'CONFLICT', 'srsNotSignedLast'],
  ['an entry of another baseline', GOAL_KEY, 1, 2, 'CONFLICT', 'srsNotSignedLast'],
  ['a requirement that there is not', 'gone', 1, 1, 'NOT_FOUND', 'requirementUnknown'],
  ['an entry that there is not', 'goal:gone', 0, 1, 'NOT_FOUND', 'srsEntryUnknown'],
  ['a note, which nobody signs', 'note:kick-off', 1, 1, 'NOT_FOUND', 'srsEntryUnknown'],
  ['a kind that there is not', 'wish:a', 1, 1, 'NOT_FOUND', 'srsEntryUnknown'],
] as const)('refuses %s', async (_, recordId, version, number, code, key) => {
  const value = {
    how: 'interview',
    who: 'Sales',
    day: '2026-03-02',
    text: 'x',
    requirementIds: [],
  };
  const note = { kind: 'note', entryId: 'kick-off', version: 0, value };
  await srs.get<SrsSummary>('srs.write', { entries: [note] });
  const before = await whole();
  expect(await putBack(recordId, version, number)).toMatchObject({ error: { code, key } });
  expect(await whole()).toEqual(before);
});
