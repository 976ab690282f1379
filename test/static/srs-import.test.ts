import { AppError } from '../../src/app-error';
import type { SrsView } from '../../src/srs/contract';
import type { ComparedRequirement } from '../../src/srs/exchange/contract';
import { comparedRows, writtenRows } from '../../static/features/srs/exchange/import-requirements';
import { fakeBridge } from '../support/app-page/fake-bridge';
import { aMemorySrs, aRequirement, type MemorySrs } from '../support/srs/memory-srs';

const WRITERS = ['srs.get', 'srs.raise', 'srs.change'] as const;

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs();
  const requirements = [aRequirement('a'), aRequirement('b')];
  await srs.get('srs.raise', { requirements });
  const answer = async (name: (typeof WRITERS)[number], payload: object) => {
    const given = await srs.ask(name, payload);
    if (!given.ok) throw new AppError(given.error);
    return given.value;
  };
  const answers = WRITERS.map((name) => [name, (payload: object) => answer(name, payload)]);
  Object.assign(fakeBridge, { answers: Object.fromEntries(answers) });
  fakeBridge.calls.length = 0;
});

/** A row of a file: all that it says of a requirement. */
function row(
  number: number,
  requirementId: string,
  values: Partial<ComparedRequirement['change']> = {},
): ComparedRequirement {
  const { title, statement } = aRequirement(requirementId);
  return { row: number, change: { requirementId, version: 0, title, statement, ...values } };
}

const view = () => srs.get<SrsView>('srs.get');
const told = async (rows: readonly ComparedRequirement[]) => comparedRows(rows, await view());
/** Rows on the versions that were compared. */
async function write(rows: readonly ComparedRequirement[]) {
  const before = await told(rows);
  return (meanwhile: () => Promise<unknown> = async () => undefined) =>
    meanwhile().then(() =>
      writtenRows(
        srs.engagementId,
        rows.map((compared, index) => ({ compared, version: before[index]?.version ?? 0 })),
      ),
    );
}
const written = async () =>
  new Map((await view()).requirements.map((one) => [one.requirementId, one]));

const ROWS = [row(2, 'a'), row(3, 'b', { title: 'Other' }), row(4, 'c', { state: 'agreed' })];

test('a row is the same, changes a requirement, or raises one', async () => {
  expect(await told(ROWS)).toMatchObject([
    { row: 2, outcome: 'same', version: 1, fields: [] },
    { row: 3, outcome: 'change', version: 1, fields: [{ field: 'title', after: 'Other' }] },
    { row: 4, outcome: 'raise', version: 0 },
  ]);
});

test('rows are written, what is the same is not, and rows that come again change nothing', async () => {
  const send = await write(ROWS);
  expect((await send()).map(({ outcome }) => outcome)).toEqual(['same', 'change', 'raise']);
  const once = await written();
  expect(once.get('a')).toMatchObject({ version: 1 });
  expect(once.get('b')).toMatchObject({ version: 2, title: 'Other' });
  expect(once.get('c')).toMatchObject({ number: 3, state: 'agreed' });
  await send();
  expect(await written()).toEqual(once);
});

test('who changed a requirement since it was compared is not overwritten, and the other rows are written', async () => {
  const send = await write(ROWS);
  const done = await send(() =>
    srs.get('srs.change', {
      changes: [{ requirementId: 'b', version: 1, statement: 'The system shall wait.' }],
    }),
  );
  expect(done).toMatchObject([
    { row: 2, outcome: 'same' },
    { row: 3, outcome: 'refused', problem: { code: 'CONFLICT' } },
    // It was raised before the refusal came; what was left to be done was its state.
    { row: 4, outcome: 'change' },
  ]);
  const all = await written();
  expect(all.get('b')).toMatchObject({ title: 'Title of b', statement: 'The system shall wait.' });
  expect(all.get('c')).toMatchObject({ state: 'agreed' });
});

test('a row that the back end refuses says why, and the others are written', async () => {
  const send = await write([row(2, 'c'), row(3, 'd', { title: 'x'.repeat(256) })]);
  expect(await send()).toMatchObject([
    { row: 2, outcome: 'raise' },
    { row: 3, outcome: 'refused', problem: { code: 'INVALID' } },
  ]);
  expect([...(await written()).keys()]).toEqual(['a', 'b', 'c']);
});

test('an answer that never comes is nothing that a row could say', async () => {
  const send = await write(ROWS);
  const answers = { 'srs.get': () => Promise.reject(new Error('The connection was cut.')) };
  await expect(send(async () => Object.assign(fakeBridge, { answers }))).rejects.toThrow();
});
