/** A query after parsing: NOT is gone, pushed down into the operators as Jira does. */
export interface JqlQuery {
  readonly where?: JqlClause;
  readonly orderBy: readonly JqlSort[];
}

export type JqlClause =
  | { readonly kind: 'and' | 'or'; readonly clauses: readonly JqlClause[] }
  | JqlTerm;

export interface JqlTerm {
  readonly kind: 'term';
  readonly field: JqlField;
  readonly operator: JqlOperator;
  readonly operand: JqlOperand;
}

export interface JqlField {
  /** As written. */
  readonly name: string;
  /** What stands in brackets: the key of `issue.property[key].path`, or the index of an array. */
  readonly key?: string;
  readonly path?: string;
}

export type JqlOperator =
  | '='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | 'in'
  | 'not in'
  | '~'
  | '!~'
  | 'is'
  | 'is not';

export type JqlOperand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly JqlOperand[] };

export interface JqlSort {
  readonly field: JqlField;
  /** Absent: the field's own direction. */
  readonly direction?: 'asc' | 'desc';
}

/** A part of a query that Jira refuses with 400, in Jira's words. */
export class JqlProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JqlProblem';
  }
}
