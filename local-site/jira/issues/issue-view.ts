import { historiesOf } from '../changelog/changelog-store';
import { historyView } from '../changelog/changelog-view';
import type { JiraField } from '../directory';
import { readProperty } from '../properties/property-store';
import { availableTransitions } from '../transitions/available-transitions';
import { transitionView } from '../transitions/transition-view';
import { NOT_NAVIGABLE, SYSTEM_FIELDS, type RenderScope } from './field-rendering';
import { fieldKind, fieldSchema } from './field-kinds';
import type { PlacedIssue } from './issue-access';
import type { IssueContext } from './issue-context';
import type { FieldValue } from './issue-record';
import { issueSelf } from './issue-summary-view';
import { jiraTimestamp } from './jira-time';
import { notModelled } from '../rest/refusal';
import { userView } from './user-view';

/** What a request wants to see of issues. */
export interface IssueSelection {
  /** As in `fields`: ids, `*all`, `*navigable`, `-description`. */
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

const MODELLED_EXPANDS = new Set(['names', 'schema', 'transitions', 'changelog']);
const EXPANDABLE =
  'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

/** The issue as `IssueBean`, with the selected fields, properties and expansions. */
export function issueView(scope: RenderScope, placed: PlacedIssue, selection: IssueSelection) {
  const { context, actor } = scope;
  const { issue } = placed;
  const shown = shownFields(context, placed, selection.fields);
  const fields = Object.fromEntries(
    shown
      .map((id) => [id, renderField(scope, placed, id)] as const)
      .filter(([, value]) => value !== undefined),
  );
  const expand = selection.expand;
  for (const one of expand) if (!MODELLED_EXPANDS.has(one)) throw notModelled(`expand=${one}`);
  const known = knownFields(context, placed);
  const describe = <T>(text: (field: JiraField) => T) =>
    Object.fromEntries(known.filter(({ id }) => id in fields).map((one) => [one.id, text(one)]));
  return {
    expand: EXPANDABLE,
    id: String(issue.id),
    self: issueSelf(context, issue),
    key: issue.key,
    fields,
    ...(selection.properties.length === 0
      ? {}
      : { properties: selectedProperties(context, issue.id, selection.properties) }),
    ...(expand.includes('names') ? { names: describe((field) => field.name) } : {}),
    ...(expand.includes('schema') ? { schema: describe(fieldSchema) } : {}),
    ...(expand.includes('transitions')
      ? {
          transitions: availableTransitions(context, actor, placed).map((one) =>
            transitionView(context, placed, one),
          ),
        }
      : {}),
    ...(expand.includes('changelog') ? { changelog: changelogPage(context, issue.id) } : {}),
  };
}

function changelogPage(context: IssueContext, issueId: number) {
  const histories = historiesOf(context.database, issueId).map((one) => historyView(context, one));
  return {
    startAt: 0,
    maxResults: histories.length,
    total: histories.length,
    histories: histories.toReversed(),
  };
}

function selectedProperties(context: IssueContext, issueId: number, keys: readonly string[]) {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const stored = readProperty(context.database, issueId, key);
      return stored === undefined ? [] : [[key, stored.value]];
    }),
  );
}

/** Fields of the issue's screens, which also name its custom fields. */
function knownFields(context: IssueContext, { project, type }: PlacedIssue): readonly JiraField[] {
  const fields = [
    ...context.directory.createFields(project, type),
    ...context.directory.editFields(project, type),
  ];
  return [...new Map(fields.map((field) => [field.id, field])).values()];
}

function shownFields(
  context: IssueContext,
  placed: PlacedIssue,
  wanted: readonly string[],
): readonly string[] {
  const custom = knownFields(context, placed)
    .map(({ id }) => id)
    .filter((id) => id.startsWith('customfield_'));
  const all = [...Object.keys(SYSTEM_FIELDS), ...custom];
  const navigable = all.filter((id) => !NOT_NAVIGABLE.has(id));
  const shown = new Set<string>();
  const included = wanted.filter((one) => !one.startsWith('-'));
  for (const one of included.length === 0 ? ['*navigable'] : included) {
    if (one === '*all') all.forEach((id) => shown.add(id));
    else if (one === '*navigable') navigable.forEach((id) => shown.add(id));
    else if (all.includes(one)) shown.add(one);
  }
  for (const one of wanted) if (one.startsWith('-')) shown.delete(one.slice(1));
  return [...shown];
}

function renderField(scope: RenderScope, placed: PlacedIssue, id: string): unknown {
  const system = SYSTEM_FIELDS[id];
  if (system) return system(scope, placed);
  const value = placed.issue.values[id];
  if (value === undefined) return null;
  const field = knownFields(scope.context, placed).find((one) => one.id === id);
  return field ? renderCustom(scope.context, field, value) : null;
}

function renderCustom(context: IssueContext, field: JiraField, value: FieldValue): unknown {
  const kind = fieldKind(field);
  if (kind === 'user' && typeof value === 'string') return userView(context, value);
  if (kind === 'datetime' && typeof value === 'string') return jiraTimestamp(Date.parse(value));
  return value;
}
