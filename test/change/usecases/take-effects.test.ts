import { AppError } from '../../../src/app-error';
import type { Change } from '../../../src/change/model/change';
import { changeRecord, changeReference, readChange } from '../../../src/change/records';
import type { ChangesMessage } from '../../../src/change/usecases/wake-changes';
import { workOnChanges } from '../../../src/change/usecases/work-on-changes';
import {
  engagementReference,
  engagementRecord,
  readEngagement,
} from '../../../src/engagement/records';
import { startEngagement } from '../../../src/engagement/usecases/start-engagement';
import type { EffectTakers, TakenEffect } from '../../../src/thread/usecases/effect-takers';
import { anImpact } from '../../support/change/impact';
import { aMemoryDraft } from '../../support/memory/a-memory-draft';
import { ADMINISTRATOR, memoryDeps, type MemoryDeps } from '../../support/memory/memory-deps';

const MOST_MESSAGES = 50;

let deps: MemoryDeps;
let engagementId: string;
/** How often a case was marked, by id. */
let marked: Map<string, number>;

beforeEach(async () => {
  deps = memoryDeps();
  marked = new Map();
  const { projectId } = deps.jira;
  const rights = await deps.permissions.ofCaller(projectId);
  const caller = { accountId: ADMINISTRATOR, locale: 'en-US' };
  await startEngagement(deps, { caller, projectId, rights }, aMemoryDraft);
  engagementId = `p${projectId}`;
  const stored = await deps.records.get(engagementReference(engagementId));
  if (stored === undefined) throw new Error('The engagement is not stored.');
  const engagement = readEngagement(stored);
  const record = engagementRecord({ ...engagement, state: 'active', version: 9 });
  await deps.records.transact([{ type: 'set', record, ifVersion: engagement.version }]);
});

/** A change that is being carried out and touches three cases; the third by name alone. */
async function carriedOut(state: 'due' | 'kept', values: Partial<Change> = {}): Promise<void> {
  const touched = { kind: 'touched', touched: 'uatCases', state } as const;
  const change: Change = {
    engagementId,
    changeId: 'c1',
    version: 7,
    number: 1,
    revision: 1,
    type: 'scopeChange',
    state: 'implementing',
    title: 'Approve orders on the phone',
    what: 'Managers approve orders',
    why: '',
    doNothing: '',
    requesterAccountId: 'kim',
    raisedByAccountId: 'kim',
    side: 'client',
    impact: anImpact(2),
    stays: [
      { state: 'submitted', since: 0, until: 1 },
      { state: 'implementing', since: 1 },
    ],
    effects: [
      { ...touched, key: 'r1-uatCases-0', text: 'Case 1', recordId: 'case1' },
      { ...touched, key: 'r1-uatCases-1', text: 'Case 2', recordId: 'case2' },
      { ...touched, key: 'r1-uatCases-2', text: 'Something on paper', state: 'kept' },
    ],
    changed: { accountId: 'kim', at: 1 },
    ...values,
  };
  await deps.records.create(changeRecord(change));
}

async function work(message: Partial<ChangesMessage>, takers: EffectTakers): Promise<void> {
  await workOnChanges(deps, { engagementId, ...message }, takers);
  await deps.queue.drain(
    ({ name, body }) =>
      name === 'change'
        ? workOnChanges(deps, body as unknown as ChangesMessage, takers)
        : Promise.resolve(),
    MOST_MESSAGES,
  );
}

async function states(): Promise<readonly string[]> {
  const record = await deps.records.get(changeReference(engagementId, 'c1'));
  if (record === undefined) throw new Error('The change is not stored.');
  return readChange(record).effects.map(({ state }) => state);
}

/** A part that marks cases, each once however often it is asked. */
const uat: EffectTakers = {
  uatCases: (_deps, _engagement, change, recordIds) => {
    expect(change).toEqual({
      changeId: 'c1',
      number: 1,
      revision: 1,
      title: 'Approve orders on the phone',
    });
    for (const id of recordIds) marked.set(id, (marked.get(id) ?? 0) + 1);
    return Promise.resolve(
      new Map(recordIds.map((id): readonly [string, TakenEffect] => [id, 'done'])),
    );
  },
};

test('a part takes over what an approved change touches of it, and names without a record stay kept', async () => {
  await carriedOut('due');
  await work({ changeIds: ['c1'] }, uat);
  expect(await states()).toEqual(['done', 'done', 'kept']);
  expect([...marked]).toEqual([
    ['case1', 1],
    ['case2', 1],
  ]);
});

test('what was kept until the part was there is taken up by the hourly look', async () => {
  await carriedOut('kept');
  await work({ isLook: true }, {});
  expect(await states()).toEqual(['kept', 'kept', 'kept']);
  await work({ isLook: true }, uat);
  expect(await states()).toEqual(['done', 'done', 'kept']);
});

test('a part that meets a fault is asked again, and what it refuses says why', async () => {
  await carriedOut('due');
  let calls = 0;
  await work(
    { changeIds: ['c1'] },
    {
      uatCases: () => {
        calls += 1;
        if (calls === 1) throw new AppError({ code: 'UNAVAILABLE', key: 'jiraUnavailable' });
        return Promise.resolve(
          new Map<string, TakenEffect>([
            ['case1', 'done'],
            ['case2', { problem: 'notFound' }],
          ]),
        );
      },
    },
  );
  expect(calls).toBe(2);
  expect(await states()).toEqual(['done', 'failed', 'kept']);
});

test('what the part leaves out stays kept, and nothing of a withdrawn change is handed over', async () => {
  await carriedOut('due');
  await work({ changeIds: ['c1'] }, { uatCases: () => Promise.resolve(new Map()) });
  expect(await states()).toEqual(['kept', 'kept', 'kept']);
  await carriedOut('due', { changeId: 'c2', state: 'withdrawn' });
  await work({ changeIds: ['c2'], isLook: true }, { uatCases: () => Promise.resolve(new Map()) });
  expect(marked.size).toBe(0);
});
