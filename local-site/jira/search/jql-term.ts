import { isComparison, type JqlFieldRule } from './jql-field';
import { JqlProblem, type JqlOperand, type JqlTerm } from './jql-model';
import { allOf, ALWAYS, anyOf, not, type JqlScope, type SqlPart } from './jql-scope';

/**
 * The condition of one term. As in Jira, a negative operator never holds for an issue whose field
 * is empty.
 */
export function compileTerm(scope: JqlScope, rule: JqlFieldRule, term: JqlTerm): SqlPart {
  const { operator, operand, field } = term;
  const name = field.name;
  if (!rule.operators.has(operator)) throw unsupported(operator, name);
  if (operator === 'is' || operator === 'is not') {
    if (operand.kind !== 'empty') throw emptyOnly(operator, name);
    return operator === 'is' ? absent(rule) : rule.present;
  }
  if (isComparison(operator)) {
    if (operand.kind === 'list') throw noList(operator, name);
    if (operand.kind === 'empty') return rule.present === ALWAYS ? ALWAYS : absent(rule);
    return need(rule.compare, operator, name)(scope, operator, operand, name);
  }
  if (operator === '~' || operator === '!~') {
    if (operand.kind !== 'value') throw unsupported(operator, name);
    const matches = need(rule.contains, operator, name)(operand.text, name);
    return operator === '~' ? matches : allOf([rule.present, not(matches)]);
  }
  const isList = operator === 'in' || operator === 'not in';
  if (!isList && operand.kind === 'list') throw noList(operator, name);
  const wanted = flattened(operand);
  const equals = need(rule.equals, operator, name);
  const matches = anyOf(
    wanted.map((one) => (one.kind === 'empty' ? absent(rule) : equals(scope, one, name))),
  );
  const isPositive = operator === '=' || operator === 'in';
  return isPositive ? matches : allOf([rule.present, not(matches)]);
}

function flattened(operand: JqlOperand): readonly JqlOperand[] {
  return operand.kind === 'list' ? operand.items.flatMap(flattened) : [operand];
}

function absent(rule: JqlFieldRule): SqlPart {
  return not(rule.present);
}

function need<T>(part: T | undefined, operator: string, name: string): T {
  if (part === undefined) throw unsupported(operator, name);
  return part;
}

function unsupported(operator: string, name: string): JqlProblem {
  return new JqlProblem(`The operator '${operator}' is not supported by the '${name}' field.`);
}

function noList(operator: string, name: string): JqlProblem {
  return new JqlProblem(
    `Operator '${operator}' does not support the list value for field '${name}'.`,
  );
}

function emptyOnly(operator: string, name: string): JqlProblem {
  return new JqlProblem(
    `The operator '${operator}' only supports EMPTY or NULL for field '${name}'.`,
  );
}
