import {
  JastBuilder,
  type Clause,
  type Field,
  type Operand,
  type TerminalClause,
} from '@atlaskit/jql-ast';
import { notModelled } from '../rest/refusal';
import {
  JqlProblem,
  type JqlClause,
  type JqlField,
  type JqlOperand,
  type JqlOperator,
  type JqlQuery,
} from './jql-model';
import { syntaxMessage } from './jql-syntax-message';

/** What NOT turns each operator into. */
const OPPOSITES: Readonly<Record<JqlOperator, JqlOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  '~': '!~',
  '!~': '~',
  is: 'is not',
  'is not': 'is',
};

/** Reads a query with Atlassian's own parser. @throws JqlProblem in Jira's words */
export function parseJql(jql: string): JqlQuery {
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error) {
    const start = 'start' in error && typeof error.start === 'number' ? error.start : jql.length;
    throw new JqlProblem(syntaxMessage(jql, error.message, start));
  }
  if (!query) return { orderBy: [] };
  return {
    ...(query.where ? { where: clauseOf(query.where, false) } : {}),
    orderBy: (query.orderBy?.fields ?? []).map(({ field, direction }) => ({
      field: fieldOf(field),
      ...(direction ? { direction: direction.value === 'DESC' ? 'desc' : 'asc' } : {}),
    })),
  };
}

function clauseOf(clause: Clause, isNegated: boolean): JqlClause {
  switch (clause.clauseType) {
    case 'not':
      return clauseOf(clause.clause, !isNegated);
    case 'compound':
      return {
        kind: (clause.operator.value === 'and') === isNegated ? 'or' : 'and',
        clauses: clause.clauses.map((one) => clauseOf(one, isNegated)),
      };
    case 'terminal':
      return termOf(clause, isNegated);
  }
}

function termOf(clause: TerminalClause, isNegated: boolean): JqlClause {
  const written = clause.operator?.value;
  if (written === undefined || !isOperator(written)) {
    throw notModelled(`the JQL operator ${(written ?? '').toUpperCase()}`);
  }
  if (!clause.operand) throw new Error('the parser let a clause without operand pass');
  return {
    kind: 'term',
    field: fieldOf(clause.field),
    operator: isNegated ? OPPOSITES[written] : written,
    operand: operandOf(clause.operand),
  };
}

function isOperator(text: string): text is JqlOperator {
  return text in OPPOSITES;
}

function fieldOf(field: Field): JqlField {
  const property = field.properties?.[0];
  if (!property?.key) return { name: field.value };
  const path = (property.path ?? []).map(({ value }) => value).join('');
  return { name: field.value, key: property.key.value, path: path.replace(/^\./, '') };
}

function operandOf(operand: Operand): JqlOperand {
  switch (operand.operandType) {
    case 'value':
      return { kind: 'value', text: operand.value };
    case 'keyword':
      return { kind: 'empty' };
    case 'function':
      return {
        kind: 'function',
        name: operand.function.value,
        args: operand.arguments.map(({ value }) => value),
      };
    case 'list':
      return { kind: 'list', items: operand.values.map(operandOf) };
  }
}
