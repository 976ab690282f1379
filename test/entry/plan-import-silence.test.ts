import { gzipSync } from 'node:zlib';
import type { PlanItemView, PlanView } from '../../src/plan/contract';
import type { ImportDone, ImportPreview } from '../../src/plan/exchange/contract';
import { aStartedSite } from '../support/engagement/a-started-site';
import { ask, type Answer } from '../support/engagement/ask';
import type { TestSite } from '../support/site/a-site';

let site: TestSite;
let engagementId: string;
/** Three tasks, the second and the third behind the one before. */
let chain: readonly PlanItemView[];
/** A task that waits for several. */
let waiting: PlanItemView;
beforeAll(async () => {
  ({ site, engagementId } = await aStartedSite());
  const { items } = await plan();
  waiting = named(items.find(({ predecessors }) => predecessors.length > 1));
  const chainTo = (last: PlanItemView): readonly PlanItemView[] => {
    const before = items.find(({ id }) => id === last.predecessors[0]?.itemId);
    return before === undefined ? [last] : [...chainTo(before), last];
  };
  chain = named(items.map(chainTo).find((one) => one.length > 3)).slice(-3);
});
afterAll(() => site.close());

function named<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The plan has none.');
  return value;
}

async function granted<Value>(name: string, payload: object): Promise<Value> {
  const answer: Answer = await ask(site, name, { engagementId, ...payload });
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value as Value;
}

function plan(): Promise<PlanView> {
  return granted('plan.get', {});
}

function fileOf(...lines: readonly string[]) {
  return { format: 'csv', packed: gzipSync(Buffer.from(lines.join('\r\n'))).toString('base64') };
}

function check(...lines: readonly string[]): Promise<ImportPreview> {
  return granted('plan.checkImport', fileOf(...lines));
}

function row(item: PlanItemView, ...cells: readonly string[]): string {
  return [item.id, `"${item.name}"`, ...cells].join(',');
}

test('a circle that closes through an item which only the plan has is an error of its row', async () => {
  const [first, , last] = chain.map(named);
  const report = await check(
    'ID,Name,Predecessors',
    row(named(first), `${named(last).id}FS`),
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
  const [first, second] = chain.map(named);
  const report = await check(
    'ID,Name,Predecessors',
    row(named(second), `${named(first).id}FS+2601`),
  );
  expect(report.problems).toMatchObject([
    { severity: 'error', key: 'outOfRange', row: 2, field: 'Predecessors' },
  ]);
});

test('a date without a constraint is named, and so are days that the plan computes otherwise', async () => {
  const [first] = chain.map(named);
  const { start, finish } = named(first);
  const report = await check(
    'ID,Name,Start,Finish,Constraint,Constraint date',
    row(named(first), start, finish, '', '2026-04-01'),
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
  const [first, second] = chain.map(named);
  const report = await check(
    'ID,Name,Actual finish,Complete (%),Owner,Notes',
    row(named(first), '2026-03-04', '', 'Li Wei', ''),
    row(named(second), '', '50', 'Li Wei', 'Call before.'),
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
  const phase = named(phases[0]);
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
  const [first] = chain.map(named);
  const { id, name, kind } = named(first);
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
  const [first, second] = chain.map(named);
  const report = await check(
    'Kind,ID,Name,Parent',
    `${named(first).kind},${named(first).id},"${named(first).name}",`,
    `${named(second).kind},${named(second).id},"${named(second).name}",${named(first).id}`,
  );
  expect(report.problems).toMatchObject([{ key: 'belowItem', row: 3, field: 'Parent' }]);
});

test('links in another order are no change, also where another item changes', async () => {
  const links = [...waiting.predecessors]
    .reverse()
    .map(({ itemId, type, lagDays }) => `${itemId} ${type}${lagDays < 0 ? '' : '+'}${lagDays}`);
  const [first] = chain.map(named);
  const file = fileOf(
    'ID,Name,Duration,Predecessors',
    row(waiting, String(waiting.durationDays), links.join(';')),
    row(
      named(first),
      String(named(first).durationDays + 1),
      named(first)
        .predecessors.map(({ itemId, type }) => `${itemId} ${type}`)
        .join(';'),
    ),
  );
  const { comparison } = await granted<ImportPreview>('plan.checkImport', file);
  expect(comparison?.changed.map(({ itemId }) => itemId)).toEqual([named(first).id]);
  const payload = { ...file, seen: comparison?.seen, takeOut: false };
  const { plan: after } = await granted<ImportDone>('plan.import', payload);
  const now = named(after.items.find(({ id }) => id === waiting.id));
  expect([now.version, now.predecessors]).toEqual([waiting.version, waiting.predecessors]);
});
