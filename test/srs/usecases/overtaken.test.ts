import { runFunction } from '../../../src/entry/run-function';
import type { FunctionName } from '../../../src/function-table';
import type { SrsSummary, SrsView } from '../../../src/srs/contract';
import type { Requirement } from '../../../src/srs/model/requirement';
import { newSrsHead } from '../../../src/srs/model/srs-head';
import { MOST_IN_PART, MOST_PARTS } from '../../../src/srs/model/srs-parts';
import { srsPartRecord, srsRecord } from '../../../src/srs/records';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import { aMemorySrs, aRequirement, type MemorySrs } from '../../support/srs/memory-srs';
import { GOAL } from '../../yardsticks/rights/payloads';

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs({ lead: [ADMINISTRATOR, 'bruno'], sponsor: ['sophie'] });
  await srs.get('srs.raise', { requirements: [aRequirement('a')] });
});

const whole = () => srs.get<SrsView>('srs.get');
const freeze = async () =>
  srs.get<SrsSummary>('srs.baseline', { version: (await whole()).summary.version, reason: 'All' });
const statement = 'The system shall print 2 invoices.';
const change = { changes: [{ requirementId: 'a', version: 1, statement }] };

/** Asks a function; between what it reads and what it writes, somebody else is done with something. */
function askOvertaken(quicker: () => Promise<unknown>, name: FunctionName, payload: object) {
  const records = overtakenRecords(srs.deps.records, quicker);
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const { engagementId } = srs;
  return runFunction({ ...srs.deps, records }, name, by, { engagementId, ...payload });
}

test('an edit between reading and freezing is not frozen unseen: the lead is told who wrote', async () => {
  const { version } = (await whole()).summary;
  const edit = () => srs.get('srs.change', change, 'bruno');
  const answer = await askOvertaken(edit, 'srs.baseline', { version, reason: 'All' });
  expect(answer).toMatchObject({
    error: { code: 'CONFLICT', key: 'srsWrittenMeanwhile', params: { accountId: 'bruno' } },
  });
  expect(await whole()).toMatchObject({
    requirements: [{ version: 2, statement }],
    summary: { baselines: [] },
  });
});

test('a goal that is written while somebody signs is kept, and so is the signature', async () => {
  const { number, hash } = { number: 0, hash: '', ...(await freeze()).baselines[0] };
  const write = () => srs.get('srs.write', { entries: [GOAL] }, 'bruno');
  expect(await askOvertaken(write, 'srs.sign', { number, hash })).toMatchObject({ ok: true });
  expect(await whole()).toMatchObject({
    entries: [{ kind: 'goal', changed: { accountId: 'bruno' } }],
    summary: { baselines: [{ signatures: [{ accountId: ADMINISTRATOR }] }] },
  });
});

test('of two edits of one requirement at the same moment the second is a conflict', async () => {
  const edit = () => srs.get('srs.change', change, 'bruno');
  expect(await askOvertaken(edit, 'srs.change', change)).toMatchObject({
    error: { code: 'CONFLICT', key: 'requirementChangedMeanwhile', params: { accountId: 'bruno' } },
  });
  expect((await whole()).requirements).toMatchObject([{ version: 2 }]);
});

test('whoever loses his role while he signs has signed nothing', async () => {
  const { number, hash } = { number: 0, hash: '', ...(await freeze()).baselines[0] };
  const { version } = await srs.get<{ version: number }>('engagement.settings');
  const people = { lead: ['bruno'], consultant: [], sponsor: ['sophie'] };
  const others = { approver: [], keyUser: [], viewer: [] };
  const leave = () =>
    srs.get('engagement.assignRoles', { version, people: { ...people, ...others } });
  expect(await askOvertaken(leave, 'srs.sign', { number, hash })).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'srsNotYoursToSign' },
  });
  expect((await whole()).summary.baselines).toMatchObject([{ signatures: [] }]);
});

test('one requirement more than all parts hold is refused, and nothing is half written', async () => {
  const full = await aMemorySrs();
  const { engagementId, deps } = full;
  const numbers = Array.from({ length: MOST_PARTS }, (_, number) => number);
  for (const number of numbers) {
    const requirements = Array.from({ length: MOST_IN_PART }, (_, index): Requirement => {
      const place = number * MOST_IN_PART + index + 1;
      const { goalIds = [], ...draft } = aRequirement(`r${String(place)}`);
      const changed = { accountId: ADMINISTRATOR, at: 0 };
      const frame = { version: 1, number: place, order: place, state: 'draft' as const, changed };
      return { ...draft, ...frame, goalIds, chapter: 'functions' };
    });
    await deps.records.create(srsPartRecord(engagementId, { number, version: 1, requirements }));
  }
  const head = { ...newSrsHead(engagementId), version: 1, parts: numbers.map(() => 1) };
  await deps.records.create(srsRecord(head));
  const raise = (id: string) => full.ask('srs.raise', { requirements: [aRequirement(id)] });
  expect(await raise('one-more')).toMatchObject({
    error: { code: 'LIMIT', key: 'srsFull', params: { most: MOST_PARTS * MOST_IN_PART } },
  });
  const { summary } = await full.get<SrsView>('srs.get');
  expect(summary).toMatchObject({ version: 1, nextNumber: 1 });
});
