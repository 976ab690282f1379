import { fieldRule } from './jql-fields';
import {
  JqlProblem,
  type JqlClause,
  type JqlField,
  type JqlQuery,
  type JqlSort,
  type JqlTerm,
} from './jql-model';
import { ALWAYS, allOf, anyOf, sql, type JqlScope, type SqlPart } from './jql-scope';
import { compileTerm } from './jql-term';

export interface CompiledJql {
  readonly where: SqlPart;
  readonly orderBy: SqlPart;
}

/** Turns a query into SQL over the search index. @throws JqlProblems with every problem found */
export function compileJql(scope: JqlScope, query: JqlQuery): CompiledJql {
  const problems: string[] = [];
  const attempt = (work: () => SqlPart): SqlPart => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof JqlProblem)) throw error;
      problems.push(error.message);
      return ALWAYS;
    }
  };
  const clauseSql = (clause: JqlClause): SqlPart => {
    if (clause.kind === 'term') return attempt(() => termSql(scope, clause));
    const parts = clause.clauses.map(clauseSql);
    return clause.kind === 'and' ? allOf(parts) : anyOf(parts);
  };
  const where = query.where ? clauseSql(query.where) : ALWAYS;
  const sorts = query.orderBy.map((sort) => attempt(() => sortSql(scope, sort)));
  if (problems.length > 0) throw new JqlProblems([...new Set(problems)]);
  return { where, orderBy: orderSql(sorts) };
}

/** Everything that Jira would say about one query. */
export class JqlProblems extends Error {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join(' '));
    this.name = 'JqlProblems';
    this.messages = messages;
  }
}

function termSql(scope: JqlScope, term: JqlTerm): SqlPart {
  const rule = fieldRule(scope.context, term.field);
  if (!rule) {
    throw new JqlProblem(
      `Field '${written(term.field)}' does not exist or you do not have permission to view it.`,
    );
  }
  return compileTerm(scope, rule, term);
}

function written({ name, key, path }: JqlField): string {
  if (key === undefined) return name;
  return `${name}[${key}]${path === undefined || path === '' ? '' : `.${path}`}`;
}

function sortSql(scope: JqlScope, { field, direction }: JqlSort): SqlPart {
  const rule = fieldRule(scope.context, field);
  const key = rule?.order?.(scope);
  if (!key) throw new JqlProblem(`Not able to sort using field '${written(field)}'.`);
  const way = direction ?? rule?.defaultDirection ?? 'asc';
  // Empty values count as the greatest, as in Jira: last when ascending, first when descending.
  const nulls = way === 'asc' ? 'NULLS LAST' : 'NULLS FIRST';
  const columns = key.sql.startsWith('d.') ? key.sql.split(', ') : [key.sql];
  return {
    sql: columns.map((column) => `${column} ${way.toUpperCase()} ${nulls}`).join(', '),
    values: key.values,
  };
}

/** Without ORDER BY the newest issues come first; the id keeps equal ones in a stable order. */
function orderSql(sorts: readonly SqlPart[]): SqlPart {
  const parts = [...sorts, sql('d.issue_id DESC')];
  return {
    sql: parts.map((part) => part.sql).join(', '),
    values: parts.flatMap((part) => part.values),
  };
}
