import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAppBundle } from '../../../local-site/forge/app-bundle';
import { ParkedProcesses } from '../../../local-site/forge/process/parked-processes';

/** Sites of one file of tests run one after the other in the same warm process, as long as nothing kills it. */
export const warmProcesses = new ParkedProcesses();

const folder = mkdtempSync(join(tmpdir(), 'rollout-test-'));
const bundles = new Map<string, Promise<string>>();

/** The back end as one file of code: bundled for the first site of a file of tests, and used by all of them. */
export function bundleOf(entry: string): Promise<string> {
  const known = bundles.get(entry);
  if (known !== undefined) return known;
  const outFile = join(folder, `app-${String(bundles.size)}.cjs`);
  const made = buildAppBundle({ entry, outFile }).then(() => outFile);
  bundles.set(entry, made);
  return made;
}

function clearAway(): void {
  rmSync(folder, { recursive: true, force: true });
}

// Measurements use sites outside of jest, too.
if (typeof afterAll === 'function') {
  afterAll(async () => {
    await warmProcesses.close();
    clearAway();
  });
} else {
  process.on('exit', clearAway);
}
