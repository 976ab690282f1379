import { z } from 'zod';
import { isAdfDocument } from '../../platform/adf/adf-document';
import type { JiraField, JiraNamed, JiraProject } from '../directory';
import { fieldKind } from './field-kinds';
import type { IssueContext } from './issue-context';
import type { FieldValue } from './issue-record';
import { isCalendarDay } from './jira-time';
import { invalidPayload, notModelled } from '../rest/refusal';

/** Why one field's value is refused, in Jira's words. */
export class FieldProblem extends Error {
  /** Key under `errors`, where it differs from the field's id. */
  readonly errorKey: string | undefined;

  constructor(message: string, errorKey?: string) {
    super(message);
    this.name = 'FieldProblem';
    this.errorKey = errorKey;
  }
}

const MAX_SUMMARY = 255;
const MAX_LABEL = 255;
/** Characters of a text field: https://support.atlassian.com/jira-cloud-administration/docs/configure-advanced-settings/ */
const MAX_TEXT = 32_767;
const TOO_LONG = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';

const identified = z.object({
  id: z.coerce.string().optional(),
  name: z.string().optional(),
});
const userRef = z.object({ accountId: z.string().optional(), id: z.string().optional() });

/**
 * The value that a request sets a field to, in the site's normal form; undefined clears it.
 * @throws FieldProblem in Jira's words
 */
export function parseField(
  context: IssueContext,
  project: JiraProject,
  field: JiraField,
  raw: unknown,
): FieldValue | undefined {
  const kind = fieldKind(field);
  if (kind === 'summary') return parseSummary(raw);
  if (raw === null) return undefined;
  switch (kind) {
    case 'text':
      return parseText(raw);
    case 'rich-text':
      return parseRichText(raw);
    case 'labels':
      return parseLabels(raw);
    case 'date':
      return parseDate(raw);
    case 'datetime':
      return parseDateTime(raw);
    case 'number':
      if (typeof raw !== 'number') throw new FieldProblem('Operation value must be a number');
      return raw;
    case 'user':
      return parseUser(context, project, field, raw);
    case 'priority':
      return parseNamed(context.directory.priorities(), raw, 'Priority');
    case 'resolution':
      return parseNamed(context.directory.resolutions(), raw, 'Resolution');
    case 'versions':
      return parseVersions(context, project, raw);
    case 'own':
    case 'unmodelled':
      throw notModelled(`setting the field ${field.id}`);
  }
}

function parseSummary(raw: unknown): string {
  if (raw === null) throw new FieldProblem('You must specify a summary of the issue.');
  if (typeof raw !== 'string') throw new FieldProblem('Operation value must be a string');
  if (raw.trim() === '') throw new FieldProblem('You must specify a summary of the issue.');
  if (/[\r\n]/.test(raw)) {
    throw new FieldProblem('The summary is invalid because it contains newline characters.');
  }
  if (raw.length > MAX_SUMMARY) {
    throw new FieldProblem('Summary must be less than 255 characters.');
  }
  return raw.trim();
}

function parseText(raw: unknown): string | undefined {
  if (typeof raw !== 'string') throw new FieldProblem('Operation value must be a string');
  if (raw.length > MAX_SUMMARY) {
    throw new FieldProblem(
      'The entered text is too long. It exceeds the allowed limit of 255 characters.',
    );
  }
  return raw === '' ? undefined : raw;
}

function parseRichText(raw: unknown): FieldValue {
  if (typeof raw !== 'object') {
    throw new FieldProblem(
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  }
  if (!isAdfDocument(raw)) throw invalidInput();
  if (JSON.stringify(raw).length > MAX_TEXT) throw new FieldProblem(TOO_LONG);
  return raw;
}

function invalidInput(): FieldProblem {
  return new FieldProblem('INVALID_INPUT', '');
}

/** Labels in the order of their first mention, each once. */
function parseLabels(raw: unknown): FieldValue | undefined {
  const labels = z.array(z.string()).safeParse(raw);
  if (!labels.success) throw new FieldProblem('Operation value must be an array of strings');
  for (const label of labels.data) {
    if (/\s/.test(label)) {
      throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
    }
    if (label.length > MAX_LABEL) {
      throw new FieldProblem(
        `The label '${label}' exceeds the maximum length for a single label of 255 characters.`,
      );
    }
  }
  const once = [...new Set(labels.data.filter((label) => label !== ''))];
  return once.length === 0 ? undefined : once;
}

function parseDate(raw: unknown): string {
  if (typeof raw !== 'string') throw new FieldProblem('Operation value must be a string');
  if (!isCalendarDay(raw)) throw new FieldProblem(`Error parsing date string: ${raw}`);
  return raw;
}

function parseDateTime(raw: unknown): string {
  const time = typeof raw === 'string' ? Date.parse(raw) : Number.NaN;
  if (Number.isNaN(time)) throw new FieldProblem(`Error parsing time: ${String(raw)}`);
  return new Date(time).toISOString();
}

function parseUser(
  context: IssueContext,
  project: JiraProject,
  field: JiraField,
  raw: unknown,
): string | undefined {
  const ref = userRef.safeParse(raw);
  if (!ref.success) throw new FieldProblem('data was not an object');
  const accountId = ref.data.accountId ?? ref.data.id;
  // -1 asks for the project's default assignee; the site's projects leave new issues unassigned.
  if (accountId === undefined || (field.id === 'assignee' && accountId === '-1')) return undefined;
  const user = context.directory.user(accountId);
  if (!user?.active) throw new FieldProblem(`User '${accountId}' does not exist.`);
  if (field.id === 'assignee' && !isAssignable(context, project, accountId)) {
    throw new FieldProblem(`User '${user.displayName}' cannot be assigned issues.`);
  }
  return accountId;
}

/** Whether the account may be the assignee of issues of the project. */
function isAssignable(context: IssueContext, project: JiraProject, accountId: string): boolean {
  const user = context.directory.user(accountId);
  if (!user?.active) return false;
  const kind = user.accountType === 'app' ? 'app' : 'user';
  return context.directory.can({ kind, accountId }, 'ASSIGNABLE_USER', project);
}

function parseNamed(known: readonly JiraNamed[], raw: unknown, what: string): string {
  const ref = identified.safeParse(raw);
  if (!ref.success) throw new FieldProblem('data was not an object');
  const { id, name } = ref.data;
  if (id === undefined && name === undefined) {
    throw new FieldProblem(`Could not find valid 'id' or 'name' in ${what.toLowerCase()} object.`);
  }
  const found = known.find((one) =>
    id === undefined ? one.name.toLowerCase() === name?.toLowerCase() : one.id === id,
  );
  if (found) return found.id;
  throw new FieldProblem(
    id === undefined
      ? `${what} name '${String(name)}' is not valid`
      : `${what} id '${id}' is not valid`,
  );
}

function parseVersions(
  context: IssueContext,
  project: JiraProject,
  raw: unknown,
): FieldValue | undefined {
  if (!Array.isArray(raw)) throw invalidPayload();
  const known = context.directory
    .versions(project)
    .map((version) => ({ ...version, description: '' }));
  const ids = raw.map((one) => parseNamed(known, one, 'Version'));
  return ids.length === 0 ? undefined : [...new Set(ids)];
}
