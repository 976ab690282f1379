import type { JqlOperand, JqlOperator } from './jql-model';
import type { JqlScope, SqlPart } from './jql-scope';

/** How one field is searched. */
export interface JqlFieldRule {
  readonly operators: ReadonlySet<JqlOperator>;
  /** Holds when the issue has a value; a field that always has one says ALWAYS. */
  readonly present: SqlPart;
  /**
   * Holds for `=` of one operand, which is a value or a function.
   * @throws JqlProblem when the value does not exist
   */
  readonly equals?: (scope: JqlScope, operand: JqlOperand, name: string) => SqlPart;
  /** Holds for one of the four comparisons. */
  readonly compare?: (
    scope: JqlScope,
    operator: Comparison,
    operand: JqlOperand,
    name: string,
  ) => SqlPart;
  /** Holds for `~`. */
  readonly contains?: (text: string, name: string) => SqlPart;
  /** What ORDER BY sorts on; absent where Jira does not sort by the field. */
  readonly order?: (scope: JqlScope) => SqlPart;
  readonly defaultDirection?: 'asc' | 'desc';
}

export type Comparison = '<' | '>' | '<=' | '>=';

const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
const EMPTINESS = ['is', 'is not'] as const;

export const EQUALITY_OPERATORS: ReadonlySet<JqlOperator> = new Set([...EQUALITY, ...EMPTINESS]);
export const RELATIONAL_OPERATORS: ReadonlySet<JqlOperator> = new Set([
  ...EQUALITY,
  ...EMPTINESS,
  '<',
  '>',
  '<=',
  '>=',
]);
export const TEXT_OPERATORS: ReadonlySet<JqlOperator> = new Set(['~', '!~', ...EMPTINESS]);

export function isComparison(operator: JqlOperator): operator is Comparison {
  return operator === '<' || operator === '>' || operator === '<=' || operator === '>=';
}
