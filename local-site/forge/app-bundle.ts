import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { build, transform, type Metafile, type OutputFile } from 'esbuild';

export interface AppBundleOptions {
  /** Absolute path of the app's back end, `src/index.ts`. */
  readonly entry: string;
  /** Absolute; what is imported on demand lies in `<its name>-chunks` beside it. */
  readonly outFile: string;
  /** Off for tests that start hundreds of processes: without it a bundle loads in half the time. */
  readonly sourceMap?: boolean;
}

const TARGET = 'node20';

/**
 * Bundles the app's back end as `forge deploy` does (`@forge/bundler` 7.3.0, webpack without minifying): CommonJS
 * with all packages inside, and a file of its own for what is imported on demand, read when it is asked for.
 * Names and lines stay readable, so that an error in the log points at the app's source.
 */
export async function buildAppBundle({
  entry,
  outFile,
  sourceMap = true,
}: AppBundleOptions): Promise<void> {
  const name = basename(outFile, extname(outFile));
  const folder = dirname(outFile);
  const sourcemap = sourceMap ? 'inline' : false;
  // esbuild splits ES modules alone; each of the files is made CommonJS afterwards.
  const { outputFiles, metafile } = await build({
    entryPoints: { [name]: entry },
    outdir: folder,
    chunkNames: `${name}-chunks/[name]-[hash]`,
    outExtension: { '.js': extname(outFile) },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: TARGET,
    // As webpack for Node: a package's ES modules where it has some.
    mainFields: ['module', 'main'],
    format: 'esm',
    minify: false,
    sourcemap,
    sourcesContent: false,
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  refuseLateCommonJs(metafile);
  const chunks = join(folder, `${name}-chunks`);
  await mkdir(chunks, { recursive: true });
  await Promise.all(outputFiles.map((file) => writeCommonJs(file, sourcemap)));
  await removeOthers(chunks, outputFiles);
}

/**
 * Refuses what would run here otherwise than deployed: esbuild gives a CommonJS file that is imported on demand
 * a default export alone, webpack its names too.
 * @throws Error that names the files.
 */
function refuseLateCommonJs({ inputs }: Metafile): void {
  const late = Object.values(inputs).flatMap(({ imports }) =>
    imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path),
  );
  const files = [...new Set(late)].filter((path) => inputs[path]?.format === 'cjs');
  if (files.length > 0) {
    throw new Error(`Import these statically, for they are CommonJS: ${files.join(', ')}`);
  }
}

async function writeCommonJs(
  { path, text }: OutputFile,
  sourcemap: 'inline' | false,
): Promise<void> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: TARGET,
    // Node's own `import()` gives a CommonJS file's exports as its default; `require` does not.
    supported: { 'dynamic-import': false },
    sourcemap,
    sourcesContent: false,
    sourcefile: path,
    logLevel: 'warning',
  });
  await writeFile(path, code);
}

/** Chunks of builds before this one: their names carry the hash of what is in them. */
async function removeOthers(chunks: string, built: readonly OutputFile[]): Promise<void> {
  const names = new Set(built.map(({ path }) => basename(path)));
  const others = (await readdir(chunks)).filter((file) => !names.has(file));
  await Promise.all(others.map((file) => rm(join(chunks, file), { force: true })));
}
