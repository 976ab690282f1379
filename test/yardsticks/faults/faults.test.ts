import { join } from 'node:path';
import { readManifest } from '../../../local-site/forge/manifest/read-manifest';
import { functionTable } from '../../../src/function-table';
import { HALF, scenarios } from './scenarios';
import { sweepEach } from './sweep-each';

sweepEach(scenarios.slice(0, HALF), { report: 'faults', title: 'Faults' });

// Names come from the table and the manifest themselves: what is new and has no scenario fails here.
test.each(
  Object.entries(functionTable)
    .filter(([, { effect }]) => effect === 'writes')
    .map(([name]) => name),
)('%s, which writes, has a scenario', (name) => {
  expect(scenarios.map(({ request }) => request?.name)).toContain(name);
});

test('every function of the background has a scenario', async () => {
  const { modules } = await readManifest(join(process.cwd(), 'manifest.yml'));
  const background = [
    ...(modules.consumer ?? []),
    ...(modules.scheduledTrigger ?? []),
    ...(modules.trigger ?? []),
  ].map(({ key }) => key);
  const covered = new Set(scenarios.map(({ module }) => module));
  expect(background.filter((key) => !covered.has(key))).toEqual([]);
});
