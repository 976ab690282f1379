import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { ForgeStartError } from '../forge-failure';

/** What was read last: many sites of one run have the same manifest, and YAML takes longer than the rest of a start. */
let last: { readonly text: string; readonly document: unknown } | undefined;

/**
 * manifest.yml as plain data, not to be changed.
 * @throws ForgeStartError when it cannot be read or is not YAML.
 */
export async function manifestDocument(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ForgeStartError(`${path} cannot be read.`, { cause });
  });
  return documentOf(text);
}

/** @throws ForgeStartError when the text is not YAML. */
export function documentOf(text: string): unknown {
  if (last?.text === text) return last.document;
  try {
    last = { text, document: parse(text) as unknown };
  } catch (cause) {
    throw new ForgeStartError(`manifest.yml is not YAML: ${String(cause)}`, { cause });
  }
  return last.document;
}
