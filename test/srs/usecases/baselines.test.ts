import type { FrozenSrs, SrsBaseline } from '../../../src/srs/baseline/contract';
import type { SrsSummary, SrsView } from '../../../src/srs/contract';
import { baselineHash } from '../../../src/srs/model/baseline';
import { openRequirements } from '../../../src/srs/usecases/open-requirements';
import { readEngagement } from '../../../src/engagement/records';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemorySrs, aRequirement, type MemorySrs } from '../../support/srs/memory-srs';

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs({
    lead: [ADMINISTRATOR, 'bruno'],
    sponsor: ['sophie'],
    approver: ['adam'],
    keyUser: ['kim'],
  });
  await srs.get('srs.raise', { requirements: ['a', 'b'].map((id) => aRequirement(id)) });
});

const whole = () => srs.get<SrsView>('srs.get');
const freeze = async (reason = 'Agreed in the workshop') =>
  srs.ask('srs.baseline', { version: (await whole()).summary.version, reason });
const change = (requirementId: string, version: number, fields: object) =>
  srs.ask('srs.change', { changes: [{ requirementId, version, ...fields }] });
const sign = async (by: string, number = 1) => {
  const hash = (await baseline(number))?.hash ?? '';
  return srs.ask('srs.sign', { number, hash }, by);
};
const baseline = async (number: number): Promise<SrsBaseline | undefined> =>
  (await whole()).summary.baselines.find((one) => one.number === number);

test('what is frozen stays as it was, whatever is edited afterwards', async () => {
  expect(await freeze()).toMatchObject({
    ok: true,
    value: { baselines: [{ number: 1, state: 'inSignOff', total: 2, signatures: [] }] },
  });
  const before = await srs.get<FrozenSrs>('srs.frozen', { number: 1 });
  await change('a', 1, { statement: 'The system shall print 2 invoices.' });
  expect(await srs.get<FrozenSrs>('srs.frozen', { number: 1 })).toEqual(before);
  expect(baselineHash(1, before.requirements)).toBe(before.baseline.hash);
  expect(baselineHash(1, (await whole()).requirements)).not.toBe(before.baseline.hash);
});

test('both sides sign, in any order, each once; then it is signed', async () => {
  await freeze();
  expect(await sign('sophie')).toMatchObject({
    ok: true,
    value: { baselines: [{ state: 'inSignOff', signatures: [{ side: 'client' }] }] },
  });
  // The same person again is answered as before, another one of her side is told.
  expect(await sign('sophie')).toMatchObject({ ok: true });
  expect(await sign('adam')).toMatchObject({
    error: { code: 'CONFLICT', key: 'srsSignedAlready', params: { accountId: 'sophie' } },
  });
  const signed = await sign(ADMINISTRATOR);
  expect(signed).toMatchObject({
    ok: true,
    value: {
      baselines: [
        {
          state: 'signed',
          signatures: [
            { side: 'client', role: 'sponsor', accountId: 'sophie' },
            { side: 'vendor', role: 'lead', accountId: ADMINISTRATOR },
          ],
        },
      ],
    },
  });
});

test.each(['kim', 'nobody'])('%s signs for no side', async (who) => {
  await freeze();
  expect(await sign(who)).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('a signature is bound to the content that was seen', async () => {
  await freeze();
  const other = { number: 1, hash: 'f'.repeat(64) };
  expect(await srs.ask('srs.sign', other, 'sophie')).toMatchObject({
    error: { code: 'CONFLICT', key: 'srsOtherContent' },
  });
  await freeze('Once more');
  expect(await sign('sophie')).toMatchObject({
    error: { code: 'CONFLICT', key: 'srsBaselineReplaced', params: { accountId: ADMINISTRATOR } },
  });
  expect(await sign('sophie', 2)).toMatchObject({ ok: true });
});

test('signing while somebody edits signs the frozen content', async () => {
  await freeze();
  const [answer] = await Promise.all([
    sign('sophie'),
    change('a', 1, { statement: 'The system shall print 2 invoices.' }),
  ]);
  expect(answer).toMatchObject({ ok: true });
  await sign(ADMINISTRATOR);
  expect(await whole()).toMatchObject({
    summary: { baselines: [{ state: 'signed' }] },
    deviations: [{ requirementId: 'a', kind: 'changed' }],
  });
});

test('whoever freezes what he did not look at is told who wrote, and nothing is frozen', async () => {
  const seen = (await whole()).summary.version;
  await change('a', 1, { priority: 'could' });
  const reason = 'Agreed';
  expect(await srs.ask('srs.baseline', { version: seen, reason })).toMatchObject({
    error: { code: 'CONFLICT', key: 'srsWrittenMeanwhile', params: { accountId: ADMINISTRATOR } },
  });
  expect((await whole()).summary.baselines).toEqual([]);
  // Sent again because no answer came: one baseline.
  const { version } = (await whole()).summary;
  const first = await srs.ask('srs.baseline', { version, reason });
  expect(await srs.ask('srs.baseline', { version, reason })).toEqual(first);
});

test.each([
  ['an open question', { openQuestion: 'Which?' }],
  ['no criteria', { acceptanceCriteria: [] }],
  ['a gap without a value', { fit: 'gap' }],
])('%s keeps it from being frozen', async (_, fields) => {
  await change('b', 1, fields);
  expect(await freeze()).toMatchObject({
    error: { code: 'INVALID', key: 'srsNotReady', params: { count: 1 } },
  });
});

test('after signing, each deviation says whether a change request opened it', async () => {
  await freeze();
  await sign('sophie');
  await sign(ADMINISTRATOR);
  expect((await whole()).deviations).toEqual([]);
  const record = await srs.deps.records.get({
    entity: 'engagement',
    key: `engagement:${srs.engagementId}`,
  });
  if (record === undefined) throw new Error('There is no engagement.');
  const request = { changeId: 'c', number: 7, revision: 1, title: 'Two invoices' };
  const open = () => openRequirements(srs.deps, readEngagement(record), request, ['a', 'gone']);
  const wanted = new Map<string, unknown>([
    ['a', 'done'],
    ['gone', { problem: 'requirementUnknown' }],
  ]);
  expect(await open()).toEqual(wanted);
  const { version } = (await whole()).summary;
  expect(await open()).toEqual(wanted);
  expect((await whole()).summary.version).toBe(version);
  await change('a', 1, { statement: 'The system shall print 2 invoices.' });
  await change('b', 1, { state: 'retired', reason: 'Nobody needs it' });
  await srs.get('srs.raise', { requirements: [aRequirement('c')] });
  expect((await whole()).deviations).toEqual([
    { requirementId: 'a', kind: 'changed', change: 7 },
    { requirementId: 'b', kind: 'removed' },
    { requirementId: 'c', kind: 'added' },
  ]);
  // The next baseline, once signed, is what counts.
  await freeze('With two invoices');
  await sign('adam', 2);
  await sign('bruno', 2);
  expect((await whole()).deviations).toEqual([]);
});

test('five hundred requirements are frozen in one transaction', async () => {
  for (let from = 0; from < 500; from += 10) {
    const ids = Array.from({ length: 10 }, (_, index) => `r${String(from + index)}`);
    await srs.get('srs.raise', { requirements: ids.map((id) => aRequirement(id)) });
  }
  expect(
    await srs.get<SrsSummary>('srs.baseline', {
      version: (await whole()).summary.version,
      reason: 'All of it',
    }),
  ).toMatchObject({ baselines: [{ total: 502 }] });
  expect((await srs.get<FrozenSrs>('srs.frozen', { number: 1 })).requirements).toHaveLength(502);
});
