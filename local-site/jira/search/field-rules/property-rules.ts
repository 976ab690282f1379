import type { IndexedProperty } from '../../../forge/host';
import {
  EQUALITY_OPERATORS,
  RELATIONAL_OPERATORS,
  TEXT_OPERATORS,
  type JqlFieldRule,
} from '../jql-field';
import { JqlProblem, type JqlField } from '../jql-model';
import { momentOf } from '../jql-moment';
import { sql, type SqlPart } from '../jql-scope';
import { valueText } from './entity-rules';
import { accountOf } from './people-rules';
import { holdsText } from './text-rules';

/**
 * How a declared entity property is searched: the operators that its type allows.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-entity-property/
 */
function propertyRule(property: IndexedProperty, position?: number): JqlFieldRule {
  const { propertyKey, path } = property;
  const place = position === undefined ? '' : ` AND p.position = ${position}`;
  const some = (fits?: SqlPart): SqlPart => ({
    sql: `EXISTS (SELECT 1 FROM jira_search_property p WHERE p.issue_id = d.issue_id
      AND p.property_key = ? AND p.path = ?${place}${fits ? ` AND ${fits.sql}` : ''})`,
    values: [propertyKey, path, ...(fits?.values ?? [])],
  });
  const first = (column: string) =>
    sql(
      `(SELECT ${column} FROM jira_search_property
        WHERE issue_id = d.issue_id AND property_key = ? AND path = ? ORDER BY position LIMIT 1)`,
      propertyKey,
      path,
    );
  const present = some();
  switch (property.type) {
    case 'string':
      return {
        operators: EQUALITY_OPERATORS,
        present,
        equals: (_, operand) => some(sql('p.text_value = ?', valueText(operand))),
      };
    case 'text':
      return {
        operators: TEXT_OPERATORS,
        present,
        contains: (text, name) => some(holdsText('p.words', text, name)),
      };
    case 'user':
      return {
        operators: EQUALITY_OPERATORS,
        present,
        equals: (scope, operand, name) =>
          some(sql('p.text_value = ?', accountOf(scope, operand, name) ?? '')),
      };
    case 'number':
      return {
        operators: RELATIONAL_OPERATORS,
        present: some(sql('p.number_value IS NOT NULL')),
        equals: (_, operand, name) =>
          some(sql('p.number_value = ?', numberIn(valueText(operand), name))),
        compare: (_, operator, operand, name) =>
          some(sql(`p.number_value ${operator} ?`, numberIn(valueText(operand), name))),
        order: () => first('number_value'),
      };
    case 'date':
      return {
        operators: RELATIONAL_OPERATORS,
        present: some(sql('p.time_value IS NOT NULL')),
        equals: (scope, operand, name) =>
          some(sql('p.time_value = ?', momentOf(scope, name, operand))),
        compare: (scope, operator, operand, name) =>
          some(sql(`p.time_value ${operator} ?`, momentOf(scope, name, operand))),
        order: () => first('time_value'),
      };
  }
}

/** The declared property that a field of a query means, by its alias or in full; undefined if none. */
export function declaredProperty(
  properties: readonly IndexedProperty[],
  field: JqlField,
): JqlFieldRule | undefined {
  const name = field.name.toLowerCase();
  if (name === 'issue.property') {
    const found = properties.find(
      (one) => one.propertyKey === field.key && one.path === (field.path ?? ''),
    );
    return found && propertyRule(found);
  }
  const found = properties.find((one) => one.searchAlias?.toLowerCase() === name);
  if (!found) return undefined;
  if (field.key === undefined) return propertyRule(found);
  return /^\d+$/.test(field.key) ? propertyRule(found, Number(field.key)) : undefined;
}

function numberIn(text: string, name: string): number {
  const number = Number(text);
  if (text.trim() !== '' && !Number.isNaN(number)) return number;
  throw new JqlProblem(`The value '${text}' does not exist for the field '${name}'.`);
}
