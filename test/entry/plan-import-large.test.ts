import type { ImportDone } from '../../src/plan/exchange/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { packedText } from '../support/engagement/packed-text';
import { sendFile } from '../support/engagement/send-file';

/** Only stops what hangs: thousands of issues are made. */
jest.setTimeout(300_000);

const MOST_ITEMS = 5_000;

let on: StartedSite;
let phase: { readonly id: string; readonly name: string };
/** Items that the template brings. */
let first: number;
beforeAll(async () => {
  on = await aStartedSite({ isChecked: false });
  const plan = await on.granted('plan.get', {});
  first = plan.items.length;
  phase = plan.phases[1] ?? { id: '', name: '' };
});
afterAll(() => on.site.close());

/** Items of one phase, with names that do not pack well, each behind one some places before it. */
function table(from: number, to: number): string {
  const lines = Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    const before = number > 40 ? `big-${number - 40} FS+${number % 7}` : '';
    const [account, store, owner] = [2_654_435_761, 40_503_001, 3_266_489_917].map(
      (prime) => (number * prime) % 4_294_967_291,
    );
    const name = `Move ${account} of ${owner} to store ${store}`;
    return `task,big-${number},${name},${phase.id},${(number % 9) + 1},${before}`;
  });
  return [
    'Kind,ID,Name,Parent,Duration,Predecessors',
    `phase,${phase.id},"${phase.name}",,,`,
    ...lines,
  ].join('\n');
}

async function imported(text: string): Promise<ImportDone> {
  const sent = await sendFile(on.site, on.engagementId, packedText('csv', text));
  const { comparison, problems } = await on.granted('plan.checkImport', sent);
  expect(problems).toEqual([]);
  return on.granted('plan.import', { ...sent, seen: comparison?.seen, takeOut: false });
}

test('a plan of 5,000 items is made by imports, and each of its own exports changes nothing', async () => {
  // More than one transaction writes is told beforehand, with what to do.
  const tooMuch = await sendFile(
    on.site,
    on.engagementId,
    packedText('csv', table(0, MOST_ITEMS - first)),
  );
  const refused = await on.granted('plan.checkImport', tooMuch);
  expect(refused.problems.map(({ severity, key }) => [severity, key])).toEqual([
    ['error', 'tooManyChanges'],
  ]);
  const half = 3_000;
  expect(await imported(table(0, half))).toMatchObject({ added: half });
  const rest = MOST_ITEMS - first;
  expect(await imported(table(half, rest))).toMatchObject({ added: rest - half });

  for (const format of ['xlsx', 'csv', 'mspdi']) {
    const file = await on.granted('plan.export', { format });
    const sent = await sendFile(on.site, on.engagementId, { format, packed: file.base64 });
    // The workbook is the largest: it does not fit into one call.
    expect('upload' in sent).toBe(format === 'xlsx');
    const report = await on.granted('plan.checkImport', sent);
    expect([format, report.problems]).toEqual([format, []]);
    expect([format, report.comparison]).toMatchObject([
      format,
      { added: [], changed: [], missing: [], sameCount: MOST_ITEMS },
    ]);
    const payload = { ...sent, seen: report.comparison?.seen, takeOut: true };
    expect(await on.granted('plan.import', payload)).toMatchObject({ changed: 0 });
  }
  const oneMore = await sendFile(
    on.site,
    on.engagementId,
    packedText('csv', table(rest, rest + 1)),
  );
  const full = await on.granted('plan.checkImport', oneMore);
  expect(full.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { key: 'planTooLarge', params: { count: MOST_ITEMS + 1, limit: MOST_ITEMS } },
  ]);
});

test('a file whose parts are gone, or were never sent, is asked for again', async () => {
  const upload = { uploadId: 'never-sent', parts: 2 };
  expect(await on.asked('plan.checkImport', { format: 'xlsx', upload })).toMatchObject({
    error: { code: 'GONE', key: 'uploadGone' },
  });
  expect(await on.asked('plan.checkImport', { format: 'xlsx' })).toMatchObject({
    error: { code: 'INVALID', key: 'fileUnreadable' },
  });
  const part = { uploadId: 'upload-one', part: 0, data: 'AAAA' };
  expect(await on.asked('plan.upload', part)).toMatchObject({ ok: true });
  expect(await on.asked('plan.upload', part)).toMatchObject({ ok: true });
  expect(await on.asked('plan.upload', { ...part, data: 'BBBB' })).toMatchObject({
    error: { code: 'CONFLICT', key: 'uploadDiffers' },
  });
});
