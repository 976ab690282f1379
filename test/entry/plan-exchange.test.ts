import { gzipSync } from 'node:zlib';
import type { PlanView } from '../../src/plan/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { letTimePass } from '../support/engagement/engagement-state';
import { lostInSilence } from '../plan/exchange/support/lost-in-silence';
import { projectFile } from '../plan/exchange/support/project-file';

let on: StartedSite;
beforeEach(async () => {
  on = await aStartedSite();
});
afterEach(() => on.site.close());

const plan = () => on.granted('plan.get');

function packedAs(format: string, bytes: Buffer): string {
  return (format === 'xlsx' ? bytes : gzipSync(bytes)).toString('base64');
}

/** What of the plan an exchange must keep. */
function essence({ items }: PlanView) {
  return items.map((item) => [
    item.id,
    item.durationDays,
    item.predecessors,
    item.startNoEarlierThan,
    item.mustFinishBy,
    item.wave,
    item.role,
    item.start,
    item.finish,
  ]);
}

describe.each(['xlsx', 'csv', 'mspdi'])('%s', (format) => {
  test('what is exported and imported again changes nothing', async () => {
    const { items } = await plan();
    const { id: itemId = '', version = 0 } = items.find(({ kind }) => kind === 'task') ?? {};
    const other = items.find(({ predecessors }) => predecessors.length > 0)?.id ?? '';
    const changes = [
      {
        itemId,
        version,
        durationDays: 7,
        startNoEarlierThan: '2026-03-09',
        mustFinishBy: '2026-03-20',
        wave: 'MVP',
      },
    ];
    await on.granted('plan.change', { changes });
    expect(other).not.toBe('');
    const before = await plan();
    const file = await on.granted('plan.export', { format });
    // What comes out packed goes in packed.
    expect(file.isPacked).toBe(format !== 'xlsx');
    const packed = file.base64;
    const preview = await on.granted('plan.checkImport', { format, packed });
    expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(preview.comparison).toMatchObject({
      added: [],
      changed: [],
      missing: [],
      sameCount: before.items.length,
    });
    const seen = preview.comparison?.seen;
    const payload = { format, packed, seen, takeOut: true };
    expect(await on.granted('plan.import', payload)).toMatchObject({
      added: 0,
      changed: 0,
      takenOut: 0,
    });
    expect(essence(await plan())).toEqual(essence(before));
  });
});

test('a project file of 300 tasks by another program is imported, and what is not kept is named', async () => {
  const before = await plan();
  const packed = packedAs('mspdi', Buffer.from(projectFile().xml));
  const file = { format: 'mspdi', packed };
  const preview = await on.granted('plan.checkImport', file);
  expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { comparison } = preview;
  expect(comparison?.added.length).toBeGreaterThan(200);
  expect(comparison?.changed).toEqual([]);
  // Where the file has a row, the finding has it too.
  const without = preview.problems.filter(({ row, field }) => (row ?? field) === undefined);
  expect(without).toEqual([]);
  expect([...new Set(preview.problems.map(({ key }) => key))]).toEqual(
    expect.arrayContaining([
      'otherPhase',
      'ownersLeftOut',
      'baselinesLeftOut',
      'calendarLeftOut',
      'extraLeftOut',
      'linkOfPhase',
      'constraintOfPhase',
      'deadlineOfPhase',
      'datesOfPhase',
      'datesComputed',
      'itemCalendarsLeftOut',
      'progressLeftOut',
      'notesLeftOut',
      'planNameKept',
    ]),
  );
  const payload = { ...file, seen: comparison?.seen, takeOut: false };
  const done = await on.granted('plan.import', payload);
  expect(done.added).toBe(comparison?.added.length);
  expect(done.plan.items).toHaveLength(before.items.length + done.added);
  expect(lostInSilence(projectFile(), preview, done.plan)).toEqual([]);
  const types = done.plan.items.flatMap(({ predecessors }) => predecessors.map(({ type }) => type));
  expect(new Set(types)).toEqual(new Set(['FS', 'SS', 'FF', 'SF']));
  expect(await on.granted('plan.import', payload)).toMatchObject({ added: 0 });

  await letTimePass(on.site, on.clock, 5);
  const { items } = await plan();
  expect(items.filter(({ issueKey }) => issueKey === undefined)).toEqual([]);
});

test('an import that was seen on another plan is refused, and nothing is changed', async () => {
  const packed = packedAs('mspdi', Buffer.from(projectFile().xml));
  const payload = { format: 'mspdi', packed, seen: 'another', takeOut: false };
  expect(await on.asked('plan.import', payload)).toMatchObject({
    error: { code: 'CONFLICT', key: 'planChangedSinceCheck' },
  });
  const broken = { ...payload, packed: packedAs('mspdi', Buffer.from('<Project>')) };
  expect(await on.asked('plan.import', broken)).toMatchObject({
    error: { code: 'INVALID', key: 'fileHasErrors' },
  });
  expect(await on.asked('plan.import', { ...payload, packed: 'AAAA' })).toMatchObject({
    error: { code: 'INVALID', key: 'fileUnreadable' },
  });
});
