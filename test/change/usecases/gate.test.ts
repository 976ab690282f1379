import { judgeTransition } from '../../../src/change/usecases/judge-transition';
import { issueRecord } from '../../../src/thread/records';
import { aMemoryChange, type MemoryChange } from '../../support/change/a-memory-change';

const ISSUE = '20001';
let place: MemoryChange;
beforeEach(async () => {
  place = await aMemoryChange({ state: 'submitted' });
});

/** What the gate says of an issue that Jira, as the app, knows or does not. */
const judged = (issueId: string | undefined) =>
  judgeTransition(
    {
      records: place.deps.records,
      workflows: { ...place.deps.workflows, issueIdOf: async () => issueId },
    },
    'NWE-1',
    'approved',
  );
async function standsFor(kind: 'change' | 'risk', recordId: string): Promise<void> {
  const { engagementId, deps } = place;
  const record = issueRecord({ issueId: ISSUE, engagementId, kind, recordId });
  await deps.records.create(record);
}

test('what cannot be looked at does not pass: an issue that is hidden, a request that is not there', async () => {
  const unchecked = { isAllowed: false, reason: 'unchecked' };
  expect(await judged(undefined)).toEqual(unchecked);
  await standsFor('change', 'gone');
  expect(await judged(ISSUE)).toEqual(unchecked);
});

test('a request passes by what is on record; an issue that is none passes', async () => {
  expect(await judged(ISSUE)).toEqual({ isAllowed: true });
  await standsFor('change', 'c1');
  expect(await judged(ISSUE)).toMatchObject({ isAllowed: false, number: 1 });
});

test('an issue of something else passes', async () => {
  await standsFor('risk', 'late');
  expect(await judged(ISSUE)).toEqual({ isAllowed: true });
});
