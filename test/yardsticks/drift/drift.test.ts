import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeReport } from '../../support/yardsticks/report';
import { INTERNALS } from './internals';

const codes = new Map<string, string>();

afterAll(() => {
  writeReport('drift', {
    title: 'Internals of Forge that the local site relies on',
    columns: ['internal', 'package', 'version tried', 'used in'],
    rows: INTERNALS.map((internal) => [
      internal.name,
      internal.package,
      installed(internal.package).version,
      internal.usedIn,
    ]),
    note: 'What each does when it is called is shown in test/local-site.',
  });
});

test.each(INTERNALS)('$package still has $name', (internal) => {
  expect(names(installed(internal.package).code, internal.name)).toBe(true);
  expect(names(readFileSync(internal.usedIn, 'utf8'), internal.written ?? internal.name)).toBe(
    true,
  );
});

test('every bridge command that the site answers has its row', () => {
  const code = readFileSync('local-site/web/custom-ui/bridge-commands.ts', 'utf8');
  const [, table = ''] = /const COMMANDS[^{]*\{\n([\s\S]*?)\n\};/.exec(code) ?? [];
  const answered = [...table.matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name);

  expect(answered.length).toBeGreaterThan(15);
  expect(answered.filter((name) => !hasRow(name ?? ''))).toEqual([]);
});

test('every path of the storage that the site serves has its row', () => {
  const code = readFileSync('local-site/kvs/storage-operations.ts', 'utf8');
  const served = [...code.matchAll(/'(\/api\/v1\/[\w/]+)'/g)].map(([, path]) => path);

  expect(served.length).toBeGreaterThan(8);
  // A prefix of several paths stands for those that begin with it.
  const known = (path = '') =>
    hasRow(path) || INTERNALS.some(({ name }) => name.startsWith(`${path}/`));
  expect(served.filter((path) => !known(path))).toEqual([]);
});

test('every hidden global, header and error name has its row', () => {
  const hidden = /'(__\w+__|forge-[a-z]+-[a-z]+|[A-Z]+(?:_[A-Z]+)*_ERR)'|window\.(__\w+)/g;
  const used = ['local-site/forge', 'local-site/kvs', 'local-site/queue', 'local-site/web']
    .flatMap(sourcesOf)
    .flatMap((code) => [...code.matchAll(hidden)])
    .map(([, quoted, global]) => quoted ?? global ?? '');

  expect(new Set(used).size).toBeGreaterThan(3);
  expect([...new Set(used)].filter((name) => !hasRow(name))).toEqual([]);
});

function hasRow(name: string): boolean {
  return INTERNALS.some((row) => row.name === name);
}

/** Whether code has the name as a word of its own, not as part of a longer one. */
function names(code: string, name: string): boolean {
  const escaped = name.replaceAll(/[/$.]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(code);
}

function installed(name: string): { readonly code: string; readonly version: string } {
  const folder = join('node_modules', name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string; // npm installs no package without one.
  };
  const known = codes.get(name) ?? sourcesOf(join(folder, 'out')).join('\n');
  codes.set(name, known);
  return { code: known, version };
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(js|ts|tsx)$/.test(name) && !/\.d\.ts$|(^|\/)(dist|node_modules)\//.test(name),
    )
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
