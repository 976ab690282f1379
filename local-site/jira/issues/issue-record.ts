/** What one field of an issue holds, in the site's own normal form; see `field-kinds.ts`. */
export type FieldValue =
  | string
  | number
  | readonly string[]
  /** An ADF document. */
  | { readonly type: 'doc'; readonly [key: string]: unknown };

/** An issue as it is stored. Fields without a value are absent from `values`. */
export interface IssueRecord {
  readonly id: number;
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly parentId?: number;
  readonly creatorId?: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly statusChangedAt: number;
  readonly resolvedAt?: number;
  /** By field id: summary, description, assignee, duedate, labels, customfield_10015 … */
  readonly values: Readonly<Record<string, FieldValue>>;
}

export function textValue(issue: Pick<IssueRecord, 'values'>, field: string): string | undefined {
  const value = issue.values[field];
  return typeof value === 'string' ? value : undefined;
}

export function listValue(issue: Pick<IssueRecord, 'values'>, field: string): readonly string[] {
  const value = issue.values[field];
  return isList(value) ? value : [];
}

export function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
