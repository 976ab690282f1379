import type { ErrorDetail } from '../../../src/app-error';
import { failureDetail } from '../../shared/call-failure';
import type { RowTold } from './importer';

/** A row that was compared, and the version that it was compared with. */
export interface ComparedPair<Compared extends { readonly row: number }> {
  readonly compared: Compared;
  readonly version: number;
}

/**
 * Writes rows: all of them at once, or, where one of them is refused, each for itself, so that the others are written.
 * @param write All or nothing.
 */
export async function writeOrEach<Compared extends { readonly row: number }>(
  pairs: readonly ComparedPair<Compared>[],
  write: (pairs: readonly ComparedPair<Compared>[]) => Promise<readonly RowTold[]>,
): Promise<readonly RowTold[]> {
  try {
    return await write(pairs);
  } catch (error) {
    const problem = failureDetail(error);
    if (!isRefusal(problem)) throw error;
    if (pairs.length > 1) {
      const each: RowTold[] = [];
      for (const pair of pairs) each.push(...(await writeOrEach([pair], write)));
      return each;
    }
    return pairs.map(({ compared: { row }, version }) => ({
      ...{ row, outcome: 'refused' as const, version, fields: [], problem },
    }));
  }
}

/** Whether the back end has understood and refused it: then trying again is no use. */
function isRefusal({ code }: ErrorDetail): boolean {
  return ['INVALID', 'CONFLICT', 'NOT_FOUND', 'LIMIT', 'GONE', 'FORBIDDEN'].includes(code);
}
