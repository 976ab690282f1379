import { createUatConsumer } from '../../../src/entry/uat-consumer';
import { makeConditionTasks } from '../../../src/uat/usecases/make-condition-tasks';
import { workOnUat } from '../../../src/uat/usecases/work-on-uat';
import { aMemoryCycle, type MemoryCycle } from '../../support/uat/a-memory-cycle';
import { signing } from '../../support/uat/signing';

let memory: MemoryCycle;
beforeEach(async () => {
  memory = await aMemoryCycle();
});

const { sales, tested, sign, engagement } = signing(() => memory);
const deliver = () =>
  memory.deps.queue.drain(async ({ name, body }) => {
    if (name === 'uat') await createUatConsumer(memory.deps)({ body });
  }, 100);
const tasks = () => memory.deps.jira.issues.filter(({ mark }) => mark.kind === 'uatCondition');
const CONDITIONS = [
  { text: 'Invoices in French', owner: 'Vendor', dueDate: '2026-04-30' },
  { text: 'A manual for the night shift', owner: 'Ann', dueDate: '2026-05-15' },
];

test('each condition becomes one task with its owner and day, whatever comes twice', async () => {
  await tested();
  const conditional = { outcome: 'acceptedWithConditions', conditions: CONDITIONS };
  expect(await sign(conditional)).toMatchObject({ ok: true });
  await deliver();
  await workOnUat(memory.deps, { engagementId: memory.engagementId });
  expect(tasks()).toMatchObject([
    {
      summary: 'Acceptance of Sales: Invoices in French',
      dueDate: '2026-04-30',
      description: [
        'Invoices in French',
        'Owner, as the client named him: Vendor',
        'A condition of the sign-off of Sales by Ann Arbour, build b7',
      ],
    },
    { dueDate: '2026-05-15' },
  ]);
  const [task] = tasks();
  const kept = { ...CONDITIONS[0], task: { issueId: task?.id } };
  expect((await sales()).signoff?.conditions).toMatchObject([kept, {}]);
  // Sent again, it is the same word, and its tasks are no other.
  expect(await sign({ ...conditional, seen: 0 })).toMatchObject({ ok: true });
  // Signed anew, a condition that stands as it stood has its task already.
  expect(await sign({ ...conditional, name: 'Ann A. Arbour' })).toMatchObject({ ok: true });
  await deliver();
  expect(tasks()).toHaveLength(2);
});

test('who finds the sign of a worker that died adopts what that one made', async () => {
  await tested();
  await sign({ outcome: 'acceptedWithConditions', conditions: CONDITIONS });
  const { records, ...others } = memory.deps;
  let writes = 0;
  const dying = {
    ...others,
    records: {
      ...records,
      transact: async (operations: Parameters<typeof records.transact>[0]) => {
        writes += 1;
        if (writes > 1) throw new Error('The invocation is over.');
        return records.transact(operations);
      },
    },
  };
  await expect(makeConditionTasks(dying, await engagement())).rejects.toThrow('over');
  expect(tasks()).toHaveLength(2);
  expect(await makeConditionTasks(memory.deps, await engagement())).toBeGreaterThan(0);
  memory.deps.clock.advance(600_000);
  expect(await makeConditionTasks(memory.deps, await engagement())).toBeUndefined();
  expect(tasks()).toHaveLength(2);
  expect((await sales()).signoff?.conditions).toMatchObject([{ task: {} }, { task: {} }]);
});
