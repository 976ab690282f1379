import type { JiraField, JiraLinkType } from '../../directory';
import { fieldKind } from '../../issues/field-kinds';
import { notModelled } from '../../rest/refusal';
import {
  EQUALITY_OPERATORS,
  RELATIONAL_OPERATORS,
  TEXT_OPERATORS,
  type JqlFieldRule,
} from '../jql-field';
import { JqlProblem } from '../jql-model';
import { momentOf } from '../jql-moment';
import { sql, type SqlPart } from '../jql-scope';
import { localDay } from '../zoned-time';
import { valueText } from './entity-rules';
import { accountOf } from './people-rules';
import { holdsText } from './text-rules';

/** Condition that the issue has a value in the list field, and that the value fits. */
function some(field: string, fits?: SqlPart): SqlPart {
  const more = fits ? ` AND ${fits.sql}` : '';
  return {
    sql: `EXISTS (SELECT 1 FROM jira_search_value v
      WHERE v.issue_id = d.issue_id AND v.field = ?${more})`,
    values: [field, ...(fits?.values ?? [])],
  };
}

export const labelsRule: JqlFieldRule = {
  operators: EQUALITY_OPERATORS,
  present: some('labels'),
  equals: (_, operand) => some('labels', sql('v.text_value = ?', valueText(operand).toLowerCase())),
};

export const issueLinkTypeRule: JqlFieldRule = {
  operators: EQUALITY_OPERATORS,
  present: some('issueLinkType'),
  equals: ({ context }, operand, name) => {
    const text = valueText(operand).toLowerCase();
    const words = linkWords(context.directory.linkTypes(), text);
    if (words.length === 0) {
      throw new JqlProblem(
        `The value '${valueText(operand)}' does not exist for the field '${name}'.`,
      );
    }
    return some(
      'issueLinkType',
      sql('v.text_value IN (SELECT value FROM json_each(?))', JSON.stringify(words)),
    );
  },
};

/** One direction of a link type by its words, or both by its name, in lower case. */
function linkWords(types: readonly JiraLinkType[], text: string): readonly string[] {
  const directions = types.flatMap((type) => [type.inward, type.outward]);
  const lower = directions.map((words) => words.toLowerCase());
  if (lower.includes(text)) return [text];
  return types
    .filter((type) => type.name.toLowerCase() === text)
    .flatMap((type) => [type.inward.toLowerCase(), type.outward.toLowerCase()]);
}

export const fixVersionRule: JqlFieldRule = {
  operators: EQUALITY_OPERATORS,
  present: some('fixVersions'),
  equals: ({ context }, operand, name) => {
    const text = valueText(operand);
    const versions = context.directory
      .projects()
      .flatMap((project) => context.directory.versions(project))
      .filter((one) => one.id === text || one.name.toLowerCase() === text.toLowerCase());
    if (versions.length === 0) {
      throw new JqlProblem(`The value '${text}' does not exist for the field '${name}'.`);
    }
    const ids = JSON.stringify(versions.map(({ id }) => id));
    return some('fixVersions', sql('v.text_value IN (SELECT value FROM json_each(?))', ids));
  },
};

/** How a custom field is searched, by its kind. */
export function customFieldRule(field: JiraField): JqlFieldRule {
  const { id } = field;
  const present = some(id);
  const first = (column: string) =>
    sql(`(SELECT ${column} FROM jira_search_value WHERE issue_id = d.issue_id AND field = ?)`, id);
  switch (fieldKind(field)) {
    case 'text':
    case 'rich-text':
      return {
        operators: TEXT_OPERATORS,
        present,
        contains: (text, name) => some(id, holdsText('v.words', text, name)),
        order: () => first('text_value'),
      };
    case 'number':
      return {
        operators: RELATIONAL_OPERATORS,
        present,
        equals: (_, operand, name) =>
          some(id, sql('v.number_value = ?', numberIn(valueText(operand), name))),
        compare: (_, operator, operand, name) =>
          some(id, sql(`v.number_value ${operator} ?`, numberIn(valueText(operand), name))),
        order: () => first('number_value'),
      };
    case 'date':
      return {
        operators: RELATIONAL_OPERATORS,
        present,
        equals: (scope, operand, name) =>
          some(
            id,
            sql('v.text_value = ?', localDay(momentOf(scope, name, operand), scope.timeZone)),
          ),
        compare: (scope, operator, operand, name) =>
          some(
            id,
            sql(
              `v.text_value ${operator} ?`,
              localDay(momentOf(scope, name, operand), scope.timeZone),
            ),
          ),
        order: () => first('text_value'),
      };
    case 'user':
      return {
        operators: EQUALITY_OPERATORS,
        present,
        equals: (scope, operand, name) =>
          some(id, sql('v.text_value = ?', accountOf(scope, operand, name) ?? '')),
      };
    case 'labels':
      return {
        operators: EQUALITY_OPERATORS,
        present,
        equals: (_, operand) => some(id, sql('v.text_value = ?', valueText(operand))),
      };
    case 'summary':
    case 'datetime':
    case 'priority':
    case 'resolution':
    case 'versions':
    case 'own':
    case 'unmodelled':
      throw notModelled(`JQL on the field ${field.name}`);
  }
}

function numberIn(text: string, name: string): number {
  const number = Number(text);
  if (text.trim() !== '' && !Number.isNaN(number)) return number;
  throw new JqlProblem(`The value '${text}' does not exist for the field '${name}'.`);
}
