import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../../local-site/forge/csp';
import { appFunctions } from '../../../local-site/forge/manifest/functions';
import {
  indexedProperties,
  resourceFile,
  uiModules,
} from '../../../local-site/forge/manifest/modules';
import { parseManifest } from '../../../local-site/forge/manifest/read-manifest';
import { loadTranslations } from '../../../local-site/forge/manifest/translations';
import { manifestProblems } from '../../../local-site/forge/manifest/validate-manifest';
import { FIXTURE } from './support/fixture-host';

const TEXT = readFileSync(join(FIXTURE, 'manifest.yml'), 'utf8');
const manifest = parseManifest(TEXT);

test('the fixture is valid by Forge’s own validator, and a bad one is not', async () => {
  await expect(manifestProblems(FIXTURE)).resolves.toEqual([]);
  await expect(manifestProblems(join(FIXTURE, 'src'))).resolves.not.toEqual([]);
}, 30_000);

test('UI modules come in the manifest’s order with their page and resolver', () => {
  expect(uiModules(manifest)).toMatchObject([
    {
      type: 'jira:projectPage',
      key: 'page',
      title: { i18n: 'page.title' },
      resourceKey: 'ui',
      entryFile: 'project.html',
      resolverFunction: 'resolver',
    },
    { type: 'jira:issuePanel', key: 'panel', title: 'Panel', entryFile: 'panel.html' },
  ]);
});

test('searchable properties are those that the manifest declares', () => {
  expect(indexedProperties(manifest)).toEqual([
    { propertyKey: 'rollout', path: 'kind', type: 'string', searchAlias: 'rollout.kind' },
  ]);
});

test.each([
  ['project.html', true],
  ['./panel.html', true],
  ['missing.html', false],
  ['../../manifest.yml', false],
  ['/../../manifest.yml', false],
  ['', false],
])('the resource file %s is served: %s', (path, isServed) => {
  expect(resourceFile(manifest, FIXTURE, 'ui', path) !== undefined).toBe(isServed);
});

test('titles are translated, fall back to the default locale, then to their key', async () => {
  const translate = await loadTranslations(manifest, FIXTURE);
  expect(translate({ i18n: 'page.title' }, 'zh-CN')).toBe('项目页面');
  expect(translate({ i18n: 'page.title' }, 'zh_CN')).toBe('项目页面');
  expect(translate({ i18n: 'page.title' }, 'fr-FR')).toBe('Project page');
  expect(translate({ i18n: 'only.english' }, 'zh-CN')).toBe('English only');
  expect(translate({ i18n: 'nowhere' }, 'zh-CN')).toBe('nowhere');
  expect(translate('Literal', 'zh-CN')).toBe('Literal');
});

test('a function has its own limits', () => {
  const functions = appFunctions(manifest);
  expect(functions.get('consumer')).toMatchObject({ longRuntimeMs: 90_000, logLines: 200 });
  expect(functions.get('scheduled')).toMatchObject({ longRuntimeMs: 55_000, logLines: 100 });
});

test('a handler outside the bundle and a filter that is not modelled are refused', () => {
  expect(() => appFunctions(parseManifest(TEXT.replace('index.consumer', 'jobs.run')))).toThrow(
    'Function consumer: the local site runs handlers of src/index.ts only, not jobs.run.',
  );
  expect(() => parseManifest(TEXT.replace('ignoreSelf: true', 'expression: "true"'))).toThrow(
    'expression',
  );
});

test('the policy allows what the manifest asks for and nothing else', () => {
  const policy = contentSecurityPolicy(manifest, ['http://localhost:4000']).split('; ');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain('frame-ancestors http://localhost:4000');
  const strict = parseManifest(TEXT.replace(/ {2}content:[\s\S]*?unsafe-inline\n/, ''));
  expect(contentSecurityPolicy(strict, [])).toContain("style-src 'self';");
});
