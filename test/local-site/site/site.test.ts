import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock } from '../../../local-site/platform/manual-clock';
import { demoUser } from '../../../local-site/seed/demo-users';
import { aSite, type TestSite, type TestSiteOptions } from '../../support/site/a-site';
import { smallApp } from '../../support/site/small-app';

let site: TestSite | undefined;
afterEach(() => site?.close());

async function started(options: TestSiteOptions = {}): Promise<TestSite> {
  site = await aSite({ ...smallApp, ...options });
  return site;
}

const NOTE = { key: 'n1', value: { project: 'NWE', rank: 1, text: 'hello' } };

test('runs the app with Jira, storage and the person who calls', async () => {
  const { call } = await started();
  await call('save', NOTE, { as: 'lead' });

  expect(await call('whoami', {}, { as: 'viewer' })).toBe(demoUser('viewer').accountId);
  expect(await call('list', { project: 'NWE' }, { as: 'lead' })).toEqual({ keys: ['n1'] });
});

test('counts what a call of the app costs', async () => {
  const { call, meter } = await started();
  meter.reset();
  await call('save', NOTE, { as: 'lead' });

  expect(meter.read()).toMatchObject({ calls: { storage: 1, jira: 0 }, sequentialDepth: 1 });
});

test('idle waits for what the app has put off', async () => {
  const { call, idle } = await started();
  await call('later', { key: 'n2' }, { as: 'lead' });
  await idle();

  expect(await call('list', { project: 'late' }, { as: 'lead' })).toEqual({ keys: ['n2'] });
});

test('the lag can be set while the site runs', async () => {
  const clock = createManualClock(1_800_000_000_000);
  const { call, setLag } = await started({ clock });
  setLag(5_000);
  await call('save', NOTE, { as: 'lead' });
  expect(await call('list', { project: 'NWE' }, { as: 'lead' })).toEqual({ keys: [] });

  await clock.advance(5_000);

  expect(await call('list', { project: 'NWE' }, { as: 'lead' })).toEqual({ keys: ['n1'] });
});

test('answers REST requests of people and of nobody', async () => {
  const { jiraAs } = await started();

  const lead = await jiraAs('lead', 'GET', '/rest/api/3/myself');
  const nobody = await jiraAs('anonymous', 'GET', '/rest/api/3/myself');

  expect(lead).toMatchObject({ status: 200, json: { accountId: demoUser('lead').accountId } });
  expect(nobody.status).toBe(401);
});

test('keeps its data in a file: a second start finds what the first one wrote', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-site-'));
  const databasePath = join(folder, 'site.db');
  const first = await aSite({ ...smallApp, databasePath });
  await first.call('save', NOTE, { as: 'lead' });
  await first.close();

  const { call } = await started({ databasePath });

  expect(await call('list', { project: 'NWE' }, { as: 'lead' })).toEqual({ keys: ['n1'] });
  rmSync(folder, { recursive: true });
});
