import type { SqlRow } from './database';

/** A request asks for the same user, project or type again and again; whole registers are not kept. */
const MOST_ROWS_KEPT = 20;
const MOST_ANSWERS_KEPT = 2_000;
/** What surely changes nothing, and depends on nothing but the tables that it names. */
const IS_READING =
  /^\s*(?:select|with)\b(?!.*\b(?:insert|replace|update|delete|sqlite_\w+|random|changes|last_insert_rowid)\b)/is;
const WRITTEN =
  /^\s*(?:(?:insert|replace)(?:\s+or\s+\w+)?\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+"?(\w+)/i;

/** Small answers, kept until one of the tables that their question names is written to. */
export interface KeptAnswers {
  /** Whether answers to this statement can be kept at all. */
  keeps(sql: string): boolean;
  find(sql: string, question: string): readonly SqlRow[] | undefined;
  keep(sql: string, question: string, rows: readonly SqlRow[]): void;
  /** To be told of every statement that is no reading one. */
  noteWriting(sql: string): void;
  clear(): void;
}

/** The schema has no triggers and no cascades: a statement writes to the one table that it names. */
export function createKeptAnswers(): KeptAnswers {
  const bySql = new Map<string, Map<string, readonly SqlRow[]>>();
  /** Statements by the words in them, of which some are tables. */
  const naming = new Map<string, string[]>();
  const isReading = new Map<string, boolean>();
  let count = 0;

  function forget(): void {
    for (const answers of bySql.values()) answers.clear();
    count = 0;
  }

  function answersTo(sql: string): Map<string, readonly SqlRow[]> {
    const known = bySql.get(sql);
    if (known !== undefined) return known;
    const answers = new Map<string, readonly SqlRow[]>();
    bySql.set(sql, answers);
    for (const word of new Set(sql.toLowerCase().match(/\w+/g))) {
      naming.set(word, [...(naming.get(word) ?? []), sql]);
    }
    return answers;
  }

  return {
    keeps: (sql) => {
      const known = isReading.get(sql) ?? IS_READING.test(sql);
      isReading.set(sql, known);
      return known;
    },
    find: (sql, question) => bySql.get(sql)?.get(question),
    keep: (sql, question, rows) => {
      if (rows.length > MOST_ROWS_KEPT) return;
      if (count >= MOST_ANSWERS_KEPT) forget();
      answersTo(sql).set(question, rows);
      count += 1;
    },
    noteWriting: (sql) => {
      const table = WRITTEN.exec(sql)?.[1]?.toLowerCase();
      if (table === undefined) {
        forget();
        return;
      }
      for (const reading of naming.get(table) ?? []) {
        const answers = bySql.get(reading);
        count -= answers?.size ?? 0;
        answers?.clear();
      }
    },
    clear: forget,
  };
}
