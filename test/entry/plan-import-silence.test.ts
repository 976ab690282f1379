import type { PlanItemView } from '../../src/plan/contract';
import type { ImportPreview } from '../../src/plan/exchange/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { inPlan } from '../support/engagement/in-plan';
import { packedText } from '../support/engagement/packed-text';

let on: StartedSite;
/** Three tasks, the second and the third behind the one before. */
let chain: readonly PlanItemView[];
/** A task that waits for several. */
let waiting: PlanItemView;
beforeAll(async () => {
  on = await aStartedSite();
  const { items } = await plan();
  waiting = inPlan(items.find(({ predecessors }) => predecessors.length > 1));
  const chainTo = (last: PlanItemView): readonly PlanItemView[] => {
    const before = items.find(({ id }) => id === last.predecessors[0]?.itemId);
    return before === undefined ? [last] : [...chainTo(before), last];
  };
  chain = inPlan(items.map(chainTo).find((one) => one.length > 3)).slice(-3);
});
afterAll(() => on.site.close());

const plan = () => on.granted('plan.get');

const fileOf = (...lines: readonly string[]) => packedText('csv', lines.join('\r\n'));

function check(...lines: readonly string[]): Promise<ImportPreview> {
  return on.granted('plan.checkImport', fileOf(...lines));
}

function row(item: PlanItemView, ...cells: readonly string[]): string {
  return [item.id, `"${item.name}"`, ...cells].join(',');
}

test('a circle that closes through an item which only the plan has is an error of its row', async () => {
  const [first, , last] = chain.map(inPlan);
  const report = await check(
    'ID,Name,Predecessors',
    row(inPlan(first), `${inPlan(last).id}FS`),
    row(waiting, waiting.predecessors.map(({ itemId, type }) => `${itemId}${type}`).join(';')),
  );
  // Without its items in the plan there would be no circle, so taking them out would be a way.
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.unlessTakenOut).toMatchObject([
    { severity: 'error', key: 'cycle', row: 2, field: 'Predecessors' },
  ]);
  const names = String(report.unlessTakenOut[0]?.params.items);
  for (const { name } of chain) expect(names).toContain(name);
});

test('a lag that no schedule takes is an error of its row', async () => {
  const [first, second] = chain.map(inPlan);
  const report = await check(
    'ID,Name,Predecessors',
    row(inPlan(second), `${inPlan(first).id}FS+2601`),
  );
  expect(report.problems).toMatchObject([
    { severity: 'error', key: 'outOfRange', row: 2, field: 'Predecessors' },
  ]);
});

test('a date without a constraint is inPlan, and so are days that the plan computes otherwise', async () => {
  const [first] = chain.map(inPlan);
  const { start, finish } = inPlan(first);
  const report = await check(
    'ID,Name,Start,Finish,Constraint,Constraint date',
    row(inPlan(first), start, finish, '', '2026-04-01'),
    row(waiting, '2026-03-03', '2026-03-04', '', ''),
  );
  expect(report.problems).toMatchObject([
    {
      key: 'dateWithoutConstraint',
      row: 2,
      field: 'Constraint date',
      params: { date: '2026-04-01' },
    },
    {
      severity: 'leftOut',
      key: 'datesComputed',
      row: 3,
      field: 'Start',
      params: { from: '2026-03-03 – 2026-03-04', to: `${waiting.start} – ${waiting.finish}` },
    },
  ]);
  // What was left out is not counted as kept.
  expect(report.fields).toContainEqual({
    field: 'Start',
    treatment: 'leftOut',
    count: 1,
    rows: [3],
  });
  expect(report.fields).toContainEqual({ field: 'Start', treatment: 'kept', count: 1, rows: [] });
});

