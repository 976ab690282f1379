import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Builds the app's pages as they would be deployed into a folder of their own: what lies in `static/dist` may
 * be of another day. @returns the folder, which is the caller's to remove
 */
export function buildPages(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-pages-'));
  const program = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(
    process.execPath,
    [program, 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'],
    { cwd: join(root, 'static'), env: { ...process.env, NODE_ENV: 'production' } },
  );
  return folder;
}
