import { engagementReference, readEngagement } from '../../../src/engagement/records';
import type { SrsView } from '../../../src/srs/contract';
import { listWaiting } from '../../../src/waiting/usecases/list-waiting';
import { takeUpSrsSigners } from '../../../src/srs/usecases/take-up-signers';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import {
  aMemorySrs,
  aRequirement,
  storedEngagement,
  type MemorySrs,
} from '../../support/srs/memory-srs';

const PEOPLE = {
  lead: [ADMINISTRATOR, 'bruno'],
  sponsor: ['sophie'],
  approver: ['adam'],
  keyUser: ['kim'],
};
let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs(PEOPLE);
  await srs.get('srs.raise', { requirements: [aRequirement('a')] });
});

const summary = async () => (await srs.get<SrsView>('srs.get')).summary;
const freeze = async (reason: string) =>
  srs.get('srs.baseline', { version: (await summary()).version, reason });
const sign = async (by: string) => {
  const { number, hash } = { number: 0, hash: '', ...(await summary()).baselines.at(-1) };
  return srs.get('srs.sign', { number, hash }, by);
};
const assign = async (people: object) => {
  const { version } = await srs.get<{ version: number }>('engagement.settings');
  return srs.get('engagement.assignRoles', { version, people });
};
/** What was left to the queue of the specification is done. */
const followed = () =>
  srs.deps.queue.drain(async ({ name }) => {
    if (name !== 'srs') return;
    const record = await srs.deps.records.get(engagementReference(srs.engagementId));
    if (record !== undefined) await takeUpSrsSigners(srs.deps, readEngagement(record));
  }, 20);
/** What stands on somebody's list, by its title. */
const listOf = async (by: string) =>
  (await listWaiting(srs.deps, { accountId: by, locale: 'en-US' }, undefined)).rows;
const who = async () => {
  const all = [ADMINISTRATOR, 'bruno', 'sophie', 'adam', 'kim', 'nils'];
  const lists = await Promise.all(all.map(async (by) => [by, (await listOf(by)).length] as const));
  return lists.filter(([, count]) => count > 0).map(([by]) => by);
};

test('a baseline waits at once for both sides, and no more for a side that has signed', async () => {
  await freeze('Agreed in the workshop');
  expect(await who()).toEqual([ADMINISTRATOR, 'bruno', 'sophie', 'adam']);
  expect(await listOf('sophie')).toMatchObject([
    { kind: 'sign', what: 'srsBaseline', number: 1, title: 'Agreed in the workshop', days: 0 },
  ]);
  await sign('adam');
  expect(await who()).toEqual([ADMINISTRATOR, 'bruno']);
  await sign('bruno');
  expect(await who()).toEqual([]);
});

test('it waits at once also where the clock of whoever looks is a little behind that of who wrote', async () => {
  await freeze('Agreed');
  const clock = { now: () => srs.deps.clock.now() - 500 };
  const { rows } = await listWaiting(
    { ...srs.deps, clock },
    { accountId: 'sophie', locale: 'en-US' },
    undefined,
  );
  expect(rows).toHaveLength(1);
});

test('another baseline takes the place of the one that waited', async () => {
  await freeze('First');
  await sign('sophie');
  await freeze('Second');
  expect(await listOf('sophie')).toMatchObject([{ number: 2, title: 'Second' }]);
  expect(await who()).toHaveLength(4);
});

test('whoever gets a role that signs has it on his list, and whoever loses it no more', async () => {
  await freeze('Agreed');
  const { version } = await summary();
  await assign({ ...PEOPLE, consultant: [], viewer: [], sponsor: ['nils'] });
  await followed();
  expect(await who()).toEqual([ADMINISTRATOR, 'bruno', 'adam', 'nils']);
  // What the app notes for itself is nothing that a lead has to look at before he freezes.
  expect((await summary()).version).toBe(version);
});

test('of more people than one transaction lists, the others follow', async () => {
  const sponsor = Array.from({ length: 30 }, (_, index) => `s${String(index)}`);
  await assign({ ...PEOPLE, consultant: [], viewer: [], sponsor });
  await followed();
  await freeze('Agreed');
  const counted = async () =>
    (await Promise.all(sponsor.map(listOf))).filter((rows) => rows.length > 0).length;
  expect(await counted()).toBeLessThan(30);
  await followed();
  expect(await counted()).toBe(30);
  // And so do those of a side that has signed.
  await sign('s0');
  expect(await counted()).toBeGreaterThan(0);
  await followed();
  expect(await counted()).toBe(0);
});

test('of who gets and loses a role while the lists are written nobody is listed who may not sign', async () => {
  await freeze('Agreed');
  const others = { ...PEOPLE, consultant: [], viewer: [] };
  await assign({ ...others, sponsor: ['nils'] });
  const records = overtakenRecords(srs.deps.records, () => assign({ ...others, sponsor: ['kim'] }));
  await takeUpSrsSigners({ records }, await storedEngagement(srs));
  expect(await who()).toEqual([ADMINISTRATOR, 'bruno', 'adam', 'kim']);
});

test('whoever read the roles before they changed lists those whom they name now, and comes to an end', async () => {
  const before = await srs.deps.records.get(engagementReference(srs.engagementId));
  await assign({ ...PEOPLE, consultant: [], viewer: [], sponsor: ['nils'] });
  await freeze('Agreed');
  if (before === undefined) throw new Error('There is no engagement.');
  await takeUpSrsSigners(srs.deps, readEngagement(before));
  expect(await who()).toEqual([ADMINISTRATOR, 'bruno', 'adam', 'nils']);
});
