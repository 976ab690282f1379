import { writeReport } from '../../support/yardsticks/report';
import { CALL_FAULTS, EVENT_FAULTS } from './faults';
import type { Scenario } from './scenario';
import { createStages, type Stages } from './stage';
import { sweep, type SweepResult } from './sweep';

const IS_FULL = process.env.ROLLOUT_FULL === '1';
/** The whole product takes minutes. */
const LIMIT_MS = 1_200_000;

/**
 * Declares the tests of scenarios: each must end as if nothing had happened, whatever goes wrong.
 * @param report Name of the file that tells what was tried, and the title of its table.
 */
export function sweepEach(
  scenarios: readonly Scenario[],
  { report, title }: { readonly report: string; readonly title: string },
): void {
  const results: SweepResult[] = [];
  let stages: Stages;
  beforeAll(async () => {
    stages = await createStages();
  });
  afterAll(() => {
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
    const note = IS_FULL
      ? 'Every kind of fault at every call.'
      : 'Some kinds at a sample of calls.';
    writeReport(report, { title, columns, rows, note });
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
}
