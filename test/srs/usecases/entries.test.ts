import type { EntriesWritten, SrsHistory, SrsSummary, SrsView } from '../../../src/srs/contract';
import type { FrozenSrs } from '../../../src/srs/baseline/contract';
import { baselineHash } from '../../../src/srs/model/baseline';
import { openRequirements } from '../../../src/srs/usecases/open-requirements';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemorySrs,
  aRequirement,
  storedEngagement,
  type MemorySrs,
} from '../../support/srs/memory-srs';
import { GOAL } from '../../yardsticks/rights/payloads';

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs({ lead: [ADMINISTRATOR], sponsor: ['sophie'] });
  const requirement = aRequirement('a', { goalIds: [GOAL.entryId] });
  await srs.get('srs.raise', { requirements: [requirement] });
});

const write = (entries: readonly object[], by?: string) => srs.ask('srs.write', { entries }, by);
const whole = () => srs.get<SrsView>('srs.get');
const NOTE = {
  kind: 'note',
  entryId: 'kick-off',
  version: 0,
  value: {
    ...{
      how: 'interview',
      who: 'Head of finance',
      day: '2026-03-02',
      text: 'Closing takes a week',
    },
    requirementIds: ['a'],
  },
};

test('a goal is written with a number; sent again it is answered as the first time, by another one refused', async () => {
  const first = await write([GOAL]);
  expect(first).toMatchObject({
    ok: true,
    value: { entries: [{ kind: 'goal', number: 1, version: 1, value: GOAL.value }] },
  });
  expect(await write([GOAL])).toEqual(first);
  expect(await write([GOAL], 'sophie')).toMatchObject({
    error: {
      code: 'CONFLICT',
      key: 'srsEntryChangedMeanwhile',
      params: { accountId: ADMINISTRATOR },
    },
  });
  expect((await whole()).entries).toHaveLength(1);
});

test('a number is of one goal for ever; a goal that a requirement leads to stays', async () => {
  const goal = (entryId: string) => ({ ...GOAL, entryId });
  await write([goal('x'), goal('y')]);
  await write([{ ...goal('y'), version: 1, value: null }]);
  await write([goal('z'), GOAL]);
  expect((await whole()).entries.map(({ number }) => number)).toEqual([1, 3, 4]);
  expect(await write([{ ...GOAL, version: 1, value: null }])).toMatchObject({
    error: { code: 'INVALID', field: 'entries.0', key: 'srsGoalLinked' },
  });
});

test.each([
  ['a day that is none', { ...GOAL, value: { ...GOAL.value, targetDay: 'soon' } }],
  ['a number that is none', { ...GOAL, value: { ...GOAL.value, target: '2' } }],
  ['a kind that is none', { ...GOAL, kind: 'wish' }],
  ['a value of another kind', { ...NOTE, value: GOAL.value }],
  ['a field that is none', { ...GOAL, value: { ...GOAL.value, hash: 'x' } }],
])('%s is refused, and nothing is written', async (_, entry) => {
  expect(await write([NOTE, entry])).toMatchObject({ error: { code: 'INVALID' } });
  expect((await whole()).entries).toEqual([]);
});

test('what is beyond the room of one record is refused, and nothing is half written', async () => {
  const text = '字'.repeat(8_000);
  const chapters = [
    ...['purpose', 'goals', 'scope', 'outOfScope', 'perspective', 'productFunctions', 'users'],
    ...['limitations', 'definitions', 'references', 'asIs', 'toBe'],
  ];
  const entries = chapters.map((entryId) => ({
    kind: 'text',
    entryId,
    version: 0,
    value: { text },
  }));
  expect(await write(entries)).toMatchObject({ error: { code: 'LIMIT', key: 'srsEntriesFull' } });
  expect((await whole()).entries).toEqual([]);
  expect(await write(entries.slice(0, 9))).toMatchObject({ ok: true });
});

test('goals are frozen and signed with the requirements, notes are not; what is edited since deviates', async () => {
  await write([GOAL, NOTE]);
  const freeze = async (reason: string) =>
    srs.get<SrsSummary>('srs.baseline', { version: (await whole()).summary.version, reason });
  await freeze('Agreed');
  const frozen = await srs.get<FrozenSrs>('srs.frozen', { number: 1 });
  const { hash } = frozen.baseline;
  expect(frozen.entries.map(({ kind }) => kind)).toEqual(['goal']);
  expect(baselineHash(1, frozen.requirements, frozen.entries)).toBe(hash);
  const other = frozen.entries.map((one) => ({ ...one, value: { ...GOAL.value, target: 3 } }));
  expect(baselineHash(1, frozen.requirements, other as typeof frozen.entries)).not.toBe(hash);
  await srs.get('srs.sign', { number: 1, hash });
  await srs.get('srs.sign', { number: 1, hash }, 'sophie');
  expect((await whole()).entryDeviations).toEqual([]);
  const { entries } = await srs.get<EntriesWritten>('srs.write', {
    entries: [
      { ...GOAL, version: 1, value: { ...GOAL.value, target: 3 } },
      { ...NOTE, version: 1, value: null },
    ],
  });
  expect(entries).toHaveLength(1);
  expect((await whole()).entryDeviations).toEqual([
    { entryKind: 'goal', entryId: GOAL.entryId, kind: 'changed' },
  ]);
  expect(await srs.get<FrozenSrs>('srs.frozen', { number: 1 })).toMatchObject({
    entries: [{ value: { target: 2 } }],
  });
});

