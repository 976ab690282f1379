export { guessColumns, unreadHeads, type ColumnMapping, type FileTable } from './column-mapping';
export { MOST_ROWS, openTable, type FileNote, type OpenedFile } from './open-table';
export type { CellProblem, ReadRow } from './row-cells';
export type { Words } from '../known-words';
export type { RawRow } from '../table';
