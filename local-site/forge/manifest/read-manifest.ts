import { z } from 'zod';
import { ForgeStartError } from '../forge-failure';
import { documentOf, manifestDocument } from './manifest-document';
import { type Manifest, manifestSchema } from './manifest-schema';

/** Reads manifest.yml. @throws ForgeStartError that names the first thing the host cannot use. */
export async function readManifest(path: string): Promise<Manifest> {
  return manifestOf(await manifestDocument(path));
}

export function parseManifest(text: string): Manifest {
  return manifestOf(documentOf(text));
}

function manifestOf(document: unknown): Manifest {
  const parsed = manifestSchema.safeParse(document);
  if (!parsed.success) {
    throw new ForgeStartError(`manifest.yml cannot be run here.\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
