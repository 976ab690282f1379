import type { PlanItemView } from '../../src/plan/contract';
import type { ImportPreview } from '../../src/plan/exchange/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { inPlan } from '../support/engagement/in-plan';
import { packedText } from '../support/engagement/packed-text';

let on: StartedSite;
/** A task with all that a file may say. */
let full: PlanItemView;
let other: PlanItemView;
beforeAll(async () => {
  on = await aStartedSite();
  const { items } = await plan();
  const { id: itemId = '', version = 0 } =
    items.find(({ kind, predecessors }) => kind === 'task' && predecessors.length > 0) ?? {};
  const values = { startNoEarlierThan: '2026-03-09', mustFinishBy: '2026-12-20', wave: 'MVP' };
  await on.granted('plan.change', { changes: [{ itemId, version, ...values }] });
  const after = (await plan()).items;
  full = inPlan(after.find(({ id }) => id === itemId));
  other = inPlan(after.find(({ phaseId, kind }) => phaseId !== full.phaseId && kind === 'task'));
});
afterAll(() => on.site.close());

const plan = () => on.granted('plan.get');

function check(...lines: readonly string[]): Promise<ImportPreview> {
  return on.granted('plan.checkImport', packedText('csv', lines.join('\r\n')));
}

test('a table without a column leaves what it does not say, and an empty cell takes it away', async () => {
  const { id, name } = full;
  expect((await check('ID,Name', `${id},${name}`)).comparison?.changed).toEqual([]);
  const emptied = await check(
    'ID,Name,Duration,Predecessors,Constraint,Deadline,Wave',
    `${id},${name},${full.durationDays},,,,`,
  );
  expect(emptied.comparison?.changed[0]?.fields.map(({ field }) => field)).toEqual([
    'predecessors',
    'startNoEarlierThan',
    'mustFinishBy',
    'wave',
  ]);
});

test('another phase and another kind of what is in the plan are inPlan, with their row', async () => {
  const { phases } = await plan();
  const there = inPlan(phases.find(({ id }) => id === other.phaseId));
  const report = await check(
    'Kind,ID,Name,Parent',
    `phase,${there.id},${there.name},`,
    `deliverable,${full.id},${full.name},${there.id}`,
  );
  expect(report.problems).toMatchObject([
    { severity: 'leftOut', key: 'phaseKept', row: 3, params: { to: there.name } },
    { severity: 'leftOut', key: 'kindKept', row: 3, params: { from: 'task', to: 'deliverable' } },
  ]);
  expect(report.comparison?.changed).toEqual([]);
});

test('what is said of a group is inPlan, and so is an item that stands in none', async () => {
  const { phases } = await plan();
  const [first, second] = phases;
  const report = await check(
    'Kind,ID,Name,Predecessors,Constraint,Constraint date,Deadline',
    `phase,${inPlan(first).id},${inPlan(first).name},,,,`,
    `phase,${inPlan(second).id},${inPlan(second).name},${full.id},start no earlier than,2026-04-01,2026-05-01`,
    'task,new-one,Something new,,,,',
  );
  expect(report.problems).toMatchObject([
    { severity: 'changed', key: 'withoutPhase', row: 4 },
    { severity: 'leftOut', key: 'linkOfPhase', row: 3, params: { predecessor: full.id } },
    { severity: 'leftOut', key: 'constraintOfPhase', row: 3, params: { date: '2026-04-01' } },
    { severity: 'leftOut', key: 'deadlineOfPhase', row: 3, params: { date: '2026-05-01' } },
  ]);
});

test('a link may lead to an item of the plan that the file does not have', async () => {
  const report = await check(
    'Kind,ID,Name,Parent,Predecessors',
    `phase,${full.phaseId},${inPlan((await plan()).phases.find(({ id }) => id === full.phaseId)).name},,`,
    `task,new-two,Something newer,${full.phaseId},${other.id}FS+2`,
  );
  expect(report.problems).toEqual([]);
  expect(report.comparison?.added).toEqual([{ itemId: 'new-two', name: 'Something newer' }]);
});

test('a wave with too long a name is refused with its row and column', async () => {
  const report = await check('ID,Name,Wave', `${full.id},${full.name},${'w'.repeat(41)}`);
  expect(report.problems).toMatchObject([
    { severity: 'error', key: 'tooLong', row: 2, field: 'Wave', params: { length: 41, max: 40 } },
  ]);
  expect(report.comparison).toBeUndefined();
});

test('a row without an id is the item of its name', async () => {
  const report = await check('Name,Wave', `${full.name},MVP`);
  expect(report.comparison?.added).toEqual([]);
  expect(report.comparison?.sameCount).toBe(1);
});

test('two files of another program do not take each other for the same, though their numbers are', async () => {
  const project = (created: string) =>
    packedText(
      'mspdi',
      `<Project xmlns="http://schemas.microsoft.com/project"><Name>${created}</Name>` +
        `<CreationDate>${created}T08:00:00</CreationDate><Tasks><Task><UID>7</UID><ID>1</ID>` +
        '<Name>Move the archive</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>' +
        '</Task></Tasks></Project>',
    );
  const idsIn = async (file: object) =>
    (await on.granted('plan.checkImport', file)).comparison?.added.map(({ itemId }) => itemId);
  const first = await idsIn(project('2025-01-01'));
  expect(first).toHaveLength(1);
  expect(await idsIn(project('2025-01-01'))).toEqual(first);
  expect(await idsIn(project('2025-02-02'))).not.toEqual(first);
});

test('what a file lacks may be taken out, once and but for the go-live', async () => {
  const file = packedText('csv', ['ID,Name', `${full.id},${full.name}`].join('\r\n'));
  const { items } = await plan();
  const { comparison } = await on.granted('plan.checkImport', file);
  expect(comparison?.missing).toHaveLength(items.length - 2);
  const payload = { ...file, seen: comparison?.seen, takeOut: true };
  const done = await on.granted('plan.import', payload);
  expect(done.takenOut).toBe(items.length - 2);
  expect(done.plan.items.filter(({ isRemoved }) => !isRemoved)).toHaveLength(2);
  expect(await on.granted('plan.import', payload)).toMatchObject({ takenOut: 0 });
});

test('the calendars of both sides travel, and say nothing new when they come back', async () => {
  const { settings: before } = await plan();
  const clientCalendar = { extraDaysOff: ['2026-04-07'], extraWorkingDays: ['2026-04-11'] };
  await on.granted('plan.configure', { ...before, clientCalendar });
  for (const format of ['xlsx', 'csv', 'mspdi']) {
    const file = await on.granted('plan.export', { format });
    const packed = file.base64;
    const report = await on.granted('plan.checkImport', { format, packed });
    // Dates, baseline and progress are those of the plan: nothing is lost that would have to be named.
    expect([format, report.problems]).toEqual([format, []]);
    expect(report.comparison?.changed).toEqual([]);
  }
});