test('each kind of progress, owners and notes are named once, with all their rows and their column', async () => {
  const [first, second] = chain.map(inPlan);
  const report = await check(
    'ID,Name,Actual finish,Complete (%),Owner,Notes',
    row(inPlan(first), '2026-03-04', '', 'Li Wei', ''),
    row(inPlan(second), '', '50', 'Li Wei', 'Call before.'),
  );
  expect(report.problems).toMatchObject([
    { key: 'ownersLeftOut', row: 2, rows: [2, 3], field: 'Owner', params: { count: 2 } },
    { key: 'progressLeftOut', row: 3, rows: [3], field: 'Complete (%)' },
    { key: 'progressLeftOut', row: 2, rows: [2], field: 'Actual finish' },
    { key: 'notesLeftOut', rows: [3], field: 'Notes' },
  ]);
});

test('name, wave, role, dates and duration of a group are named', async () => {
  const { phases } = await plan();
  const phase = inPlan(phases[0]);
  const report = await check(
    'Kind,ID,Name,Wave,Role,Start,Finish,Duration',
    `phase,${phase.id},Quite another,MVP,lead,2026-01-05,${phase.finish},77`,
  );
  expect(report.problems).toMatchObject([
    { key: 'phaseNameKept', row: 2, field: 'Name', params: { from: phase.name } },
    { key: 'waveOfPhase', row: 2, field: 'Wave' },
    { key: 'roleOfPhase', row: 2, field: 'Role' },
    { key: 'datesOfPhase', row: 2, field: 'Start' },
    { key: 'durationOfPhase', row: 2, field: 'Duration', params: { from: 77 } },
  ]);
});

test('beginning, name and calendars of a file are named with their rows', async () => {
  const [first] = chain.map(inPlan);
  const { id, name, kind } = inPlan(first);
  const report = await check(
    'Kind,ID,Name,Start,Finish,Calendar',
    'plan,,Another plan,2026-02-02,,six',
    'calendar,six,Six days,,,',
    `day off,,,2026-05-05,2026-05-06,six`,
    `${kind},${id},"${name}",,,six`,
  );
  expect(report.problems).toMatchObject([
    { key: 'calendarLeftOut', row: 3, field: 'Name' },
    { key: 'itemCalendarsLeftOut', row: 5, rows: [5], field: 'Calendar' },
    { key: 'startKept', row: 2, field: 'Start' },
    { key: 'planNameKept', row: 2, field: 'Name' },
  ]);
});

test('an item below another one that is no phase is named', async () => {
  const [first, second] = chain.map(inPlan);
  const report = await check(
    'Kind,ID,Name,Parent',
    `${inPlan(first).kind},${inPlan(first).id},"${inPlan(first).name}",`,
    `${inPlan(second).kind},${inPlan(second).id},"${inPlan(second).name}",${inPlan(first).id}`,
  );
  expect(report.problems).toMatchObject([{ key: 'belowItem', row: 3, field: 'Parent' }]);
});

test('links in another order are no change, also where another item changes', async () => {
  const links = [...waiting.predecessors]
    .reverse()
    .map(({ itemId, type, lagDays }) => `${itemId} ${type}${lagDays < 0 ? '' : '+'}${lagDays}`);
  const [first] = chain.map(inPlan);
  const file = fileOf(
    'ID,Name,Duration,Predecessors',
    row(waiting, String(waiting.durationDays), links.join(';')),
    row(
      inPlan(first),
      String(inPlan(first).durationDays + 1),
      inPlan(first)
        .predecessors.map(({ itemId, type }) => `${itemId} ${type}`)
        .join(';'),
    ),
  );
  const { comparison } = await on.granted('plan.checkImport', file);
  expect(comparison?.changed.map(({ itemId }) => itemId)).toEqual([inPlan(first).id]);
  const payload = { ...file, seen: comparison?.seen, takeOut: false };
  const { plan: after } = await on.granted('plan.import', payload);
  const now = inPlan(after.items.find(({ id }) => id === waiting.id));
  expect([now.version, now.predecessors]).toEqual([waiting.version, waiting.predecessors]);
});
