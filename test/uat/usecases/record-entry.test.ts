import { aTrainee, CHAPTER, KIM } from '../../support/training/a-memory-training';
import { aMemoryCycle, type MemoryCycle } from '../../support/uat/a-memory-cycle';

let memory: MemoryCycle;
beforeEach(async () => {
  memory = await aMemoryCycle();
});

const RESULT = { key: 'integration', outcome: 'met', total: 40, passed: 38, note: '' } as const;
const record = (entry: object, seen?: number) =>
  memory.ask('uat.recordEntry', { cycle: 1, entry, ...(seen === undefined ? {} : { seen }) });
const entries = async () => (await memory.cycle()).entry;

test('what another level of test came to is kept with who said it, and said again changes nothing', async () => {
  const first = await record(RESULT);
  expect(first).toMatchObject({ ok: true });
  const [kept, ...others] = await entries();
  expect(kept).toMatchObject(RESULT);
  expect(others).toEqual([]);
  const { version } = await memory.cycle();
  expect(await record(RESULT)).toEqual(first);
  expect((await memory.cycle()).version).toBe(version);
});

test('the word that was seen is replaced, one that came meanwhile is not', async () => {
  await record(RESULT);
  const [kept] = await entries();
  const worse = { ...RESULT, outcome: 'notMet', passed: 12 } as const;
  expect(await record(worse)).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT', params: { accountId: kept?.accountId, at: kept?.at } },
  });
  expect(await record(worse, kept?.at)).toMatchObject({ ok: true });
  expect(await entries()).toMatchObject([worse]);
});

test.each([
  [{ ...RESULT, passed: 41 }, 'entry.passed'],
  [{ ...RESULT, total: undefined }, 'entry.passed'],
  [{ ...RESULT, link: 'javascript:alert(1)' }, 'entry.link'],
  [{ key: 'data', outcome: 'waived', note: ' ' }, 'entry.note'],
])('%j is refused, and the field is named', async (entry, field) => {
  expect(await record(entry)).toMatchObject({ ok: false, error: { code: 'INVALID', field } });
  expect(await entries()).toEqual([]);
});

test('how many are trained says the training: the word may not say more, and bears its figures', async () => {
  const TRAINED = { key: 'training', outcome: 'met', note: 'All of them' } as const;
  expect(await record(TRAINED)).toMatchObject({ ok: true });
  const [before] = await entries();
  expect(before).toMatchObject(TRAINED);
  expect(before?.total).toBeUndefined();

  await memory.get('training.writeChapter', { chapter: CHAPTER });
  await memory.get('training.enrol', { people: [aTrainee(KIM)] });
  expect(
    await record({ ...TRAINED, note: 'Still', total: 9, passed: 9 }, before?.at),
  ).toMatchObject({
    error: {
      code: 'INVALID',
      field: 'entry.outcome',
      key: 'testersNotTrained',
      params: { passed: 0, operators: 1 },
    },
  });
  const waived = { ...TRAINED, outcome: 'waived' } as const;
  expect(await record(waived, before?.at)).toMatchObject({ ok: true });
  expect(await record(waived, before?.at)).toMatchObject({ ok: true });
  expect(await entries()).toMatchObject([{ ...waived, total: 1, passed: 0 }]);
  // Whoever gives his word once more has the people counted who are there now.
  await memory.get('training.enrol', { people: [aTrainee('ann')] });
  memory.deps.clock.advance(1_000);
  const [counted] = await entries();
  expect(await record(waived, counted?.at)).toMatchObject({ ok: true });
  expect(await entries()).toMatchObject([{ ...waived, total: 2, passed: 0 }]);
});

test('where nobody trains in the app, figures of trained people are put right as all others are', async () => {
  const said = { key: 'training', outcome: 'met', note: '', total: 10, passed: 5 } as const;
  await record(said);
  const [kept] = await entries();
  expect(await record({ ...said, passed: 9 }, kept?.at)).toMatchObject({ ok: true });
  expect(await entries()).toMatchObject([{ ...said, passed: 9 }]);
});
