/** One changed field in an issue's history, as Jira writes it. */
export interface ChangeItem {
  /** Jira's name of the field: `summary`, `Fix Version`, `IssueParentAssociation`, `Link`. */
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** Names that Jira's history gives to fields that it does not call by their id. */
const HISTORY_NAMES: Readonly<Record<string, string>> = {
  fixVersions: 'Fix Version',
  versions: 'Version',
};

export function historyName(fieldId: string): string {
  return HISTORY_NAMES[fieldId] ?? fieldId;
}
