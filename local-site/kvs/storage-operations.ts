import type { EntitySchema } from './entity-schema';
import { runBatch } from './batch';
import type { EntryStore } from './entry-store';
import { queryEntity, queryKeys, type QueryContext } from './query-entries';
import * as bodies from './request-bodies';
import { parseBody } from './request-bodies';
import { deleteEntry, getEntry, setEntry } from './single-key';
import { PLAIN_SPACE, SECRET_SPACE, spaceOf, type Space } from './space';
import { badRequest } from './storage-failure';
import { runTransaction } from './transaction';

export interface StorageOperation {
  readonly access: 'read' | 'write';
  /** @param bytes size of the body as JSON */
  readonly run: (body: unknown, bytes: number) => unknown;
}

interface OperationContext extends QueryContext {
  readonly entities: ReadonlyMap<string, EntitySchema>;
  readonly entries: EntryStore;
}

/** The storage's operations by path; each door uses the same checks. */
export function createStorageOperations(
  context: OperationContext,
): ReadonlyMap<string, StorageOperation> {
  const { entries, entities, database } = context;
  const spaceFor = (name: string | undefined): Space => spaceOf(entities, name);
  return new Map<string, StorageOperation>([
    ...keyOperations('/api/v1', entries, PLAIN_SPACE),
    ...keyOperations('/api/v1/secret', entries, SECRET_SPACE),
    ...entityOperations(context, spaceFor),
    ...batchOperations(entries, spaceFor),
    ['/api/v1/query', read((body) => queryKeys(context, parseBody(bodies.queryBody, body)))],
    [
      '/api/v1/transaction',
      write((body, bytes) => {
        const parsed = parseBody(bodies.transactionBody, body);
        runTransaction(database, entries, spaceFor, parsed, bytes);
      }),
    ],
  ]);
}

type Row = readonly [string, StorageOperation];

function read(run: StorageOperation['run']): StorageOperation {
  return { access: 'read', run };
}

function write(run: StorageOperation['run']): StorageOperation {
  return { access: 'write', run };
}

function keyOperations(prefix: string, entries: EntryStore, space: Space): readonly Row[] {
  return [
    [
      `${prefix}/get`,
      read((body) => {
        const { key, options } = parseBody(bodies.getBody, body);
        return getEntry(entries, space, key, options);
      }),
    ],
    [
      `${prefix}/set`,
      write((body) => {
        const { key, value, options } = parseBody(bodies.setBody, body);
        return setEntry(entries, space, key, value, options);
      }),
    ],
    [
      `${prefix}/delete`,
      write((body) => deleteEntry(entries, space, parseBody(bodies.deleteBody, body).key)),
    ],
  ];
}

function entityOperations(
  context: OperationContext,
  spaceFor: (entityName: string) => Space,
): readonly Row[] {
  const { entries } = context;
  return [
    [
      '/api/v1/entity/get',
      read((body) => {
        const { entityName, key, options } = parseBody(bodies.entityGetBody, body);
        return getEntry(entries, spaceFor(entityName), key, options);
      }),
    ],
    [
      '/api/v1/entity/set',
      write((body) => {
        const { entityName, key, value, options } = parseBody(bodies.entitySetBody, body);
        return setEntry(entries, spaceFor(entityName), key, value, options);
      }),
    ],
    [
      '/api/v1/entity/delete',
      write((body) => {
        const { entityName, key } = parseBody(bodies.entityDeleteBody, body);
        deleteEntry(entries, spaceFor(entityName), key);
      }),
    ],
    [
      '/api/v1/entity/query',
      read((body) => {
        const query = parseBody(bodies.entityQueryBody, body);
        const space = spaceFor(query.entityName);
        if (!space.schema) throw badRequest('INVALID_ENTITY_TYPE', 'A query needs an entity.');
        return queryEntity(context, { ...space, schema: space.schema }, query);
      }),
    ],
  ];
}

function batchOperations(
  entries: EntryStore,
  spaceFor: (entityName: string | undefined) => Space,
): readonly Row[] {
  return [
    [
      '/api/v1/batch/get',
      read((body, bytes) =>
        runBatch(parseBody(bodies.batchGetBody, body), bytes, ({ key, entityName, options }) =>
          getEntry(entries, spaceFor(entityName), key, options),
        ),
      ),
    ],
    [
      '/api/v1/batch/set',
      write((body, bytes) =>
        runBatch(parseBody(bodies.batchSetBody, body), bytes, (item) =>
          setEntry(entries, spaceFor(item.entityName), item.key, item.value, item.options),
        ),
      ),
    ],
    [
      '/api/v1/batch/delete',
      write((body, bytes) =>
        runBatch(parseBody(bodies.batchDeleteBody, body), bytes, ({ key, entityName }) => {
          deleteEntry(entries, spaceFor(entityName), key);
          return undefined;
        }),
      ),
    ],
  ];
}
