import type { SiteDatabase, SqlRow, SqlValue } from '../platform/database';
import type { ConditionName } from './conditions';
import type { Position } from './cursor';
import { ENTRY_COLUMNS } from './entry-store';

/** Rows of one index partition, or of a whole space by key, in order. */
export interface RangeQuery {
  readonly spaceId: string;
  /** Undefined: ordered and bounded by key. */
  readonly index?: { readonly name: string; readonly partition: string };
  readonly range?: {
    readonly condition: ConditionName;
    readonly values: readonly (string | number)[];
  };
  readonly descending: boolean;
  readonly after?: Position | undefined;
  readonly limit: number;
  /** The state of this moment is answered: milliseconds since the epoch. */
  readonly asOf: number;
  /** Values that expired before this moment are gone. */
  readonly expiredBefore: number;
}

/** Reads at most `limit` rows in one indexed statement, each with `range`, `key` and the entry's columns. */
export function readRange(database: SiteDatabase, query: RangeQuery): readonly SqlRow[] {
  const column = query.index ? 'i."range"' : 'v.key';
  const key = query.index ? 'i.key' : 'v.key';
  const source = query.index
    ? 'kvs_index i CROSS JOIN kvs_version v ON v.id = i.version'
    : 'kvs_version v';
  const clauses: string[] = [];
  const parameters: SqlValue[] = [];
  const add = (clause: string, ...values: readonly SqlValue[]): void => {
    clauses.push(clause);
    parameters.push(...values);
  };
  if (query.index) {
    const { name, partition } = query.index;
    add('i.space = ? AND i.name = ? AND i."partition" = ?', query.spaceId, name, partition);
  } else {
    add('v.space = ?', query.spaceId);
  }
  if (query.range) {
    const bound = bounds(column, query.range.condition, query.range.values);
    add(bound.clause, ...bound.values);
  }
  if (query.after) {
    const sign = query.descending ? '<' : '>';
    add(`(${column}, ${key}) ${sign} (?, ?)`, query.after.range, query.after.key);
  }
  add(
    'v.visible_from <= ? AND (v.visible_until IS NULL OR v.visible_until > ?)',
    query.asOf,
    query.asOf,
  );
  add('(v.expires IS NULL OR v.expires > ?)', query.expiredBefore);
  const order = query.descending ? 'DESC' : 'ASC';
  return database.all(
    `SELECT ${column} AS "range", ${ENTRY_COLUMNS} FROM ${source} WHERE ${clauses.join(' AND ')}
      ORDER BY ${column} ${order}, ${key} ${order} LIMIT ?`,
    ...parameters,
    query.limit,
  );
}

/** Above every text that begins with the prefix that it is put behind. */
const LAST_CHARACTER = '\u{10FFFF}';

function bounds(
  column: string,
  condition: ConditionName,
  [first = '', second = '']: readonly (string | number)[],
): { readonly clause: string; readonly values: readonly SqlValue[] } {
  switch (condition) {
    case 'EQUAL_TO':
      return { clause: `${column} = ?`, values: [first] };
    case 'GREATER_THAN':
      return { clause: `${column} > ?`, values: [first] };
    case 'GREATER_THAN_EQUAL_TO':
      return { clause: `${column} >= ?`, values: [first] };
    case 'LESS_THAN':
      return { clause: `${column} < ?`, values: [first] };
    case 'LESS_THAN_EQUAL_TO':
      return { clause: `${column} <= ?`, values: [first] };
    case 'BETWEEN':
      return { clause: `${column} BETWEEN ? AND ?`, values: [first, second] };
    case 'BEGINS_WITH':
      return {
        clause: `${column} >= ? AND ${column} < ?`,
        values: [first, `${String(first)}${LAST_CHARACTER}`],
      };
    case 'CONTAINS':
    case 'NOT_CONTAINS':
    case 'NOT_EQUAL_TO':
    case 'EXISTS':
    case 'NOT_EXISTS':
      throw new RangeError(`${condition} bounds no range.`);
  }
}
