import type { SqlValue } from '../../platform/database';
import type { Actor } from '../../platform/actor';
import type { IssueContext } from '../issues/issue-context';

/** What a query is read against. */
export interface JqlScope {
  readonly context: IssueContext;
  readonly actor: Actor;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The caller's own; dates without a zone are meant in it. */
  readonly timeZone: string;
}

/** A condition on `jira_search_document d`. */
export interface SqlPart {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export function sql(text: string, ...values: readonly SqlValue[]): SqlPart {
  return { sql: text, values };
}

export const ALWAYS = sql('1');
export const NEVER = sql('0');

export function allOf(parts: readonly SqlPart[]): SqlPart {
  return joined(parts, ' AND ', ALWAYS);
}

export function anyOf(parts: readonly SqlPart[]): SqlPart {
  return joined(parts, ' OR ', NEVER);
}

export function not(part: SqlPart): SqlPart {
  return { sql: `NOT (${part.sql})`, values: part.values };
}

function joined(parts: readonly SqlPart[], word: string, none: SqlPart): SqlPart {
  if (parts.length === 0) return none;
  return {
    sql: `(${parts.map((part) => part.sql).join(word)})`,
    values: parts.flatMap((part) => part.values),
  };
}
