import type { JiraProject } from '../../directory';
import { mayBrowse, placeIssue } from '../../issues/issue-access';
import { findIssue } from '../../issues/issue-store';
import {
  EQUALITY_OPERATORS,
  RELATIONAL_OPERATORS,
  type Comparison,
  type JqlFieldRule,
} from '../jql-field';
import { JqlProblem, type JqlOperand } from '../jql-model';
import { unknownFunction } from '../jql-moment';
import { ALWAYS, anyOf, sql, type JqlScope, type SqlPart } from '../jql-scope';
import type { IssueRecord } from '../../issues/issue-record';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A field whose values are things of the directory, found by id or by name in any case. */
function namedRule(
  column: string,
  isAlwaysSet: boolean,
  known: (scope: JqlScope) => readonly Named[],
): JqlFieldRule {
  return {
    operators: EQUALITY_OPERATORS,
    present: isAlwaysSet ? ALWAYS : sql(`d.${column} IS NOT NULL`),
    equals: (scope, operand, name) => {
      const found = matching(known(scope), valueText(operand), name);
      return anyOf(found.map(({ id }) => sql(`d.${column} = ?`, id)));
    },
    order: (scope) => positionOf(column, known(scope)),
  };
}

/** Several may share a name: team-managed projects have types and statuses of their own. */
function matching(known: readonly Named[], text: string, field: string): readonly Named[] {
  const byName = known.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (byName.length > 0) return byName;
  const byId = known.filter(({ id }) => id === text);
  if (byId.length > 0) return byId;
  throw new JqlProblem(
    /^\d+$/.test(text)
      ? `A value with ID '${text}' does not exist for the field '${field}'.`
      : `The value '${text}' does not exist for the field '${field}'.`,
  );
}

/** The text of an operand where no function is allowed. */
export function valueText(operand: JqlOperand): string {
  if (operand.kind === 'value') return operand.text;
  if (operand.kind === 'function') throw unknownFunction(operand.name, operand.args);
  throw new Error('lists and EMPTY are taken apart before');
}

function positionOf(column: string, known: readonly Named[]): SqlPart {
  const ids = JSON.stringify(known.map(({ id }) => id));
  return sql(`(SELECT key FROM json_each(?) WHERE value = d.${column})`, ids);
}

function browsable({ context, actor }: JqlScope): readonly JiraProject[] {
  return context.directory.projects().filter((project) => mayBrowse(context, actor, project));
}

export const projectRule: JqlFieldRule = {
  operators: EQUALITY_OPERATORS,
  present: ALWAYS,
  equals: (scope, operand, name) => {
    const text = valueText(operand).toLowerCase();
    const found = browsable(scope).find(
      (one) => one.key.toLowerCase() === text || one.name.toLowerCase() === text || one.id === text,
    );
    if (!found) return matchNothing(valueText(operand), name);
    return sql('d.project_id = ?', found.id);
  },
  order: () => sql('d.project_key'),
};

function matchNothing(text: string, name: string): never {
  throw new JqlProblem(
    /^\d+$/.test(text)
      ? `A value with ID '${text}' does not exist for the field '${name}'.`
      : `The value '${text}' does not exist for the field '${name}'.`,
  );
}

export const issueTypeRule = namedRule('type_id', true, (scope) =>
  unique(browsable(scope).flatMap((project) => scope.context.directory.issueTypes(project))),
);

export const statusRule = namedRule('status_id', true, ({ context }) =>
  context.directory.statuses(),
);

export const resolutionRule: JqlFieldRule = {
  ...namedRule('resolution_id', false, ({ context }) => context.directory.resolutions()),
  equals: (scope, operand, name) => {
    const text = valueText(operand);
    if (text.toLowerCase() === 'unresolved') return sql('d.resolution_id IS NULL');
    const found = matching(scope.context.directory.resolutions(), text, name);
    return anyOf(found.map(({ id }) => sql('d.resolution_id = ?', id)));
  },
};

function unique<T extends Named>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

