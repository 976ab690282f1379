import { join } from 'node:path';
import { readManifest } from '../../../local-site/forge/manifest/read-manifest';
import { functionTable } from '../../../src/function-table';
import { writeReport } from '../../support/yardsticks/report';
import { CALL_FAULTS, EVENT_FAULTS } from './faults';
import { scenarios } from './scenarios';
import { createStages, type Stages } from './stage';
import { sweep, type SweepResult } from './sweep';

const IS_FULL = process.env.ROLLOUT_FULL === '1';
/** The whole product takes minutes. */
const LIMIT_MS = 1_200_000;

const results: SweepResult[] = [];
let stages: Stages;
beforeAll(async () => {
  stages = await createStages();
});
afterAll(() => {
  stages.close();
  const kinds = [...CALL_FAULTS, ...Object.keys(EVENT_FAULTS)];
  const columns = ['scenario', 'calls', ...kinds, 'failures'];
  const rows = results.map(({ name, calls, tried, failures }) => [
    name,
    calls,
    ...kinds.map((kind) => tried[kind] ?? 0),
    failures.length,
  ]);
  console.table(
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
  );
  // A run of some scenarios only is no measurement.
  if (results.length < scenarios.length) return;
  const note = IS_FULL ? 'Every kind of fault at every call.' : 'Some kinds at a sample of calls.';
  writeReport('faults', { title: 'Faults', columns, rows, note });
});

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

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  '%s ends as if nothing had happened, whatever goes wrong at whichever call',
  async (_, scenario) => {
    const result = await sweep(stages, scenario, IS_FULL);
    results.push(result);
    expect(result.calls).toBeGreaterThan(0);
    expect(result.failures).toEqual([]);
  },
  LIMIT_MS,
);
