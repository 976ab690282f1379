// All checks and tests, in the order in which they are cheapest to fail. Counts at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const reports = join(root, 'artefacts/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const only = process.argv.slice(2);
const jestReport = join(reports, 'jest.json');
const walkReport = join(reports, 'walk.json');

/** What a worker may grow to, in bytes. */
const WORKER_BYTES = 3e9;
/** A third of a worker's time is waiting for processes that it started: one more than there are cores keeps these busy. */
const unitWorkers = Math.max(
  1,
  Math.min(availableParallelism() + 1, Math.floor(totalmem() / WORKER_BYTES)),
);

/** Steps by name; `report` is jest's own summary. */
const steps = [
  { name: 'check', command: ['npm', 'run', '--silent', 'check'] },
  // All that the browser's tests need, so that nothing is built twice.
  { name: 'build', command: ['node', 'local-site/start/build-all.mjs'] },
  {
    name: 'unit',
    command: [
      'npx',
      'jest',
      '--ci',
      '--selectProjects',
      'node',
      'static',
      `--maxWorkers=${unitWorkers}`,
      '--json',
      `--outputFile=${jestReport}`,
    ],
    report: jestReport,
  },
  {
    name: 'browser',
    command: [
      'npx',
      'jest',
      '--ci',
      '--selectProjects',
      'e2e',
      // jest leaves one core free, and of two that is half of the time.
      '--maxWorkers=100%',
      '--json',
      `--outputFile=${walkReport}`,
    ],
    report: walkReport,
  },
];

// The browser's tests are brief in a run of everything: see test/e2e/support/brief-run.ts.
const env = { ROLLOUT_BRIEF: '1', ...process.env };

let passed = 0;
let failed = 0;
for (const step of steps) {
  if (only.length > 0 && !only.includes(step.name)) continue;
  const started = Date.now();
  console.log(`\n── ${step.name}: ${step.command.join(' ').replaceAll(root, '.')}`);
  const [program, ...args] = step.command;
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
  console.log(
    `── ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} after ${Math.round((Date.now() - started) / 1000)} s`,
  );
  const counts = step.report && existsSync(step.report) ? countsOf(step.report) : undefined;
  passed += counts ? counts.passed : status === 0 ? 1 : 0;
  failed += counts ? counts.failed : status === 0 ? 0 : 1;
  if (status !== 0 && (!counts || counts.failed === 0) && counts) failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @returns {{passed: number, failed: number}} */
function countsOf(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  };
}
