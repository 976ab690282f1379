import Libsql from 'libsql';
import type { SiteDatabase, SqlRow, SqlValue } from './database';
import { createKeptAnswers } from './kept-answers';

/**
 * Opens the site's database, or an empty one in memory. It is the only one to write to the file: small answers are
 * kept until one of their tables is written to.
 *
 * Numbers are bound as REAL by the driver: a column that shall hold integers must be declared INTEGER.
 * @throws RangeError for a text with a NUL character, which the driver would cut off silently when it is read.
 */
export function openSiteDatabase(path: string): SiteDatabase {
  const connection = new Libsql(path);
  if (path !== ':memory:') {
    connection.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000',
    );
  }
  const statements = new Map<string, Libsql.Statement>();
  const answers = createKeptAnswers();
  let depth = 0;

  function prepared(sql: string): Libsql.Statement {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function all(sql: string, parameters: readonly SqlValue[]): readonly SqlRow[] {
    const ask = (): readonly SqlRow[] => prepared(sql).all(checked(parameters)).map(toRow);
    if (!answers.keeps(sql)) {
      answers.noteWriting(sql);
      return ask();
    }
    const question = keyOf(parameters);
    if (question === undefined) return ask();
    const known = answers.find(sql, question);
    if (known !== undefined) return known;
    const rows = ask();
    answers.keep(sql, question, rows);
    return rows;
  }

  return {
    exec: (sql) => {
      answers.clear();
      connection.exec(sql);
    },
    run: (sql, ...parameters) => {
      answers.noteWriting(sql);
      prepared(sql).run(checked(parameters));
    },
    one: (sql, ...parameters) => all(sql, parameters)[0],
    all: (sql, ...parameters) => all(sql, parameters),
    transaction: (work) => {
      const level = depth;
      // A savepoint, so that an inner failure which the caller survives undoes the inner work alone.
      connection.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level_${level}`);
      depth = level + 1;
      try {
        const result = work();
        if (result instanceof Promise) {
          throw new TypeError('Work in a transaction must be synchronous.');
        }
        connection.exec(level === 0 ? 'COMMIT' : `RELEASE level_${level}`);
        return result;
      } catch (error) {
        const undo =
          level === 0 ? 'ROLLBACK' : `ROLLBACK TO level_${level}; RELEASE level_${level}`;
        if (connection.inTransaction) connection.exec(undo);
        answers.clear();
        throw error;
      } finally {
        depth = level;
      }
    },
    close: () => {
      statements.clear();
      if (connection.open) connection.close();
    },
  };
}

/** What is asked with as one text; none for bytes, which are no key to anything. */
function keyOf(parameters: readonly SqlValue[]): string | undefined {
  if (parameters.some((one) => typeof one === 'object' && one !== null)) return undefined;
  return parameters.map((one) => `${typeof one} ${String(one)}`).join('\u0000');
}

function checked(parameters: readonly SqlValue[]): readonly SqlValue[] {
  for (const parameter of parameters) {
    if (typeof parameter === 'string' && parameter.includes('\u0000')) {
      throw new RangeError('The database stores no text with a NUL character.');
    }
  }
  return parameters;
}

/** The driver hands out blobs as ArrayBuffer. */
function toRow(raw: unknown): SqlRow {
  const row: Record<string, SqlValue> = {};
  if (typeof raw !== 'object' || raw === null) return row;
  for (const [column, value] of Object.entries(raw)) row[column] = toValue(value);
  return row;
}

function toValue(value: unknown): SqlValue {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  return null;
}