const CATEGORIES = [
  { id: '2', name: 'To Do', key: 'new' },
  { id: '4', name: 'In Progress', key: 'indeterminate' },
  { id: '3', name: 'Done', key: 'done' },
] as const;

export const statusCategoryRule: JqlFieldRule = {
  operators: EQUALITY_OPERATORS,
  present: ALWAYS,
  equals: ({ context }, operand, name) => {
    const text = valueText(operand).toLowerCase();
    const found = CATEGORIES.find(
      (one) => one.id === text || one.key === text || one.name.toLowerCase() === text,
    );
    if (!found) return matchNothing(valueText(operand), name);
    const statuses = context.directory.statuses().filter((one) => one.categoryKey === found.key);
    return anyOf(statuses.map(({ id }) => sql('d.status_id = ?', id)));
  },
};

/** Priorities compare by rank: the directory lists the most urgent first. */
export const priorityRule: JqlFieldRule = {
  ...namedRule('priority_id', false, ({ context }) => context.directory.priorities()),
  operators: RELATIONAL_OPERATORS,
  compare: ({ context }, operator, operand, name) => {
    const ranked = context.directory.priorities().toReversed();
    const [found] = matching(ranked, valueText(operand), name);
    const rank = ranked.findIndex(({ id }) => id === found?.id);
    const holds = ranked.filter((_, place) => compares(place, operator, rank));
    return anyOf(holds.map(({ id }) => sql('d.priority_id = ?', id)));
  },
  order: ({ context }) => positionOf('priority_id', context.directory.priorities().toReversed()),
  defaultDirection: 'desc',
};

function compares(one: number, operator: Comparison, other: number): boolean {
  switch (operator) {
    case '<':
      return one < other;
    case '>':
      return one > other;
    case '<=':
      return one <= other;
    case '>=':
      return one >= other;
  }
}

/** The issue itself, by key or id. */
export const issueRule: JqlFieldRule = {
  operators: RELATIONAL_OPERATORS,
  present: ALWAYS,
  equals: (scope, operand, name) => issueOperand(scope, operand, name, 'd.issue_id'),
  compare: (scope, operator, operand, name) => {
    const issue = visibleIssue(scope, valueText(operand), name);
    const number = Number(issue.key.split('-')[1]);
    return sql(`d.project_id = ? AND d.number ${operator} ?`, issue.projectId, number);
  },
  order: () => sql('d.project_key, d.number'),
};

export const parentRule: JqlFieldRule = {
  operators: EQUALITY_OPERATORS,
  present: sql('d.parent_id IS NOT NULL'),
  equals: (scope, operand, name) => issueOperand(scope, operand, name, 'd.parent_id'),
};

/** An issue, or what a function on issues answers. */
function issueOperand(scope: JqlScope, operand: JqlOperand, name: string, column: string): SqlPart {
  if (operand.kind === 'function') {
    if (operand.name.toLowerCase() !== 'linkedissues') {
      throw unknownFunction(operand.name, operand.args);
    }
    return linkedIssues(scope, operand.args, name, column);
  }
  return sql(`${column} = ?`, visibleIssue(scope, valueText(operand), name).id);
}

function linkedIssues(
  scope: JqlScope,
  [key, ...linkTypes]: readonly string[],
  name: string,
  column: string,
): SqlPart {
  if (key === undefined || linkTypes.length > 0) throw unknownFunction('linkedIssues', []);
  const { id } = visibleIssue(scope, key, name);
  return sql(
    `${column} IN (SELECT CAST(text_value AS INTEGER) FROM jira_search_value
      WHERE field = 'linkedIssues' AND issue_id = ?)`,
    id,
  );
}

function visibleIssue({ context, actor }: JqlScope, text: string, name: string): IssueRecord {
  const issue = findIssue(context.database, text);
  if (issue && mayBrowse(context, actor, placeIssue(context, issue).project)) return issue;
  throw new JqlProblem(
    /^\d+$/.test(text)
      ? `A value with ID '${text}' does not exist for the field '${name}'.`
      : `An issue with key '${text}' does not exist for field '${name}'.`,
  );
}
