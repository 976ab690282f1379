import type { ReactNode } from 'react';
import type { ErrorDetail } from '../../../src/app-error';
import type {
  CellProblem,
  ColumnMapping,
  FileTable,
  RawRow,
  ReadRow,
  Words,
} from '../../../src/files/reading/contract';
import type { NameSearch } from './accounts-of-names';

/** What the back end says of a row: what it would do, or has done. */
export interface RowTold {
  /** Number of the row in the file. */
  readonly row: number;
  readonly outcome: 'raise' | 'change' | 'same' | 'refused';
  /** The version that was compared; 0 for a record that there was not. */
  readonly version: number;
  /** What would be different, field by field. */
  readonly fields: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
  /** Why it is refused; `field` is one of the record. */
  readonly problem?: ErrorDetail;
}

/** A row of the report: what the file says of it, and what that would do or has done. */
export interface ReportRow<Compared = unknown> extends RowTold {
  readonly title: string;
  readonly cellProblems: readonly CellProblem[];
  /** Present while it can be written. */
  readonly compared?: Compared;
}

/** How the rows of a file become records of one register. */
export interface Importer<Field extends string, Compared> {
  /** Under which the tab keeps a chosen file, apart from those of other registers. */
  readonly register: string;
  readonly engagementId: string;
  readonly fields: readonly Field[];
  /** Without these there is no record to speak of. */
  readonly dueFields: readonly Field[];
  /** Heads by which the column of a field is known, and those of what the app computes itself. */
  readonly words: Words<Field>;
  readonly computed: Words<string>;
  /** Fields that hold the name of a person. */
  readonly people: readonly Field[];
  /** Among whom those are looked up; absent: a few dozens of those who may get work in the project. */
  readonly search?: NameSearch;
  /** Field that says whose account it is: nobody has to be looked up by the names of such a row. */
  readonly accountField?: Field;
  /** Files that are no tables, by their ending, made into one; undefined for what has no record in it. */
  readonly texts?: {
    readonly ending: string;
    readonly open: (text: string) => FileTable | undefined;
  };
  readonly read: (
    row: RawRow,
    mapping: ColumnMapping<Field>,
    accounts: ReadonlyMap<string, string>,
  ) => ReadRow<Field, Compared>;
  readonly idOf: (compared: Compared) => string;
  /** Key under `errors.` for a record that a row above has already. */
  readonly twice: string;
  /** Rows that one call compares, and that one call writes. */
  readonly mostCompared: number;
  readonly mostWritten: number;
  readonly check: (rows: Compared[]) => Promise<readonly RowTold[]>;
  readonly write: (
    rows: { readonly compared: Compared; readonly version: number }[],
  ) => Promise<readonly RowTold[]>;
  /** Has everything read again that shows the register. */
  readonly onWritten: () => void;
  readonly columnName: (field: Field) => string;
  /** Head of the report's column of titles. */
  readonly titleHead: string;
  /** What a row would change, or why it is refused, in words. */
  readonly details: (row: RowTold) => ReactNode;
}
