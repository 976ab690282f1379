import { gzipSync } from 'node:zlib';
import type { PlanView } from '../../src/plan/contract';
import type { ExportedPlan, ImportDone, ImportPreview } from '../../src/plan/exchange/contract';
import { aStartedSite } from '../support/engagement/a-started-site';
import { ask, type Answer } from '../support/engagement/ask';
import { sendFile } from '../support/engagement/send-file';
import type { TestSite } from '../support/site/a-site';

/** Only stops what hangs: thousands of issues are made. */
jest.setTimeout(300_000);

const MOST_ITEMS = 5_000;

let site: TestSite;
let engagementId: string;
let phase: { readonly id: string; readonly name: string };
/** Items that the template brings. */
let first: number;
beforeAll(async () => {
  ({ site, engagementId } = await aStartedSite({ isChecked: false }));
  const plan = await granted<PlanView>('plan.get', {});
  first = plan.items.length;
  phase = plan.phases[1] ?? { id: '', name: '' };
});
afterAll(() => site.close());

async function granted<Value>(name: string, payload: object): Promise<Value> {
  const answer: Answer = await ask(site, name, { engagementId, ...payload });
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value as Value;
}

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

function fileOf(text: string) {
  return { format: 'csv', packed: gzipSync(Buffer.from(text)).toString('base64') };
}

async function imported(text: string): Promise<ImportDone> {
  const sent = await sendFile(site, engagementId, fileOf(text));
  const { comparison, problems } = await granted<ImportPreview>('plan.checkImport', sent);
  expect(problems).toEqual([]);
  return granted('plan.import', { ...sent, seen: comparison?.seen, takeOut: false });
}

test('a plan of 5,000 items is made by imports, and each of its own exports changes nothing', async () => {
  // More than one transaction writes is told beforehand, with what to do.
  const tooMuch = await sendFile(site, engagementId, fileOf(table(0, MOST_ITEMS - first)));
  const refused = await granted<ImportPreview>('plan.checkImport', tooMuch);
  expect(refused.problems.map(({ severity, key }) => [severity, key])).toEqual([
    ['error', 'tooManyChanges'],
  ]);
  const half = 3_000;
  expect(await imported(table(0, half))).toMatchObject({ added: half });
  const rest = MOST_ITEMS - first;
  expect(await imported(table(half, rest))).toMatchObject({ added: rest - half });

  for (const format of ['xlsx', 'csv', 'mspdi']) {
    const file = await granted<ExportedPlan>('plan.export', { format });
    const sent = await sendFile(site, engagementId, { format, packed: file.base64 });
    // The workbook is the largest: it does not fit into one call.
    expect('upload' in sent).toBe(format === 'xlsx');
    const report = await granted<ImportPreview>('plan.checkImport', sent);
    expect([format, report.problems]).toEqual([format, []]);
    expect([format, report.comparison]).toMatchObject([
      format,
      { added: [], changed: [], missing: [], sameCount: MOST_ITEMS },
    ]);
    const payload = { ...sent, seen: report.comparison?.seen, takeOut: true };
    expect(await granted<ImportDone>('plan.import', payload)).toMatchObject({ changed: 0 });
  }
  const oneMore = await sendFile(site, engagementId, fileOf(table(rest, rest + 1)));
  const full = await granted<ImportPreview>('plan.checkImport', oneMore);
  expect(full.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { key: 'planTooLarge', params: { count: MOST_ITEMS + 1, limit: MOST_ITEMS } },
  ]);
});

test('a file whose parts are gone, or were never sent, is asked for again', async () => {
  const upload = { uploadId: 'never-sent', parts: 2 };
  expect(
    await ask(site, 'plan.checkImport', { engagementId, format: 'xlsx', upload }),
  ).toMatchObject({
    error: { code: 'GONE', key: 'uploadGone' },
  });
  expect(await ask(site, 'plan.checkImport', { engagementId, format: 'xlsx' })).toMatchObject({
    error: { code: 'INVALID', key: 'fileUnreadable' },
  });
  const part = { engagementId, uploadId: 'upload-one', part: 0, data: 'AAAA' };
  expect(await ask(site, 'plan.upload', part)).toMatchObject({ ok: true });
  expect(await ask(site, 'plan.upload', part)).toMatchObject({ ok: true });
  expect(await ask(site, 'plan.upload', { ...part, data: 'BBBB' })).toMatchObject({
    error: { code: 'CONFLICT', key: 'uploadDiffers' },
  });
});
