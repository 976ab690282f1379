import { build } from 'esbuild';
import { ForgeStartError } from '../forge-failure';

const built = new Map<string, Promise<string>>();

/** The code of the app's process as one text that a worker thread can evaluate; built once for all sites of a run. */
export function buildProcessCode(entry: string): Promise<string> {
  const known = built.get(entry) ?? bundled(entry);
  built.set(entry, known);
  return known;
}

async function bundled(entry: string): Promise<string> {
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
