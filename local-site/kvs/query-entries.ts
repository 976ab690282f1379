import type { SiteClock } from '../platform/clock';
import type { SiteDatabase } from '../platform/database';
import { conditionsOf, meets, validateCondition, validateOperands } from './conditions';
import { readCursor, writeCursor, type Position } from './cursor';
import { KEY_INDEX, type EntityIndex, type EntitySchema } from './entity-schema';
import { partitionKey, rangeKey, toEntry, type Entry } from './entry-store';
import { entryView } from './entry-view';
import { STORAGE_LIMITS } from './limits';
import { readRange, type RangeQuery } from './range-query';
import type { EntityQueryBody, QueryBody } from './request-bodies';
import { PLAIN_SPACE, type Space } from './space';
import { badRequest } from './storage-failure';

/** Queries answer from the state of `lagMs` ago: Atlassian calls them eventually consistent. */
export interface QueryContext {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  readonly lagMs: () => number;
}

export interface QueryPage {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly cursor?: string;
}

/** @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api-query/ */
export function queryKeys(context: QueryContext, body: QueryBody): QueryPage {
  const { where = [], after, limit = STORAGE_LIMITS.PAGE_DEFAULT, options } = body;
  if (limit < 1 || limit > STORAGE_LIMITS.PAGE_MAX) {
    throw badRequest('LIST_QUERY_LIMIT_EXCEEDED', 'Limit for list query should be below 100.');
  }
  if (where.length > 1) {
    throw badRequest(
      'QUERY_WHERE_INVALID',
      'KVS queries should contain only a single "where" clause.',
    );
  }
  const [clause] = where;
  if (clause && clause.property !== 'key') {
    throw badRequest(
      'QUERY_WHERE_FIELD_INVALID',
      'The specified field is not supported for filters.',
    );
  }
  if (clause && clause.condition !== 'BEGINS_WITH') {
    throw badRequest(
      'INVALID_FILTER_CONDITION',
      'The specified condition is not supported for filters.',
    );
  }
  const [prefix] = clause?.values ?? [];
  if (clause && (typeof prefix !== 'string' || clause.values.length !== 1)) {
    throw badRequest('INVALID_FILTER_VALUES', 'BEGINS_WITH takes one text.');
  }
  const same = [PLAIN_SPACE.id, prefix ?? null];
  const page = readPage(context, same, after, limit, {
    spaceId: PLAIN_SPACE.id,
    descending: false,
    ...(typeof prefix === 'string' && prefix !== ''
      ? { range: { condition: 'BEGINS_WITH', values: [prefix] } }
      : {}),
  });
  return { ...page, data: page.data.map((entry) => entryView(entry, options?.metadataFields)) };
}

/**
 * One page of an index. The filters are applied to the rows of the page, so that it may be short or
 * empty and still have a cursor.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/
 */
export function queryEntity(
  context: QueryContext,
  space: Space & { readonly schema: EntitySchema },
  body: EntityQueryBody,
): QueryPage {
  const { schema } = space;
  const {
    filters,
    cursor,
    limit = STORAGE_LIMITS.PAGE_DEFAULT,
    sort = 'ASC',
    range,
    options,
  } = body;
  if (limit < 1 || limit > STORAGE_LIMITS.PAGE_MAX) {
    throw badRequest(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      'The page limit must be set between 1 and 100.',
    );
  }
  const conditions = filters ? conditionsOf(filters) : [];
  if (conditions.length + (range ? 1 : 0) > STORAGE_LIMITS.QUERY_CONDITIONS) {
    throw badRequest('LOCAL_SITE_TOO_MANY_CONDITIONS', 'A query can have at most 100 conditions.');
  }
  for (const condition of conditions) validateCondition(schema, condition);
  const index = indexOf(schema, body.indexName);
  const partition = validatePartition(schema, index, body.partition ?? []);
  if (range) validateOperands(range.condition, range.values, rangeType(schema, index));
  if (range?.condition === 'BEGINS_WITH' && rangeType(schema, index) !== 'string') {
    throw badRequest('INVALID_FILTER_CONDITION', 'beginsWith takes an attribute of type string.');
  }
  const same = [space.id, index.name, partition, range ?? null, filters ?? null, sort];
  const page = readPage(context, same, cursor, limit, {
    spaceId: space.id,
    descending: sort === 'DESC',
    ...(index.name === KEY_INDEX ? {} : { index: { name: index.name, partition } }),
    ...(range ? { range: { condition: range.condition, values: range.values.map(rangeKey) } } : {}),
  });
  const found = filters
    ? page.data.filter(({ value }) => meets(filters, attributesOf(value)))
    : page.data;
  return { ...page, data: found.map((entry) => entryView(entry, options?.metadataFields)) };
}

function readPage(
  { database, clock, lagMs }: QueryContext,
  sameQuery: unknown,
  cursor: string | undefined,
  limit: number,
  query: Pick<RangeQuery, 'spaceId' | 'index' | 'range' | 'descending'>,
): { readonly data: readonly Entry[]; readonly cursor?: string } {
  const now = clock.now();
  const after = cursor === undefined ? undefined : readCursor(sameQuery, cursor, now);
  const rows = readRange(database, {
    ...query,
    after,
    limit: limit + 1,
    asOf: now - lagMs(),
    expiredBefore: now - STORAGE_LIMITS.EXPIRED_KEPT_MS,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const data = shown.map(toEntry);
  if (rows.length <= limit || !last) return { data };
  const range = typeof last.range === 'number' ? last.range : String(last.range);
  const position: Position = { range, key: String(last.key) };
  return { data, cursor: writeCursor(sameQuery, position, now) };
}

function indexOf(schema: EntitySchema, name: string): EntityIndex {
  if (name === KEY_INDEX) return { name, partition: [], range: 'key' };
  const index = schema.indexes.get(name);
  if (index) return index;
  throw badRequest(
    'INVALID_ENTITY_INDEX',
    `Index ${name} of entity ${schema.name} is not declared in manifest.yml.`,
  );
}

function rangeType(schema: EntitySchema, index: EntityIndex): string {
  return index.name === KEY_INDEX ? 'string' : (schema.attributes.get(index.range) ?? 'any');
}

/** A value for each attribute of the partition, in order and of its type. */
function validatePartition(
  schema: EntitySchema,
  index: EntityIndex,
  values: readonly unknown[],
): string {
  const fits =
    values.length === index.partition.length &&
    index.partition.every((attribute, position) => {
      const type = schema.attributes.get(attribute);
      return typeof values[position] === (type === 'integer' || type === 'float' ? 'number' : type);
    });
  if (fits) return partitionKey(values);
  throw badRequest(
    'INVALID_FILTER_VALUES',
    `Index ${index.name} of entity ${schema.name} needs the partition [${index.partition.join(', ')}].`,
  );
}

function attributesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
