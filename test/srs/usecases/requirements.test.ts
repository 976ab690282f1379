import type { RequirementsChanged, SrsHistory, SrsView } from '../../../src/srs/contract';
import { recount } from '../../../src/srs/model/srs-counts';
import { aMemorySrs, aRequirement, type MemorySrs } from '../../support/srs/memory-srs';

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs({ lead: ['anna', 'bob'] });
});

const raise = (...ids: readonly string[]) =>
  srs.ask('srs.raise', { requirements: ids.map((id) => aRequirement(id)) });
const change = (requirementId: string, version: number, fields: object) =>
  srs.ask('srs.change', { changes: [{ requirementId, version, ...fields }] });
const whole = () => srs.get<SrsView>('srs.get');

test('requirements get numbers in their order, and stand in the chapter of their type', async () => {
  await raise('a', 'b');
  await srs.get('srs.raise', { requirements: [aRequirement('c', { type: 'security' })] });
  await srs.get('srs.raise', { requirements: [aRequirement('d')] });

  const { requirements, summary } = await whole();

  expect(requirements.map(({ requirementId, number, chapter }) => [requirementId, number, chapter]))
    // By chapter, then in the order in which they were raised.
    .toEqual([
      ['a', 1, 'functions'],
      ['b', 2, 'functions'],
      ['d', 4, 'functions'],
      ['c', 3, 'attributes'],
    ]);
  // Each has a place of its own.
  expect(new Set(requirements.map(({ order }) => order)).size).toBe(3);
  expect(summary).toMatchObject({ nextNumber: 5, counts: { total: 4, 'type:security': 1 } });
  expect(summary.counts).toEqual(recount(requirements));
});

test('what is raised again is answered as the first time, and another one under its id is refused', async () => {
  const first = await raise('a', 'b');
  expect(await raise('a', 'b')).toEqual(first);
  const other = aRequirement('a', { title: 'Another' });
  expect(await srs.ask('srs.raise', { requirements: [aRequirement('c'), other] })).toMatchObject({
    error: { code: 'CONFLICT', key: 'requirementChangedMeanwhile', params: { item: 'REQ-1' } },
  });
  // All or none.
  expect((await whole()).requirements).toHaveLength(2);
  // Of the same words, but somebody else's.
  expect(await srs.ask('srs.raise', { requirements: [aRequirement('a')] }, 'bob')).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: 'anna' } },
  });
});

test.each([
  ['one id twice', [aRequirement('a'), aRequirement('a')], 'requirements', 'requirementTwice'],
  [
    'a title of spaces',
    [aRequirement('a'), aRequirement('b', { title: ' ' })],
    'requirements.1.title',
    'requirementTitleMissing',
  ],
])('%s is not raised', async (_, requirements, field, key) => {
  const answer = await srs.ask('srs.raise', { requirements });
  expect(answer).toMatchObject({ error: { code: 'INVALID', field, key } });
  expect((await whole()).requirements).toEqual([]);
});

test('of a bulk edit only what is different counts a version; the same by somebody else is a conflict', async () => {
  await raise('a', 'b');
  const both = ['a', 'b'].map((requirementId) => ({
    ...{ requirementId, version: 1, priority: requirementId === 'a' ? 'must' : 'could' },
  }));
  const edit = (by?: string) => srs.ask('srs.change', { changes: both }, by);
  expect(await edit()).toMatchObject({
    value: { requirements: [{ version: 1 }, { version: 2, priority: 'could' }] },
  });
  const { history } = await srs.get<SrsHistory>('srs.history', { recordId: 'a' });
  expect(history).toMatchObject([{ act: 'raised' }]);
  expect(await edit()).toMatchObject({ ok: true });
  expect(await edit('bob')).toMatchObject({
    error: { code: 'CONFLICT', params: { item: 'REQ-2', accountId: 'anna' } },
  });
  const twice = { changes: [both[0], both[0]] };
  expect(await srs.ask('srs.change', twice)).toMatchObject({
    error: { code: 'INVALID', field: 'changes', key: 'requirementTwice' },
  });
});

test('a change keeps the rest, counts a version and stands in the history', async () => {
  await raise('a');
  const answer = await change('a', 1, { fit: 'gap', gapValue: 'Saves two days a month' });
  expect(answer).toMatchObject({
    ok: true,
    value: {
      requirements: [{ version: 2, fit: 'gap', statement: aRequirement('a').statement }],
      summary: { counts: { 'fit:gap': 1 } },
    },
  });
  // Sent again because no answer came.
  expect(await change('a', 1, { fit: 'gap', gapValue: 'Saves two days a month' })).toEqual(answer);
  const { history } = await srs.get<SrsHistory>('srs.history', { recordId: 'a' });
  expect(history).toMatchObject([
    {
      version: 2,
      act: 'changed',
      fields: [
        { field: 'fit', before: 'standard', after: 'gap' },
        { field: 'gapValue', after: 'Saves two days a month' },
      ],
    },
    { version: 1, act: 'raised' },
  ]);
});

