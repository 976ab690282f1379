// Measures the budgets, and then how long the local site takes to start. Ends with 1 when a budget is exceeded.
// Usage: npm run bench [-- --budgets-only]
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTypescript } from '../../tools/yardsticks/run-typescript.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.exitCode = await runTypescript(root, 'test/bench/bench.ts');
if (!process.argv.includes('--budgets-only')) {
  const starts = spawnSync(process.execPath, ['test/bench/start-times.mjs'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (starts.status !== 0) process.exitCode = 1;
}
