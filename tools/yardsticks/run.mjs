// Makes docs/yardsticks.md from what the yardsticks have left in artefacts/yardsticks; those that have left
// nothing are run first. Usage: npm run yardsticks [after removing artefacts, to measure everything anew]
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTypescript } from './run-typescript.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.exitCode = await runTypescript(root, 'test/yardsticks/report/write-page.ts');
