import { build } from 'esbuild';

export interface AppBundleOptions {
  /** Absolute path of the app's back end, `src/index.ts`. */
  readonly entry: string;
  readonly outFile: string;
  /** Off for tests that start hundreds of processes: without it a bundle loads in half the time. */
  readonly sourceMap?: boolean;
}

/**
 * Bundles the app's back end as `forge deploy` does: one CommonJS file with all packages inside, unchanged.
 * Names and lines stay readable, so that an error in the log points at the app's source.
 */
export async function buildAppBundle({
  entry,
  outFile,
  sourceMap = true,
}: AppBundleOptions): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: outFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: false,
    sourcemap: sourceMap ? 'inline' : false,
    sourcesContent: false,
    logLevel: 'warning',
  });
}
