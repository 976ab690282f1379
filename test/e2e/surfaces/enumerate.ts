import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const page = z.object({ resource: z.string() }).optional();
const manifest = z.object({
  modules: z.record(
    z.string(),
    z.array(
      z.looseObject({
        key: z.string(),
        resource: z.string().optional(),
        // Pages that configure a rule of a workflow.
        create: page,
        edit: page,
        view: page,
      }),
    ),
  ),
});

/** Surfaces of the manifest: the names of the pages in `ui/…` that its modules show. */
export function surfacesOfManifest(): readonly string[] {
  const { modules } = manifest.parse(parse(readFileSync('manifest.yml', 'utf8')));
  const pages = Object.values(modules)
    .flat()
    .flatMap(({ resource, create, edit, view }) => [
      resource,
      ...[create, edit, view].map((configuring) => configuring?.resource),
    ])
    .flatMap((resource) => (resource === undefined ? [] : [resource.replace(/^ui\//, '')]));
  return [...new Set(pages)];
}

/** Routes that the router of a surface knows, as its files write them; `index` for its first page. */
export function routesOf(surface: string): readonly string[] {
  const folder = join('static/surfaces', surface);
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /<Route\s+(?:path="([^"]+)"|(index))/g,
        ),
      ].map(([, path, index]) => path ?? index ?? ''),
    );
  return [...new Set(found)];
}
