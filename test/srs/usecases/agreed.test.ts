import type { FrozenSrs } from '../../../src/srs/baseline/contract';
import type { SrsHistory, SrsSummary, SrsView } from '../../../src/srs/contract';
import { openRequirements } from '../../../src/srs/usecases/open-requirements';
import { journalInMemory } from '../../support/memory/journal-in-memory';
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
  srs = await aMemorySrs({ lead: [ADMINISTRATOR, 'bruno'], sponsor: ['sophie'] });
  await srs.get('srs.raise', { requirements: ['a', 'b'].map((id) => aRequirement(id)) });
});

const whole = () => srs.get<SrsView>('srs.get');
const freeze = async (reason: string, by?: string) =>
  srs.ask('srs.baseline', { version: (await whole()).summary.version, reason }, by);
const change = (requirementId: string, version: number, fields: object) =>
  srs.get('srs.change', { changes: [{ requirementId, version, ...fields }] });

async function signed(number: number, reason: string): Promise<void> {
  await freeze(reason);
  const { baselines } = (await whole()).summary;
  const { hash } = baselines.find((one) => one.number === number) ?? {};
  for (const by of ['sophie', ADMINISTRATOR]) await srs.get('srs.sign', { number, hash }, by);
}

async function approved(revision: number, ...ids: readonly string[]): Promise<void> {
  const about = { changeId: 'c', number: 7, revision, title: 'Two invoices' };
  await openRequirements(srs.deps, await storedEngagement(srs), about, ids);
}

test('the baseline and each signature stand in the journal, chained, with what was agreed', async () => {
  await signed(1, 'Agreed in the workshop');
  const [baseline] = (await whole()).summary.baselines;
  const { hash } = baseline ?? {};
  const journal = (await journalInMemory(srs.deps, srs.engagementId)).filter(({ type }) =>
    type.startsWith('srs'),
  );
  expect(journal).toMatchObject([
    {
      ...{ type: 'srsBaselined', accountId: ADMINISTRATOR },
      content: { number: 1, hash, total: 2, reason: 'Agreed in the workshop' },
    },
    {
      ...{ type: 'srsSigned', accountId: 'sophie' },
      content: { number: 1, hash, side: 'client', role: 'sponsor' },
    },
    {
      ...{ type: 'srsSigned', accountId: ADMINISTRATOR },
      content: { number: 1, hash, side: 'vendor', role: 'lead' },
    },
  ]);
  expect(baseline?.signatures.map(({ sequence }) => sequence)).toEqual(
    journal.slice(1).map(({ sequence }) => sequence),
  );
});

test('a baseline holds what is in force, in the order of the document', async () => {
  await change('b', 1, { order: -1 });
  await srs.get('srs.raise', { requirements: [aRequirement('c'), aRequirement('d')] });
  await change('c', 1, { state: 'retired', reason: 'Bought in' });
  await freeze('All');
  const frozen = await srs.get<FrozenSrs>('srs.frozen', { number: 1 });
  expect(frozen.requirements.map(({ requirementId }) => requirementId)).toEqual(['b', 'a', 'd']);
  expect(frozen.baseline.total).toBe(3);
});

test('the next revision of a change request opens again what came in with the first one', async () => {
  await signed(1, 'First');
  srs.deps.clock.advance(1_000);
  await approved(1, 'a', `goal:${GOAL.entryId}`);
  srs.deps.clock.advance(1_000);
  await signed(2, 'Second');
  srs.deps.clock.advance(1_000);
  await change('a', 1, { title: 'Another' });
  expect((await whole()).deviations).toEqual([{ requirementId: 'a', kind: 'changed' }]);
  await approved(1, 'a');
  expect((await whole()).deviations).toEqual([{ requirementId: 'a', kind: 'changed' }]);
  await approved(2, 'a');
  expect((await whole()).deviations).toEqual([{ requirementId: 'a', kind: 'changed', change: 7 }]);
});

test('before anything is signed, no change request is told as the cause of an edit', async () => {
  await srs.get('srs.write', { entries: [GOAL] });
  await approved(1, 'a', `goal:${GOAL.entryId}`);
  await change('a', 1, { title: 'Another' });
  await srs.get('srs.write', { entries: [{ ...GOAL, version: 1, value: null }] });
  for (const recordId of ['a', `goal:${GOAL.entryId}`]) {
    const { history } = await srs.get<SrsHistory>('srs.history', { recordId });
    expect(history).toHaveLength(2);
    expect(history.map((one) => one.change)).toEqual([undefined, undefined]);
  }
});

test.each([
  ['a reason of spaces', '  ', 'reasonMissing'],
  ['a specification of which nothing is in force', 'All', 'srsEmpty'],
])('%s makes no baseline', async (_, reason, key) => {
  for (const id of ['a', 'b']) await change(id, 1, { state: 'retired', reason: 'Bought in' });
  expect(await freeze(reason)).toMatchObject({ error: { code: 'INVALID', key } });
  expect((await whole()).summary.baselines).toEqual([]);
});

test('of two leads who freeze the same content only the first one has, and the other one is told', async () => {
  const { version } = (await whole()).summary;
  const frozen = await srs.get<SrsSummary>('srs.baseline', { version, reason: 'All' });
  expect(await srs.ask('srs.baseline', { version, reason: 'All' }, 'bruno')).toMatchObject({
    error: { code: 'CONFLICT', key: 'srsWrittenMeanwhile', params: { accountId: ADMINISTRATOR } },
  });
  expect(await srs.ask('srs.baseline', { version, reason: 'Once more' })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  expect((await whole()).summary).toEqual(frozen);
});

test('more baselines than anybody signs are refused', async () => {
  for (let number = 1; number <= 60; number += 1) {
    expect(await freeze(String(number))).toMatchObject({ ok: true });
  }
  expect(await freeze('One more')).toMatchObject({
    error: { code: 'LIMIT', key: 'srsBaselinesFull', params: { most: 60 } },
  });
});
