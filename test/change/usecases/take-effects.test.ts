import { AppError } from '../../../src/app-error';
import type { Change } from '../../../src/change/model/change';
import { changeReference, readChange } from '../../../src/change/records';
import type { EffectTakers, TakenEffect } from '../../../src/thread/usecases/effect-takers';
import { aMemoryChange, type MemoryChange } from '../../support/change/a-memory-change';

let place: MemoryChange;
/** How often a case was marked, by id. */
let marked: Map<string, number>;

beforeEach(async () => {
  place = await aMemoryChange();
  marked = new Map();
});

/** A change that is being carried out and touches three cases; the third by name alone. */
async function carriedOut(state: 'due' | 'kept', values: Partial<Change> = {}): Promise<void> {
  const touched = { kind: 'touched', touched: 'uatCases', state } as const;
  await place.store({
    state: 'implementing',
    effects: [
      { ...touched, key: 'r1-uatCases-0', text: 'Case 1', recordId: 'case1' },
      { ...touched, key: 'r1-uatCases-1', text: 'Case 2', recordId: 'case2' },
      { ...touched, key: 'r1-uatCases-2', text: 'Something on paper', state: 'kept' },
    ],
    ...(values.changeId === undefined ? {} : { changeId: values.changeId }),
    ...(values.state === undefined ? {} : { state: values.state }),
  });
}

async function states(): Promise<readonly string[]> {
  const record = await place.deps.records.get(changeReference(place.engagementId, 'c1'));
  if (record === undefined) throw new Error('The change is not stored.');
  return readChange(record).effects.map(({ state }) => state);
}

/** A part that marks cases, each once however often it is asked. */
const uat: EffectTakers = {
  uatCases: (_deps, _engagement, change, recordIds) => {
    expect(change).toMatchObject({
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
  await place.work({ changeIds: ['c1'] }, uat);
  expect(await states()).toEqual(['done', 'done', 'kept']);
  expect([...marked]).toEqual([
    ['case1', 1],
    ['case2', 1],
  ]);
});

test('what was kept until the part was there is taken up by the hourly look', async () => {
  await carriedOut('kept');
  await place.work({ isLook: true }, {});
  expect(await states()).toEqual(['kept', 'kept', 'kept']);
  await place.work({ isLook: true }, uat);
  expect(await states()).toEqual(['done', 'done', 'kept']);
});

test('a part that meets a fault is asked again, and what it refuses says why', async () => {
  await carriedOut('due');
  let calls = 0;
  await place.work(
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
  await place.work({ changeIds: ['c1'] }, { uatCases: () => Promise.resolve(new Map()) });
  expect(await states()).toEqual(['kept', 'kept', 'kept']);
  await carriedOut('due', { changeId: 'c2', state: 'withdrawn' });
  await place.work(
    { changeIds: ['c2'], isLook: true },
    { uatCases: () => Promise.resolve(new Map()) },
  );
  expect(marked.size).toBe(0);
});
