import { RELATIONAL_OPERATORS, type JqlFieldRule } from '../jql-field';
import { momentOf } from '../jql-moment';
import { ALWAYS, sql } from '../jql-scope';
import { localDay } from '../zoned-time';

const MINUTE_MS = 60_000;

/** A field that holds a moment. A date without a time means its first minute, as in Jira. */
export function momentRule(
  column: 'created' | 'updated' | 'resolved' | 'status_changed',
): JqlFieldRule {
  return {
    operators: RELATIONAL_OPERATORS,
    present: column === 'resolved' ? sql('d.resolved IS NOT NULL') : ALWAYS,
    equals: (scope, operand, name) => {
      const moment = momentOf(scope, name, operand);
      return sql(`d.${column} >= ? AND d.${column} < ?`, moment, moment + MINUTE_MS);
    },
    compare: (scope, operator, operand, name) =>
      sql(`d.${column} ${operator} ?`, momentOf(scope, name, operand)),
    order: () => sql(`d.${column}`),
    defaultDirection: 'desc',
  };
}

/** The due date: a day of the calendar; a moment counts as the day that it falls on for the caller. */
export const dueDateRule: JqlFieldRule = {
  operators: RELATIONAL_OPERATORS,
  present: sql('d.due IS NOT NULL'),
  equals: (scope, operand, name) =>
    sql('d.due = ?', localDay(momentOf(scope, name, operand), scope.timeZone)),
  compare: (scope, operator, operand, name) =>
    sql(`d.due ${operator} ?`, localDay(momentOf(scope, name, operand), scope.timeZone)),
  order: () => sql('d.due'),
};
