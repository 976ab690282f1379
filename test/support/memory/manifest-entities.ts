import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEntitySchemas, type EntitySchema } from '../../../local-site/kvs/entity-schema';

let known: ReadonlyMap<string, EntitySchema> | undefined;

/** The app's entities as manifest.yml declares them; read once a test file. */
export function manifestEntities(): ReadonlyMap<string, EntitySchema> {
  known ??= readEntitySchemas(parse(readFileSync(join(process.cwd(), 'manifest.yml'), 'utf8')));
  return known;
}
