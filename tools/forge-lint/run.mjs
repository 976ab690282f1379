// Runs Forge's client-side linters one by one against the app. Those that need Atlassian's servers
// cannot run without a network: they are named, and the rest still counts.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

if (!existsSync(join(here, 'node_modules/@forge/lint'))) {
  console.log('Installing @forge/lint into tools/forge-lint (once) …');
  execFileSync(
    'npm',
    ['install', '--ignore-scripts', '--no-workspaces', '--no-audit', '--no-fund'],
    {
      cwd: here,
      stdio: 'inherit',
    },
  );
}

const require = createRequire(join(here, 'run.mjs'));
const { getClientSideLintersOnly, lint } = require('@forge/lint');
const { parse } = createRequire(join(root, 'package.json'))('yaml');

process.chdir(root);
const manifest = parse(readFileSync('manifest.yml', 'utf8'));
const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'src/*.ts', 'src/**/*.ts'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter(Boolean);

const silent = () => undefined;
const logger = { info: silent, debug: silent, trace: silent, warn: silent, error: silent };
// Stands in for Atlassian's feature gates: no gate is open, no runtime is withdrawn.
const featureGates = { getDeprecatedRuntimes: async () => [], checkGate: async () => false };

// They fetch a document from Atlassian; nothing can be said of them without a network.
const needsNetwork = new Set(['PermissionLinter']);

let errors = 0;
let ran = 0;
const linters = await getClientSideLintersOnly(manifest, 'production', logger, featureGates);
for (const linter of linters) {
  const name = linter.constructor.name;
  try {
    const results = await lint(files, manifest, 'production', logger, featureGates, {
      linters: [linter],
      linter: { mode: 'client-side' },
    });
    ran += 1;
    for (const result of results) {
      for (const problem of [...result.errors, ...result.warnings, ...result.approvals]) {
        errors += 1;
        console.log(`${name}: ${result.file}:${problem.line} ${problem.message}`);
      }
    }
  } catch (error) {
    if (needsNetwork.has(name)) {
      console.log(
        `${name}: needs Atlassian's servers, not run (${String(error.message).slice(0, 80)})`,
      );
    } else {
      errors += 1;
      console.log(`${name}: failed to run: ${error.message}`);
    }
  }
}
console.log(
  `forge lint: ${ran} of ${linters.length} linters ran on ${files.length} files, ${errors} problems`,
);
process.exitCode = errors === 0 ? 0 : 1;
