// Makes docs/change-states.md from the table of transitions of change requests. Usage: npm run change-states
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTypescript } from '../yardsticks/run-typescript.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.exitCode = await runTypescript(root, 'tools/change-states/write-page.ts');
