import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

export interface AppBundleOptions {
  /** Absolute path of the app's back end, `src/index.ts`. */
  readonly entry: string;
  /** Absolute; what is imported on demand lies in `<its name>-chunks` beside it. */
  readonly outFile: string;
  /** Off for tests that start hundreds of processes: without it a bundle loads in half the time. */
  readonly sourceMap?: boolean;
}

/** Export of the bundle under which the files that are read on demand find what they share with it. */
const SHARED = '__shared';

/**
 * Bundles the app's back end as `forge deploy` does (`@forge/bundler` 7.3.0, webpack without minifying): one
 * CommonJS file with all packages inside, and files of their own for what is imported on demand, read when it is
 * asked for. Names and lines stay readable, so that an error in the log points at the app's source.
 */
export async function buildAppBundle({
  entry,
  outFile,
  sourceMap = true,
}: AppBundleOptions): Promise<void> {
  const name = basename(outFile, extname(outFile));
  const folder = dirname(outFile);
  const chunks = join(folder, `${name}-chunks`);
  const common: BuildOptions = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: false,
    sourcemap: sourceMap ? 'inline' : false,
    sourcesContent: false,
    logLevel: 'warning',
  };
  // esbuild splits ES modules alone, and into more files than webpack: they are put together afterwards.
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: { [name]: entry },
    outdir: folder,
    chunkNames: `${name}-chunks/[name]-[hash]`,
    outExtension: { '.js': '.cjs' },
    splitting: true,
    // As webpack for Node: a package's ES modules where it has some.
    mainFields: ['module', 'main'],
    format: 'esm',
    metafile: true,
    write: false,
  });
  refuseLateCommonJs(metafile);
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const graph = readGraph(metafile);
  const first = closureOf(graph, join(folder, `${name}.cjs`));
  const late = [...texts.keys()].filter((path) => !first.has(path));
  const shared = [...first].filter((path) => late.some((file) => graph.get(file)?.includes(path)));

  await rm(chunks, { recursive: true, force: true });
  await mkdir(chunks, { recursive: true });
  const second: BuildOptions = {
    ...common,
    format: 'cjs',
    // The files in memory have the names under which they are written.
    allowOverwrite: true,
    // Node's own `import()` gives a CommonJS file's exports as its default; `require` does not.
    supported: { 'dynamic-import': false },
  };
  await Promise.all([
    build({
      ...second,
      stdin: {
        contents: firstFile(join(folder, `${name}.cjs`), shared),
        resolveDir: folder,
        sourcefile: `${name}-first.js`,
      },
      outfile: outFile,
      plugins: [fromMemory(texts, folder, (path) => !first.has(path))],
    }),
    ...late.map((path) =>
      build({
        ...second,
        entryPoints: [path],
        outfile: path,
        plugins: [fromMemory(texts, dirname(path), (file) => file !== path)],
      }),
    ),
    ...shared.map((path) => {
      const place = `require(${JSON.stringify(`../${basename(outFile)}`)}).${SHARED}`;
      return writeFile(path, `module.exports = ${place}[${JSON.stringify(basename(path))}];\n`);
    }),
  ]);
}

/** What one file that a bundle is made of imports: by absolute path, when it is read and on demand. */
type Graph = ReadonlyMap<string, readonly string[]>;

function readGraph({ outputs }: Metafile): Graph {
  return new Map(
    Object.entries(outputs).map(([path, { imports }]) => [
      resolve(path),
      imports
        .filter(({ kind, external }) => kind === 'import-statement' && external !== true)
        .map((imported) => resolve(imported.path)),
    ]),
  );
}

/** A file and all that is read with it. */
function closureOf(graph: Graph, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...(graph.get(path) ?? []));
  }
  return found;
}

/** The bundle's exports, and what files that are read on demand need of what is in it. */
function firstFile(entry: string, shared: readonly string[]): string {
  const lines = shared.map(
    (path, index) => `import * as shared${String(index)} from ${JSON.stringify(path)};`,
  );
  const names = shared.map(
    (path, index) => `${JSON.stringify(basename(path))}: shared${String(index)}`,
  );
  return [
    ...lines,
    `export * from ${JSON.stringify(entry)};`,
    `export const ${SHARED} = { ${names.join(', ')} };`,
  ].join('\n');
}

/** Reads files from memory; those that stay files of their own, and Node's modules, are left to be required. */
function fromMemory(
  texts: ReadonlyMap<string, string>,
  outFolder: string,
  isApart: (path: string) => boolean,
): Plugin {
  return {
    name: 'from-memory',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        if (!texts.has(file)) return { path, external: true };
        if (!isApart(file)) return { path: file };
        const place = relative(outFolder, file);
        return { path: place.startsWith('.') ? place : `./${place}`, external: true };
      });
      build.onLoad({ filter: /.*/ }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: 'js',
        resolveDir: dirname(path),
      }));
    },
  };
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
