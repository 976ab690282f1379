import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAppBundle } from '../../../local-site/forge/app-bundle';

/** How much longer than Forge's packages alone the app may take to be imported. */
export const MOST_IMPORT_RATIO = 1.5;

const RUNS = 21;
/** As the others below it ends its own process when it has measured: packages may leave timers that would keep it. */
const SCRIPT = `
const began = performance.now();
require(process.argv[1]);
process.stdout.write(String(performance.now() - began));
process.exit(0);
`;
/** The same with what the first call of a page reads besides: nobody is signed in, so that it ends before it asks anything. */
const CALL_SCRIPT = `
const began = performance.now();
const { resolver } = require(process.argv[1]);
const request = { call: { functionKey: 'plan.get', payload: {} }, context: {} };
resolver(request, {}).then(() => {
  process.stdout.write(String(performance.now() - began));
  process.exit(0);
});
`;
/** Bytes of every file that the import reads; what is imported on demand is not among them. */
const SIZE_SCRIPT = `
require(process.argv[1]);
const sizes = Object.keys(require.cache).map((file) => require('fs').statSync(file).size);
process.stdout.write(String(sizes.reduce((sum, size) => sum + size, 0)));
process.exit(0);
`;

export interface ImportTime {
  readonly appMs: number;
  readonly calledMs: number;
  readonly bareMs: number;
  readonly appKb: number;
  readonly bareKb: number;
}

/**
 * Time to import the back end's bundle in a new process, beside a bundle of the same `@forge` packages without
 * any app: medians of runs that take turns, so that a busy moment strikes both.
 */
export async function measureImport(root: string): Promise<ImportTime> {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-import-'));
  const app = join(folder, 'app.cjs');
  const bare = join(folder, 'bare.cjs');
  const bareEntry = join(root, 'test/yardsticks/budgets/forge-packages.ts');
  await buildAppBundle({ entry: join(root, 'src/index.ts'), outFile: app, sourceMap: false });
  await buildAppBundle({ entry: bareEntry, outFile: bare, sourceMap: false });
  const times: Record<'app' | 'called' | 'bare', number[]> = { app: [], called: [], bare: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.app.push(numberFrom(SCRIPT, app));
    times.called.push(numberFrom(CALL_SCRIPT, app));
    times.bare.push(numberFrom(SCRIPT, bare));
  }
  const measured = {
    appMs: median(times.app),
    calledMs: median(times.called),
    bareMs: median(times.bare),
    appKb: numberFrom(SIZE_SCRIPT, app) / 1_024,
    bareKb: numberFrom(SIZE_SCRIPT, bare) / 1_024,
  };
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

function numberFrom(script: string, bundle: string): number {
  return Number(execFileSync(process.execPath, ['-e', script, bundle], { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
