import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { manifestProblems } from '../../local-site/forge/manifest/validate-manifest';

const root = process.cwd();

const manifestShape = z.looseObject({
  modules: z.record(z.string(), z.array(z.looseObject({ key: z.string() }))),
  permissions: z.object({
    scopes: z.array(z.string()),
    content: z.optional(z.unknown()),
    external: z.optional(z.unknown()),
  }),
});
const manifest = manifestShape.parse(parse(readFileSync(join(root, 'manifest.yml'), 'utf8')));

/** Modules that Atlassian has deprecated and that `@forge/manifest` still accepts. */
const DEPRECATED_MODULES = ['jira:issueGlance', 'confluence:homepageFeed', 'macro:legacy'];

/** Scope by event prefix: a trigger without it never fires, and nothing says so. */
const SCOPE_OF_EVENT: readonly (readonly [RegExp, string])[] = [
  [/^avi:jira:/, 'read:jira-work'],
  [/^avi:confluence:(trashed|deleted):page$/, 'write:confluence-content'],
  [/^avi:confluence:[a-z_]+:page$/, 'read:confluence-content.summary'],
];

test('is valid by Forge’s own validator', async () => {
  const problems = await manifestProblems(root);

  expect(problems).toEqual([]);
});

test('uses no deprecated module', () => {
  const used = Object.keys(manifest.modules);

  expect(used.filter((type) => DEPRECATED_MODULES.includes(type))).toEqual([]);
});

test('has the scope of every event that a trigger listens to', () => {
  const events = (manifest.modules.trigger ?? []).flatMap((trigger) =>
    z.array(z.string()).parse(trigger.events),
  );
  const missing = events.filter((event) => {
    const rule = SCOPE_OF_EVENT.find(([pattern]) => pattern.test(event));
    return rule === undefined || !manifest.permissions.scopes.includes(rule[1]);
  });

  expect(missing).toEqual([]);
});

test('lets no data leave Atlassian', () => {
  expect(manifest.permissions.external).toBeUndefined();
  expect(manifest).not.toHaveProperty('remotes');
});

test('has the scope of every REST call in the sources', () => {
  const contracts = join(root, '../shared/contracts/jira-platform-v3.json');
  if (!existsSync(contracts)) {
    console.log('OpenAPI documents are absent: scopes by operation are not checked here.');
    return;
  }
  const missing = restCalls().flatMap(({ method, path, file }) => {
    const scopes = scopesOf(contracts, method, path);
    if (scopes === undefined) return [`${file}: ${method} ${path} is in no OpenAPI document`];
    const granted = scopes.some((set) =>
      set.every((scope) => manifest.permissions.scopes.includes(scope)),
    );
    return granted ? [] : [`${file}: ${method} ${path} needs ${JSON.stringify(scopes)}`];
  });

  expect(restCalls().length).toBeGreaterThan(3);
  expect(missing).toEqual([]);
});

interface RestCall {
  readonly method: string;
  readonly path: string;
  readonly file: string;
}

/** REST paths in the sources with the method named within the same call, parameters as `{}`. */
function restCalls(): readonly RestCall[] {
  return ['src', 'static'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/node_modules|dist/.test(name))
      .flatMap((name) => {
        const file = join(folder, name);
        const text = readFileSync(join(root, file), 'utf8');
        return [...text.matchAll(/['"`](\/rest\/api\/3\/[^'"`]*)['"`]/g)].map((match) => {
          const near = text.slice(match.index, match.index + 260);
          return {
            file,
            method: (
              /method: '([A-Z]+)'/.exec(near)?.[1] ??
              /'(POST|PUT|DELETE)'/.exec(
                text.slice(Math.max(0, match.index - 60), match.index),
              )?.[1] ??
              'GET'
            ).toLowerCase(),
            path: (match[1] ?? '').replace(/\?.*$/s, '').replace(/\$\{[^}]*\}/g, '{}'),
          };
        });
      }),
  );
}

const operationShape = z.looseObject({
  'x-atlassian-oauth2-scopes': z.optional(
    z.array(z.object({ scopes: z.array(z.string()) }).loose()),
  ),
});

/** Alternative sets of scopes of an operation; undefined when the document has no such operation. */
function scopesOf(document: string, method: string, path: string): readonly string[][] | undefined {
  const { paths } = z
    .looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(readFileSync(document, 'utf8')));
  const template = Object.keys(paths).find((known) => known.replace(/\{[^}]*\}/g, '{}') === path);
  const operation = template === undefined ? undefined : paths[template]?.[method];
  if (operation === undefined) return undefined;
  return (operationShape.parse(operation)['x-atlassian-oauth2-scopes'] ?? []).map(({ scopes }) => [
    ...scopes,
  ]);
}