test('an approved change request opens goals as it opens requirements, once; the next baseline says by which', async () => {
  const OTHER = { ...GOAL, entryId: 'other' };
  await write([GOAL, OTHER]);
  const freeze = async (reason: string) =>
    srs.get<SrsSummary>('srs.baseline', { version: (await whole()).summary.version, reason });
  const { hash } = (await freeze('Agreed')).baselines[0] ?? {};
  await srs.get('srs.sign', { number: 1, hash });
  await srs.get('srs.sign', { number: 1, hash }, 'sophie');
  const keys = { goal: `goal:${GOAL.entryId}`, other: 'goal:other', gone: 'goal:gone' };
  const change = { changeId: 'c', number: 7, revision: 1, title: 'Faster close' };
  const engagement = await storedEngagement(srs);
  const open = () => openRequirements(srs.deps, engagement, change, ['a', ...Object.values(keys)]);
  const taken = new Map<string, unknown>([
    ['a', 'done'],
    [keys.goal, 'done'],
    [keys.other, 'done'],
    [keys.gone, { problem: 'srsEntryUnknown' }],
  ]);
  expect(await open()).toEqual(taken);
  const { version } = (await whole()).summary;
  await write([
    { ...GOAL, version: 1, value: { ...GOAL.value, target: 3 } },
    { ...OTHER, version: 1, value: null },
    { ...GOAL, entryId: 'drift' },
  ]);
  // What it has opened it opens no second time, though one is gone by now.
  expect(await open()).toEqual(taken);
  const { summary, entryDeviations } = await whole();
  expect(summary.version).toBe(version + 1);
  expect(entryDeviations).toEqual([
    { entryKind: 'goal', entryId: GOAL.entryId, kind: 'changed', change: 7 },
    { entryKind: 'goal', entryId: 'drift', kind: 'added' },
    { entryKind: 'goal', entryId: 'other', kind: 'removed', change: 7 },
  ]);
  const next = { changeId: 'd', number: 8, revision: 1, title: 'One more' };
  await openRequirements(srs.deps, engagement, next, ['goal:drift']);
  await freeze('With a faster close');
  expect(await srs.get<FrozenSrs>('srs.frozen', { number: 2 })).toMatchObject({
    entryChanges: { [keys.goal]: 7, [keys.other]: 7, 'goal:drift': 8 },
  });
});

test('each act on an entry is kept for ever: who, what was there and what is, and by which change request', async () => {
  await write([GOAL, NOTE]);
  await write([{ ...GOAL, version: 1, value: { ...GOAL.value, target: 3 } }]);
  await write([{ ...NOTE, version: 1, value: { ...NOTE.value, who: 'Sales' } }]);
  const { hash } = (
    await srs.get<SrsSummary>('srs.baseline', {
      ...{ version: (await whole()).summary.version, reason: 'Agreed' },
    })
  ).baselines[0] ?? { hash: '' };
  await srs.get('srs.sign', { number: 1, hash });
  await srs.get('srs.sign', { number: 1, hash }, 'sophie');
  const key = `goal:${GOAL.entryId}`;
  const change = { changeId: 'c', number: 7, revision: 1, title: 'Faster close' };
  await openRequirements(srs.deps, await storedEngagement(srs), change, [key, 'a']);
  await write([{ kind: 'goal', entryId: GOAL.entryId, version: 2, order: 1 }]);
  await srs.get('srs.change', {
    changes: [{ requirementId: 'a', version: 1, title: 'Other', goalIds: [] }],
  });
  await write([{ ...GOAL, version: 3, value: null }], 'sophie');
  // Under its old name again: what was kept of the first one stays.
  const again = await write([GOAL]);
  expect(await write([GOAL])).toEqual(again);
  const acts = async (recordId: string) =>
    (await srs.get<SrsHistory>('srs.history', { recordId })).history;
  expect(await acts(key)).toMatchObject([
    { act: 'raised', accountId: ADMINISTRATOR, version: 1, change: 7 },
    { act: 'removed', accountId: 'sophie', change: 7 },
    { act: 'moved', change: 7, fields: [{ field: 'order', after: 1 }] },
    { act: 'changed', version: 2, fields: [{ field: 'target', before: 2, after: 3 }] },
    { act: 'raised', version: 1 },
  ]);
  expect((await acts(key)).slice(3).every((one) => one.change === undefined)).toBe(true);
  expect(await acts('note:kick-off')).toMatchObject([
    { act: 'changed', fields: [{ field: 'who', before: 'Head of finance', after: 'Sales' }] },
    { act: 'raised' },
  ]);
  expect((await acts('a')).map((one) => one.change)).toEqual([7, undefined]);
  expect(await acts('goal:other')).toEqual([]);
});

test('whoever freezes without having seen a goal is told who wrote it', async () => {
  const { version } = (await whole()).summary;
  await write([GOAL]);
  expect(await srs.ask('srs.baseline', { version, reason: 'Agreed' })).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: ADMINISTRATOR } },
  });
});
