import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEntitySchemas, type EntitySchema } from '../../../local-site/kvs/entity-schema';

/** The app's entities as manifest.yml declares them. */
export function manifestEntities(): ReadonlyMap<string, EntitySchema> {
  return readEntitySchemas(parse(readFileSync(join(process.cwd(), 'manifest.yml'), 'utf8')));
}
