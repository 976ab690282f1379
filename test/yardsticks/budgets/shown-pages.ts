import { appValidators } from '../../../local-site/forge/manifest/app-validators';
import { uiModules } from '../../../local-site/forge/manifest/modules';
import type { Manifest } from '../../../local-site/forge/manifest/manifest-schema';

/** A page that a module of the manifest shows. */
export interface ShownPage {
  readonly type: string;
  /** Of the module; with the page's use behind it, where a module has several. */
  readonly key: string;
  readonly entryFile: string;
}

/** All pages of manifest.yml, those that configure rules of workflows among them. */
export function shownPages(manifest: Manifest): readonly ShownPage[] {
  const surfaces = uiModules(manifest).map(({ type, key, entryFile = 'index.html' }) => ({
    type,
    key,
    entryFile,
  }));
  const configuring = appValidators(manifest).flatMap(({ key, pages }) =>
    Object.entries(pages).flatMap(([use, page]) =>
      page === undefined
        ? []
        : [
            {
              type: 'jira:workflowValidator',
              key: `${key} ${use}`,
              entryFile: page.entryFile,
            },
          ],
    ),
  );
  return [...surfaces, ...configuring];
}
