import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { ForgeStartError } from '../forge-failure';
import { type Manifest, manifestSchema } from './manifest-schema';

/** Reads manifest.yml. @throws ForgeStartError that names the first thing the host cannot use. */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ForgeStartError(`${path} cannot be read.`, { cause });
  });
  return parseManifest(text);
}

export function parseManifest(text: string): Manifest {
  let document: unknown;
  try {
    document = parse(text);
  } catch (cause) {
    throw new ForgeStartError(`manifest.yml is not YAML: ${String(cause)}`, { cause });
  }
  const parsed = manifestSchema.safeParse(document);
  if (!parsed.success) {
    throw new ForgeStartError(`manifest.yml cannot be run here.\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
