import { build } from 'esbuild';
import { ForgeStartError } from '../forge-failure';

/** The code of the app's process as one text that a worker thread can evaluate. */
export async function buildProcessCode(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text;
  if (code === undefined) throw new ForgeStartError(`${entry} gave no code to run the app with.`);
  return code;
}
