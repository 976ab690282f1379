import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAppBundle } from '../../../local-site/forge/app-bundle';

const load = createRequire(join(process.cwd(), 'package.json'));

/** What the sources below export. */
interface Bundle {
  readonly Refusal: new () => Error;
  readonly refusal: () => Promise<Error>;
  readonly texts: () => Promise<unknown>;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollout-bundle-'));
  const sources = {
    'index.ts': `
      export { Refusal } from './refusal';
      export const refusal = async () => new (await import('./late')).LateRefusal();
      export { texts } from './texts';
    `,
    // Read by a file at the start and by one on demand, so that it is neither's own.
    'texts.ts': `export const texts = async () => (await import('./texts.json')).default;`,
    'refusal.ts': 'export class Refusal extends Error {}',
    'late.ts': `
      import { Refusal } from './refusal';
      export { texts } from './texts';
      export class LateRefusal extends Refusal { override message = 'said late'; }
    `,
    'texts.json': '{ "greeting": "Good morning" }',
  };
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function built(): Promise<Bundle> {
  const outFile = join(folder, 'app.cjs');
  await buildAppBundle({ entry: join(folder, 'index.ts'), outFile });
  // The sources above say what it exports.
  return load(outFile) as Bundle;
}

function filesLoadedFrom(path: string): readonly string[] {
  return Object.keys(load.cache).filter((file) => file.startsWith(path));
}

const chunksOf = (): readonly string[] => readdirSync(join(folder, 'app-chunks'));

test('what is imported on demand is read when it is asked for', async () => {
  const { texts } = await built();
  const before = filesLoadedFrom(folder).length;
  expect(await texts()).toEqual({ greeting: 'Good morning' });
  expect(filesLoadedFrom(folder).length).toBeGreaterThan(before);
});

test('a class is the same one in every file of the bundle', async () => {
  const { Refusal, refusal } = await built();
  const error = await refusal();
  expect(error).toBeInstanceOf(Refusal);
  expect(error.message).toBe('said late');
});

test('a bundle leaves nothing of the one before it', async () => {
  await built();
  const first = chunksOf();
  writeFileSync(join(folder, 'texts.json'), '{ "greeting": "Good evening" }');
  await built();
  expect(chunksOf()).toHaveLength(first.length);
  expect(chunksOf()).not.toEqual(first);
});

test('a package that is imported on demand has its names, by its ES modules as a deployment takes them', async () => {
  writePackage({ main: 'main.cjs', module: 'main.mjs' });
  const { days } = (await built()) as Bundle & { readonly days: () => Promise<readonly string[]> };
  expect(await days()).toEqual(['Monday']);
});

test('a CommonJS package that is imported on demand is refused, for it would have no names here', async () => {
  writePackage({ main: 'main.cjs' });
  await expect(built()).rejects.toThrow('node_modules/days/main.cjs');
});

function writePackage(fields: Readonly<Record<string, string>>): void {
  const home = join(folder, 'node_modules/days');
  mkdirSync(home, { recursive: true });
  const files = {
    'package.json': JSON.stringify({ name: 'days', ...fields }),
    'main.cjs': `exports.days = ['Tuesday'];`,
    'main.mjs': `export const days = ['Monday'];`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  appendFileSync(
    join(folder, 'index.ts'),
    `export const days = async () => (await import('days')).days;`,
  );
}
