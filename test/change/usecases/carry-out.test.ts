import { runFunction } from '../../../src/entry/run-function';
import type { FunctionName } from '../../../src/function-table';
import type { Change } from '../../../src/change/model/change';
import { decisionHash } from '../../../src/change/model/decision-content';
import { newChangeRegisterHead } from '../../../src/change/model/register-head';
import { changeReference, changeRegisterRecord, readChange } from '../../../src/change/records';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemoryChange, type MemoryChange } from '../../support/change/a-memory-change';

const FIGURES = { days: 2, vendorDays: 2, clientDays: 0, cost: 0 };

let place: MemoryChange;
beforeEach(async () => {
  place = await aMemoryChange();
});

const stored = async (): Promise<Change> => {
  const record = await place.deps.records.get(changeReference(place.engagementId, 'c1'));
  if (record === undefined) throw new Error('The change is not stored.');
  return readChange(record);
};
const ask = async (name: FunctionName, payload: object) => {
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const { engagementId } = place;
  return runFunction(place.deps, name, by, {
    engagementId,
    changeId: 'c1',
    version: 7,
    ...payload,
  });
};

/** Approved by the client; the hash is that of what he saw, or of something else. */
async function approved(values: Partial<Pick<Change, 'title'>> = {}): Promise<void> {
  await place.store({ state: 'approved' });
  const asked = await stored();
  place = await aMemoryChange({
    ...values,
    state: 'approved',
    decision: {
      level: { key: 'sponsor', roles: ['sponsor'], accounts: [], mode: 'any' },
      ...{ hash: decisionHash(asked, FIGURES), figures: FIGURES, presentedAt: 1, decidedAt: 2 },
      ...{ outcome: 'approved', revision: 1, votes: [] },
    },
  });
  const head = { ...newChangeRegisterHead(place.engagementId), version: 1 };
  await place.deps.records.create(changeRegisterRecord(head));
}

test('what the client has approved is carried out, and nothing else: another content is a conflict', async () => {
  await approved();
  expect(await ask('change.apply', {})).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ state: 'implementing', version: 8 });
  await approved({ title: 'Approve orders, and pay them' });
  expect(await ask('change.apply', {})).toMatchObject({
    error: { code: 'CONFLICT', key: 'changeContentChanged' },
  });
  expect(await stored()).toMatchObject({ state: 'approved', version: 7 });
});

test('nothing is taken back of a request for which nothing was done', async () => {
  await approved();
  expect(await ask('change.revert', { reason: 'Not needed' })).toMatchObject({
    error: { code: 'INVALID', field: 'version', key: 'nothingToRevert' },
  });
  expect(await stored()).toMatchObject({ state: 'approved', version: 7 });
});
