import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds the app's pages as they would be deployed, unless they were already built of the present sources.
 * @returns their folder
 */
export function builtPages(root: string): string {
  execFileSync(process.execPath, [join(root, 'local-site/start/build-all.mjs')], { cwd: root });
  return join(root, 'static/dist');
}
