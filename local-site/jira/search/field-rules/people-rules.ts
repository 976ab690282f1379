import { EQUALITY_OPERATORS, type JqlFieldRule } from '../jql-field';
import { JqlProblem, type JqlOperand } from '../jql-model';
import { unknownFunction } from '../jql-moment';
import { NEVER, sql, type JqlScope } from '../jql-scope';
import { textOf } from '../../../platform/row';

/** A field that holds one account. */
export function personRule(column: 'assignee' | 'reporter' | 'creator'): JqlFieldRule {
  return {
    operators: EQUALITY_OPERATORS,
    present: sql(`d.${column} IS NOT NULL`),
    equals: (scope, operand, name) => {
      const accountId = accountOf(scope, operand, name);
      return accountId === undefined ? NEVER : sql(`d.${column} = ?`, accountId);
    },
    order: ({ context }) => {
      const accounts = context.database
        .all(
          `SELECT DISTINCT ${column} AS account FROM jira_search_document WHERE account NOT NULL`,
        )
        .map((row) => textOf(row, 'account'));
      const names = accounts.map((id) => [id, context.directory.user(id)?.displayName ?? id]);
      const byAccount = JSON.stringify(Object.fromEntries(names));
      return sql(`(SELECT lower(value) FROM json_each(?) WHERE key = d.${column})`, byAccount);
    },
  };
}

export const watcherRule: JqlFieldRule = {
  operators: EQUALITY_OPERATORS,
  present: sql(
    "EXISTS (SELECT 1 FROM jira_search_value v WHERE v.issue_id = d.issue_id AND v.field = 'watcher')",
  ),
  equals: (scope, operand, name) => {
    const accountId = accountOf(scope, operand, name);
    if (accountId === undefined) return NEVER;
    return sql(
      `EXISTS (SELECT 1 FROM jira_search_value v WHERE v.issue_id = d.issue_id
        AND v.field = 'watcher' AND v.text_value = ?)`,
      accountId,
    );
  },
};

/** The account that an operand means; undefined for `currentUser()` of an anonymous caller. */
export function accountOf(scope: JqlScope, operand: JqlOperand, name: string): string | undefined {
  if (operand.kind === 'function') {
    if (operand.name.toLowerCase() !== 'currentuser') {
      throw unknownFunction(operand.name, operand.args);
    }
    if (operand.args.length > 0) {
      throw new JqlProblem(
        `Function 'currentUser' expected '0' arguments but received '${operand.args.length}'.`,
      );
    }
    return scope.actor.accountId;
  }
  if (operand.kind !== 'value') throw new Error('lists and EMPTY are taken apart before');
  if (scope.context.directory.user(operand.text)) return operand.text;
  throw new JqlProblem(`The value '${operand.text}' does not exist for the field '${name}'.`);
}
