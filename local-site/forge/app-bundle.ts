import { build } from 'esbuild';

export interface AppBundleOptions {
  /** Absolute path of the app's back end, `src/index.ts`. */
  readonly entry: string;
  readonly outFile: string;
}

/**
 * Bundles the app's back end as `forge deploy` does: one CommonJS file with all packages inside, unchanged.
 * Names and lines stay readable, so that an error in the log points at the app's source.
 */
export async function buildAppBundle({ entry, outFile }: AppBundleOptions): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: outFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: false,
    keepNames: true,
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
}