test('a requirement is moved within its chapter and into another one; its number stays, and the history says so', async () => {
  await raise('a', 'b', 'c');
  const order = async () =>
    (await whole()).requirements.map(
      ({ requirementId, number, chapter }) => `${requirementId}${String(number)} ${chapter}`,
    );
  const placed = (await whole()).requirements.map((one) => one.order);
  const move = { order: (placed[0] ?? 0) - 1 };
  const answer = await change('c', 1, move);
  expect(answer).toMatchObject({ ok: true });
  expect(await change('c', 1, move)).toEqual(answer);
  expect(await order()).toEqual(['c3 functions', 'a1 functions', 'b2 functions']);
  expect(await change('a', 1, { chapter: 'usability', order: 7 })).toMatchObject({
    value: { requirements: [{ chapter: 'usability', order: 7 }] },
  });
  // Without a place it comes last.
  expect(await change('b', 1, { chapter: 'usability' })).toMatchObject({ ok: true });
  expect(await order()).toEqual(['c3 functions', 'a1 usability', 'b2 usability']);
  expect(await change('a', 2, { order: 1e10 })).toMatchObject({ error: { code: 'INVALID' } });
  const { history } = await srs.get<SrsHistory>('srs.history', { recordId: 'a' });
  expect(history.map(({ act }) => act)).toEqual(['moved', 'raised']);
});

test('the second editor is told who was quicker, and nothing of his bulk edit is written', async () => {
  await raise('a', 'b');
  await change('b', 1, { priority: 'could' });
  const both = ['a', 'b'].map((requirementId) => ({ requirementId, version: 1, scope: 'out' }));
  expect(await srs.ask('srs.change', { changes: both })).toMatchObject({
    error: { code: 'CONFLICT', params: { item: 'REQ-2', accountId: 'anna' } },
  });
  expect((await whole()).requirements).toMatchObject([{ scope: 'in' }, { scope: 'in' }]);
});

test.each([
  ['a title of spaces', { title: '  ' }, 'changes.0.title', 'requirementTitleMissing'],
  ['no statement', { statement: '\n' }, 'changes.0.statement', 'requirementStatementMissing'],
  ['no reason for taking it out', { state: 'retired' }, 'changes.0.reason', 'reasonMissing'],
  [
    'two criteria with one id',
    { acceptanceCriteria: ['x', 'y'].map((text) => ({ criterionId: 'a', text })) },
    'changes.0.acceptanceCriteria',
    'criterionTwice',
  ],
])('%s is refused, with the field', async (_, fields, field, key) => {
  await raise('a');
  expect(await change('a', 1, fields)).toMatchObject({ error: { code: 'INVALID', field, key } });
});

test('what is taken out says why, is counted apart, and can come back', async () => {
  await raise('a');
  await change('a', 1, { state: 'retired', reason: 'The law was repealed' });
  expect(await whole()).toMatchObject({
    requirements: [{ state: 'retired', retiredReason: 'The law was repealed' }],
    summary: { counts: { retired: 1 } },
  });
  await change('a', 2, { state: 'draft', reason: 'It was not' });
  const { requirements, summary } = await whole();
  expect(requirements[0]).not.toHaveProperty('retiredReason', expect.anything());
  expect(summary.counts).toMatchObject({ total: 1 });
});

test('empty texts are none: an open question of spaces is closed', async () => {
  await srs.get('srs.raise', {
    requirements: [aRequirement('a', { openQuestion: 'Which printer?' })],
  });
  expect((await whole()).summary.counts).toMatchObject({ openQuestion: 1 });
  await change('a', 1, { openQuestion: ' ' });
  expect((await whole()).summary.counts).not.toHaveProperty('openQuestion');
});

test('a thousand requirements of usual length are read in one call, and stay in their parts', async () => {
  for (let from = 0; from < 1_000; from += 10) {
    const ids = Array.from({ length: 10 }, (_, index) => `r${String(from + index)}`);
    await srs.get<RequirementsChanged>('srs.raise', {
      requirements: ids.map((id) => aRequirement(id)),
    });
  }
  const calls: number[] = [];
  const records = {
    ...srs.deps.records,
    getMany: (references: Parameters<typeof srs.deps.records.getMany>[0]) => {
      calls.push(references.length);
      return srs.deps.records.getMany(references);
    },
  };
  const { readSrsState } = await import('../../../src/srs/usecases/read-srs-state');
  const { requirements, head } = await readSrsState({ records }, srs.engagementId);
  expect(requirements.size).toBe(1_000);
  expect(head.parts).toHaveLength(17);
  expect(calls).toHaveLength(1);
});

test('its tests are looked at when a requirement asks for something else, not when it matters more', async () => {
  await raise('a');
  const woken = async () => {
    const names: string[] = [];
    await srs.deps.queue.drain(async ({ name }) => {
      names.push(name);
    }, 20);
    return names.filter((name) => name === 'uat');
  };
  await woken();
  await change('a', 1, { priority: 'could' });
  expect(await woken()).toEqual([]);
  await change('a', 2, { statement: 'The system shall print 2 invoices.' });
  expect(await woken()).toEqual(['uat']);
  // Refused: somebody has changed it since.
  await change('a', 1, { statement: 'The system shall print 3 invoices.' });
  expect(await woken()).toEqual([]);
});
