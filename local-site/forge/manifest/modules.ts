import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { AppModule, AppPage, IndexedProperty } from '../host';
import { type Manifest, surfaceModule } from './manifest-schema';

const PRODUCT_MODULE = /^(jira|confluence):|^macro$/;
const NOT_A_SURFACE = new Set(['jira:entityProperty']);
const DEFAULT_ENTRY = 'index.html';

/** The UI modules of the manifest, in its order. */
export function uiModules(manifest: Manifest): readonly AppModule[] {
  return productModules(manifest).filter(({ resourceKey }) => resourceKey !== undefined);
}

/** All modules that belong to a product, those without a page (validators) included. */
export function productModules(manifest: Manifest): readonly AppModule[] {
  return Object.entries(manifest.modules)
    .filter(([type]) => PRODUCT_MODULE.test(type) && !NOT_A_SURFACE.has(type))
    .flatMap(([type, definitions]) =>
      Array.isArray(definitions)
        ? definitions.map((definition: unknown) => appModule(manifest, type, definition))
        : [],
    );
}

function appModule(manifest: Manifest, type: string, value: unknown): AppModule {
  const definition = surfaceModule.parse(value);
  const { key, title, name, resource, resolver, edit, config } = definition;
  const page = resource === undefined ? {} : pageOf(manifest, resource);
  const resolverFunction = resolver?.function;
  const editing = edit?.resource ?? (typeof config === 'object' ? config.resource : undefined);
  return {
    type,
    key,
    title: title ?? name ?? key,
    ...page,
    ...(resolverFunction === undefined ? {} : { resolverFunction }),
    ...(editing === undefined ? {} : { editPage: pageOf(manifest, editing) }),
    definition,
  };
}

/** `ui/project` is the entry `project` of the resource `ui`; `ui` alone opens its index page. */
export function pageOf(manifest: Manifest, resource: string): AppPage {
  const [resourceKey = resource, entry] = resource.split('/');
  const declared = manifest.resources.find(({ key }) => key === resourceKey);
  const entryFile = entry === undefined ? DEFAULT_ENTRY : declared?.entry?.[entry];
  return { resourceKey, entryFile: entryFile ?? DEFAULT_ENTRY };
}

/** Entity properties that JQL may search, as `jira:entityProperty` declares them for issues. */
export function indexedProperties(manifest: Manifest): readonly IndexedProperty[] {
  return (manifest.modules['jira:entityProperty'] ?? [])
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) =>
      values.map(({ path, type, searchAlias }) => ({
        propertyKey,
        path,
        type,
        ...(searchAlias === undefined ? {} : { searchAlias }),
      })),
    );
}

/** Absolute path of a resource's file; undefined when it does not exist or lies outside the resource. */
export function resourceFile(
  manifest: Manifest,
  appFolder: string,
  resourceKey: string,
  path: string,
): string | undefined {
  const resource = manifest.resources.find(({ key }) => key === resourceKey);
  if (!resource || path.includes('\0')) return undefined;
  const folder = join(appFolder, resource.path);
  const file = join(folder, path);
  const inside = relative(folder, file);
  const isOutside = inside === '' || inside.split(sep)[0] === '..' || isAbsolute(inside);
  return isOutside || !existsSync(file) ? undefined : file;
}
