import { MOST_ROWS, type FileTable } from '../../../../../src/files/reading/contract';
import type { Person } from '../../../../shared/people/find-people';

/**
 * People as the rows of a file would say them, in as many tables as one import can hold each.
 * @param track What they learn, in words; absent: what they learn stays as it is.
 */
export function tablesOf(
  people: readonly Person[],
  heads: { readonly accountId: string; readonly person: string; readonly tracks: string },
  track: string | undefined,
): readonly FileTable[] {
  return Array.from({ length: Math.ceil(people.length / MOST_ROWS) }, (_, index) => ({
    heads: [heads.accountId, heads.person, ...(track === undefined ? [] : [heads.tracks])],
    rows: people
      .slice(index * MOST_ROWS, (index + 1) * MOST_ROWS)
      .map(({ accountId, displayName }, at) => ({
        row: index * MOST_ROWS + at + 1,
        cells: [accountId, displayName, ...(track === undefined ? [] : [track])],
      })),
  }));
}
