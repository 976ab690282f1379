import { CONFLUENCE_OPERATIONS } from './confluence-operations';
import {
  MANAGE_CONFIGURATION,
  MANAGE_PROJECT,
  NO_SCOPE,
  READ_JIRA_USER,
  WITH_GRANULAR,
} from './jira-other-operations';
import { READ_JIRA_WORK } from './jira-read-operations';
import { WRITE_JIRA_WORK } from './jira-write-operations';
import type { RequiredScopes, ScopeGroups } from './scope-groups';

interface Row {
  readonly method: string;
  readonly segments: readonly string[];
  readonly groups: ScopeGroups;
}

/** All operations of Jira's REST API whose scopes the site knows, by `METHOD /path/{parameter}`. */
export const JIRA_SCOPES: ReadonlyMap<string, ScopeGroups> = new Map([
  ...rows(READ_JIRA_WORK, [['read:jira-work']]),
  ...rows(WRITE_JIRA_WORK, [['write:jira-work']]),
  ...rows(READ_JIRA_USER, [['read:jira-user']]),
  ...rows(MANAGE_CONFIGURATION, [['manage:jira-configuration']]),
  ...rows(MANAGE_PROJECT, [['manage:jira-project']]),
  ...rows(NO_SCOPE, [[]]),
  ...Object.entries(WITH_GRANULAR),
]);

/** As `JIRA_SCOPES`, for Confluence: those that the site serves. */
export const CONFLUENCE_SCOPES: ReadonlyMap<string, ScopeGroups> = new Map(
  Object.entries(CONFLUENCE_OPERATIONS),
);

function rows(
  operations: readonly string[],
  groups: ScopeGroups,
): readonly (readonly [string, ScopeGroups])[] {
  return operations.map((operation) => [operation, groups] as const);
}

const TABLE: readonly Row[] = [...JIRA_SCOPES, ...CONFLUENCE_SCOPES].map(([operation, groups]) => {
  const [method = '', path = ''] = operation.split(' ');
  return { method, segments: path.split('/'), groups };
});

/**
 * Scopes that an operation of Jira or Confluence needs. Where a literal path and one with a parameter both fit, the literal one counts,
 * as in Jira's own routing.
 * @see https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 */
export const requiredScopes: RequiredScopes = (method, path) => {
  const segments = path.split('/');
  const fitting = TABLE.filter((row) => row.method === method && fits(row.segments, segments));
  return fitting.sort((left, right) => parameters(left) - parameters(right))[0]?.groups;
};

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => part.startsWith('{') || part === segments[index])
  );
}

function parameters({ segments }: Row): number {
  return segments.filter((part) => part.startsWith('{')).length;
}
