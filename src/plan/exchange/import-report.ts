import type { Treatment } from '../../files/xml/xml-element';
import type { FieldNames } from './check-item';
import type { PlanDocument } from './plan-document';
import type { ProblemKey } from './problem-keys';

/**
 * - `error`: the file cannot be imported before it is mended;
 * - `changed`: kept, in another form than the file has it;
 * - `leftOut`: not kept.
 */
export type Severity = 'error' | 'changed' | 'leftOut';

/** One finding, in no language: the screen makes the sentence from key and params. */
export interface ImportProblem {
  readonly severity: Severity;
  readonly key: ProblemKey;
  readonly params: Readonly<Record<string, string | number>>;
  /** Row as the user's program counts it: Microsoft Project's task number, the line of a table. */
  readonly row?: number;
  /** All rows, where one finding is about several. */
  readonly rows?: readonly number[];
  /** The file's own name for the field: a column, a path of elements. */
  readonly field?: string;
}

export type { Treatment };

/** All values of one field that were treated alike. */
export interface FieldAccount {
  readonly field: string;
  readonly treatment: Treatment;
  readonly count: number;
  /** Rows with such a value, for what was left out. */
  readonly rows: readonly number[];
}

/** What an import would do. Nothing has been written when it is shown. */
export interface ImportReport {
  readonly problems: readonly ImportProblem[];
  readonly fields: readonly FieldAccount[];
}

/** What a file can say of an item; of what it cannot say, the plan keeps its own. */
export type SaidField =
  | 'kind'
  | 'durationDays'
  | 'predecessors'
  | 'startNoEarlierThan'
  | 'mustFinishBy'
  | 'wave';

/** Where a finding is: row and field as the file's own program names them. */
export interface Place {
  readonly row?: number | undefined;
  readonly rows?: readonly number[] | undefined;
  readonly field?: string | undefined;
}

/** What a reader knows of a file besides the plan in it. */
export interface DocumentSource {
  /** Row of each item, in the order of the document. */
  readonly rows: readonly number[];
  readonly names: FieldNames;
  /** Where the plan itself is named, and where it begins. */
  readonly plan: { readonly name: Place; readonly start: Place; readonly calendar: Place };
  /** Place of each calendar, in the order of the document. */
  readonly calendars: readonly Place[];
  /** The file's name for a field that only other programs know. */
  readonly extraField: (name: string) => string;
  readonly says: ReadonlySet<SaidField>;
  /** Ids that the reader made for items without one of their own. */
  readonly madeIds: ReadonlySet<string>;
  /** By what another program's file is told from other ones; it stays when the file is written again. */
  readonly origin: string;
}

/** What a reader returns. Document and source are there only when no finding is an error. */
export interface ImportResult {
  readonly document?: PlanDocument;
  readonly source?: DocumentSource;
  readonly report: ImportReport;
}

/** True when the file has to be mended first. */
export function hasErrors(problems: readonly ImportProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
