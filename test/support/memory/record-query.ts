import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { EntitySchema } from '../../../local-site/kvs/entity-schema';
import type { RecordPage, RecordQuery, StoredRecord } from '../../../src/ports/record-store';
import { storageRefuses } from './app-refusal';
import { MAX_PAGE } from './record-limits';

type RangeValue = string | number;

interface Row {
  readonly record: StoredRecord;
  readonly range: RangeValue;
}

const position = z.object({
  asked: z.unknown(),
  range: z.union([z.string(), z.number()]),
  key: z.string(),
});

/**
 * One page of an index over the records that the query may see, in the order of the index.
 * @throws AppError UNAVAILABLE for an index that manifest.yml does not declare, a partition that does not
 *   fit it, a page of more than 100, or a cursor of another query.
 */
export function queryRecords(
  schema: EntitySchema,
  visible: readonly StoredRecord[],
  query: RecordQuery,
): RecordPage {
  const { limit, cursor, descending = false, ...asked } = query;
  if (limit < 1 || limit > MAX_PAGE) throw storageRefuses(`a page of ${limit}`);
  const index = schema.indexes.get(query.index);
  if (index === undefined) throw storageRefuses(`no index ${query.index}`);
  if (index.partition.length !== query.partition.length) throw storageRefuses('partition');
  const sign = descending ? -1 : 1;
  const rows = visible
    .filter(({ value }) =>
      index.partition.every((name, place) => value[name] === query.partition[place]),
    )
    .flatMap((record): readonly Row[] => {
      const range = record.value[index.range];
      return typeof range === 'string' || typeof range === 'number' ? [{ record, range }] : [];
    })
    .filter(({ range }) => isInRange(range, query.range))
    .sort((a, b) => sign * compare(a, b));
  const after = cursor === undefined ? undefined : readCursor(cursor, { ...asked, descending });
  const rest = after ? rows.filter((row) => sign * compare(row, after) > 0) : rows;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    records: page.map(({ record }) => structuredClone(record)),
    ...(last === undefined || rest.length <= limit
      ? {}
      : { cursor: writeCursor(last, { ...asked, descending }) }),
  };
}

function compare(a: Row, b: Row): number {
  return order(a.range, b.range) || order(a.record.key, b.record.key);
}

function order(a: RangeValue, b: RangeValue): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isInRange(value: RangeValue, range: RecordQuery['range']): boolean {
  switch (range?.condition) {
    case undefined:
      return true;
    case 'between':
      return value >= range.from && value <= range.to;
    case 'equals':
      return value === range.value;
    case 'atLeast':
      return value >= range.value;
    case 'atMost':
      return value <= range.value;
    case 'beginsWith':
      if (typeof value === 'number') throw storageRefuses('beginsWith takes text');
      return value.startsWith(String(range.value));
  }
}

function writeCursor({ range, record }: Row, asked: unknown): string {
  return Buffer.from(JSON.stringify({ asked, range, key: record.key })).toString('base64url');
}

function readCursor(cursor: string, asked: unknown): Row {
  const { range, key, ...read } = position.parse(
    JSON.parse(Buffer.from(cursor, 'base64url').toString()),
  );
  if (!isDeepStrictEqual(read.asked, JSON.parse(JSON.stringify(asked)))) {
    throw storageRefuses('a cursor of another query');
  }
  return { range, record: { entity: '', key, value: {} } };
}
