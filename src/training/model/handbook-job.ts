import type { HandbookRow } from './handbook-rows';

/** A part of the job that makes a handbook, as its progress is told. */
export interface HandbookPhase {
  readonly key: string;
  readonly name: string;
  readonly total: number;
}

/** The first page, then each track with its chapters: in the order in which pages are made. */
export function handbookPhases(
  rows: readonly HandbookRow[],
  nameOf: (row: HandbookRow) => string,
): readonly HandbookPhase[] {
  return rows.flatMap((row): readonly HandbookPhase[] => {
    if (row.kind === 'chapter') return [];
    const below = rows.filter((one) => one.kind === 'chapter' && one.parent === row.row);
    return [{ key: row.row, name: nameOf(row), total: 1 + below.length }];
  });
}

export function phaseOfRow(row: HandbookRow): string {
  return row.kind === 'chapter' ? row.parent : row.row;
}
