import { join } from 'node:path';
import { readManifest } from '../../../local-site/forge/manifest/read-manifest';
import { builtPages } from './built-pages';
import { firstLoadKb, firstLoadLimitKb } from './first-load';
import { shownPages } from './shown-pages';

export interface PageWeight {
  /** Type and key of the module, e.g. `jira:projectPage project`. */
  readonly surface: string;
  /** Kilobytes of JavaScript (gzip) at first load. */
  readonly kb: number;
  readonly limitKb: number;
}

/** Weighs every surface of manifest.yml. @throws Error for a surface whose type has no limit */
export async function weighPages(root: string): Promise<readonly PageWeight[]> {
  const surfaces = shownPages(await readManifest(join(root, 'manifest.yml')));
  const limits = surfaces.map(({ type }) => firstLoadLimitKb(type));
  const folder = builtPages(root);
  return surfaces.map(({ type, key, entryFile }, index) => ({
    surface: `${type} ${key}`,
    kb: firstLoadKb(folder, entryFile),
    limitKb: limits[index] ?? 0,
  }));
}
