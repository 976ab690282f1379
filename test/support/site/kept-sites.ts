import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../../local-site/site';

/** A site as it was at one moment. */
export interface KeptSite {
  /** Its database, to be opened as a copy only. */
  readonly file: string;
  /** The moment, in ms since 1970. */
  readonly at: number;
}

let folder: string | undefined;
let files = 0;

/** Keeps a site as it is now; it may go on, and be closed. */
export function keepSite({ database, clock }: Pick<Site, 'database' | 'clock'>): KeptSite {
  const file = nextFile();
  database.exec(`VACUUM INTO '${file}'`);
  return { file, at: clock.now() };
}

/** A database of one's own, as it was kept. */
export function copyOf({ file }: KeptSite): { readonly path: string; readonly remove: () => void } {
  const path = nextFile();
  copyFileSync(file, path);
  return {
    path,
    remove: () => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    },
  };
}

/** In a folder that goes when the worker ends. */
function nextFile(): string {
  folder ??= temporaryFolder();
  files += 1;
  return join(folder, `${files}.db`);
}

function temporaryFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rollout-sites-'));
  process.on('exit', () => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}
