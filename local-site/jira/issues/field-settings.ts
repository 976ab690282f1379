import type { JiraField, JiraProject } from '../directory';
import { fieldKind } from './field-kinds';
import { FieldProblem, parseField } from './field-parsing';
import type { IssueBody } from './issue-body';
import type { IssueContext } from './issue-context';
import { isList, type FieldValue, type IssueRecord } from './issue-record';
import { notOnScreen } from './screen';

/** What a request sets, parsed; a field set to undefined is cleared. */
export interface FieldSettings {
  readonly values: ReadonlyMap<string, FieldValue | undefined>;
  /** By field id, in Jira's words. */
  readonly errors: Readonly<Record<string, string>>;
  readonly errorMessages: readonly string[];
}

/** Fields that create and edit take care of by themselves. */
const HANDLED_ELSEWHERE = new Set(['project', 'issuetype', 'parent', 'comment', 'issuelinks']);

/** Reads `fields` and `update` of a request against what the screen offers. */
export function readSettings(
  context: IssueContext,
  project: JiraProject,
  screen: readonly JiraField[],
  current: Pick<IssueRecord, 'values'>,
  body: Pick<IssueBody, 'fields' | 'update'>,
): FieldSettings {
  const values = new Map<string, FieldValue | undefined>();
  const errors: Record<string, string> = {};
  const errorMessages: string[] = [];
  const read = (id: string, parse: (field: JiraField) => FieldValue | undefined) => {
    const field = screen.find((one) => one.id === id);
    if (!field) {
      errors[id] = notOnScreen(id);
      return;
    }
    try {
      values.set(id, parse(field));
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      if (error.errorKey === '') errorMessages.push(error.message);
      else errors[error.errorKey ?? id] = error.message;
    }
  };
  for (const [id, raw] of Object.entries(body.fields ?? {})) {
    if (!HANDLED_ELSEWHERE.has(id)) read(id, (field) => parseField(context, project, field, raw));
  }
  for (const [id, operations] of Object.entries(body.update ?? {})) {
    if (HANDLED_ELSEWHERE.has(id)) continue;
    for (const operation of operations) {
      const before = values.has(id) ? values.get(id) : current.values[id];
      read(id, (field) => operated(context, project, field, before, operation));
    }
  }
  return { values, errors, errorMessages };
}

/** The value of a field after one operation of `update`. */
function operated(
  context: IssueContext,
  project: JiraProject,
  field: JiraField,
  before: FieldValue | undefined,
  operation: Readonly<Record<string, unknown>>,
): FieldValue | undefined {
  const [entry] = Object.entries(operation);
  if (!entry) return before;
  const [verb, raw] = entry;
  if (verb === 'set') return parseField(context, project, field, raw);
  if (!operationsOf(field).includes(verb)) {
    const supported = operationsOf(field)
      .map((name) => `'${name}'`)
      .join(', ');
    throw new FieldProblem(
      `Field with id '${field.id}' and name '${field.name}' does not support operation '${verb}' Supported operation(s) are: ${supported}`,
    );
  }
  const item = parseField(context, project, field, [raw]);
  const items = isList(item) ? item : [];
  const kept = isList(before) ? before : [];
  const after =
    verb === 'add' ? [...new Set([...kept, ...items])] : kept.filter((one) => !items.includes(one));
  return after.length === 0 ? undefined : after;
}

/** Operations that `update` takes for the field, as create and edit metadata list them. */
export function operationsOf(field: JiraField): readonly string[] {
  if (field.id === 'issuelinks') return ['add', 'copy'];
  if (field.id === 'comment') return ['add', 'edit', 'remove'];
  const kind = fieldKind(field);
  return kind === 'labels' || kind === 'versions' ? ['add', 'set', 'remove'] : ['set'];
}

/** What is wrong with required fields that would end up empty. */
export function missingRequired(
  screen: readonly JiraField[],
  values: Readonly<Record<string, FieldValue>>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of screen) {
    if (!field.required || HANDLED_ELSEWHERE.has(field.id) || field.id in values) continue;
    errors[field.id] =
      field.id === 'summary'
        ? 'You must specify a summary of the issue.'
        : `${field.name} is required.`;
  }
  return errors;
}

/** The issue's values with the settings applied. */
export function withSettings(
  values: Readonly<Record<string, FieldValue>>,
  settings: ReadonlyMap<string, FieldValue | undefined>,
): Readonly<Record<string, FieldValue>> {
  const after = new Map(Object.entries(values));
  for (const [id, value] of settings) {
    if (value === undefined) after.delete(id);
    else after.set(id, value);
  }
  return Object.fromEntries(after);
}
