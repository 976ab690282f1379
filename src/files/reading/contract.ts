export { guessColumns, unreadHeads, type ColumnMapping, type FileTable } from './column-mapping';
export { MOST_ROWS, openTable, type FileNote, type OpenedFile } from './open-table';
export { documentTables } from './document-tables';
export type { CellProblem, ReadRow } from './row-cells';
export type { Words } from '../known-words';
export type { RawRow } from '../table';
