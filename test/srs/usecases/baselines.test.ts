import type { FrozenSrs, SrsBaseline } from '../../../src/srs/baseline/contract';
import type { SrsSummary, SrsView } from '../../../src/srs/contract';
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
const signedByBoth = async (number: number, reason?: string) => {
  await freeze(reason);
  await sign('sophie', number);
  await sign(ADMINISTRATOR, number);
};
/** What an approved change request opens. */
const approve = async (number: number, recordIds: readonly string[]) =>
  openRequirements(
    srs.deps,
    await storedEngagement(srs),
    { changeId: `c${String(number)}`, number, revision: 1, title: 'Two invoices' },
    recordIds,
  );
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

test('after signing, only approved change requests bring edits into the next baseline', async () => {
  await signedByBoth(1);
  expect((await whole()).deviations).toEqual([]);
  const wanted = new Map<string, unknown>([
    ['a', 'done'],
    ['gone', { problem: 'requirementUnknown' }],
  ]);
  expect(await approve(7, ['a', 'gone'])).toEqual(wanted);
  const { version } = (await whole()).summary;
  expect(await approve(7, ['a', 'gone'])).toEqual(wanted);
  expect((await whole()).summary.version).toBe(version);
  await change('a', 1, { statement: 'The system shall print 2 invoices.' });
  await change('b', 1, { state: 'retired', reason: 'Nobody needs it' });
  await srs.get('srs.raise', { requirements: [aRequirement('c')] });
  await srs.get('srs.write', { entries: [GOAL] });
  // Kept, as a draft.
  expect(await whole()).toMatchObject({
    deviations: [
      { requirementId: 'a', kind: 'changed', change: 7 },
      { requirementId: 'b', kind: 'removed' },
      { requirementId: 'c', kind: 'added' },
    ],
    entryDeviations: [{ entryKind: 'goal', kind: 'added' }],
  });
  const refused = (count: number) => ({
    ok: false,
    error: {
      code: 'INVALID',
      field: 'version',
      key: 'srsNotApproved',
      params: { count, number: 1 },
    },
  });
  expect(await freeze('With two invoices')).toMatchObject(refused(3));
  await approve(8, ['b', 'c']);
  expect(await freeze('With two invoices')).toMatchObject(refused(1));
  expect((await whole()).summary.baselines).toHaveLength(1);
  await approve(9, [`goal:${GOAL.entryId}`]);
  // The next baseline, once signed, is what counts.
  await signedByBoth(2, 'With two invoices');
  expect(await whole()).toMatchObject({ deviations: [], entryDeviations: [] });
});

test('what says again what was signed deviates no more, however often it was edited', async () => {
  await srs.get('srs.write', { entries: [GOAL] });
  await signedByBoth(1);
  const { statement } = aRequirement('a');
  await change('a', 1, { statement: 'The system shall print 2 invoices.', rationale: 'Law' });
  await srs.get('srs.write', {
    entries: [{ ...GOAL, version: 1, value: { ...GOAL.value, target: 99 } }],
  });
  expect(await whole()).toMatchObject({
    deviations: [{ requirementId: 'a' }],
    entryDeviations: [{ entryId: GOAL.entryId }],
  });
  await change('a', 2, { statement, rationale: null });
  await srs.get('srs.write', { entries: [{ ...GOAL, version: 2 }] });
  expect(await whole()).toMatchObject({ deviations: [], entryDeviations: [] });
  expect(await freeze('As before')).toMatchObject({ ok: true });
});

test('what was signed is agreed on: saying so afterwards is no edit of it, taking it out is one', async () => {
  await signedByBoth(1);
  expect(await change('a', 1, { state: 'agreed' })).toMatchObject({ ok: true });
  expect((await whole()).deviations).toEqual([]);
  await change('a', 2, { state: 'retired', reason: 'Bought in' });
  expect((await whole()).deviations).toMatchObject([{ requirementId: 'a', kind: 'removed' }]);
});

test('a change request that was approved while the baseline was in sign-off is not spent by the signature', async () => {
  await freeze();
  srs.deps.clock.advance(1_000);
  await approve(7, ['a']);
  await change('a', 1, { statement: 'The system shall print 2 invoices.' });
  srs.deps.clock.advance(1_000);
  await sign('sophie');
  await sign(ADMINISTRATOR);
  expect((await whole()).deviations).toEqual([{ requirementId: 'a', kind: 'changed', change: 7 }]);
  expect(await freeze('With two invoices')).toMatchObject({ ok: true });
});

test('the last signature and the next baseline at once: whoever is later is told, and no edit comes in unapproved', async () => {
  await freeze();
  await sign('sophie');
  await change('a', 1, { statement: 'The system shall print 2 invoices.' });
  const outcomes = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const { version, baselines } = (await whole()).summary;
    const { number = 0, hash } = baselines.at(-1) ?? {};
    const late = async () => {
      // So many turns later than the signature, which reads once more before it decides.
      for (let turn = 0; turn < round * 12; turn += 1) await Promise.resolve();
      return srs.ask('srs.baseline', { version, reason: `Attempt ${String(round)}` });
    };
    const answers = await Promise.all([srs.ask('srs.sign', { number, hash }), late()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { summary } = await whole();
    const own = summary.baselines.find((one) => one.number === number);
    outcomes.add(own?.state ?? '');
    if (own?.state === 'signed') {
      expect(summary.baselines).toHaveLength(number);
      await change('b', 1, { title: 'Another title' });
      expect(await freeze('Unapproved')).toMatchObject({ error: { key: 'srsNotApproved' } });
      break;
    }
    await sign('sophie', number + 1);
  }
  expect([...outcomes]).toEqual(['void', 'signed']);
});

test('a change request keeps what it was raised for until somebody has looked into its impact', async () => {
  const about = {
    requirements: [{ id: 'a', text: 'REQ-1 Title of a' }],
    roles: [],
    dataObjects: [],
  };
  const draft = { changeId: 'c', type: 'scopeChange', title: 'Edits', what: 'REQ-1', why: '' };
  const raise = () => srs.ask('change.raise', { change: { ...draft, doNothing: '', about } });
  const first = await raise();
  expect(first).toMatchObject({ ok: true, value: { change: { about } } });
  expect(await raise()).toEqual(first);
  expect(await srs.get('change.get', { changeId: 'c' })).toMatchObject({ change: { about } });
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
