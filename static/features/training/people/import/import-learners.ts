import {
  changedByRow,
  traineeOfRow,
  type ComparedLearner,
} from '../../../../../src/training/exchange/contract';
import { MOST_PEOPLE_READ, type PersonRow } from '../../../../../src/training/people/contract';
import { call } from '../../../../shared/call';
import type { RowTold } from '../../../register-import/importer';
import { writeOrEach, type ComparedPair } from '../../../register-import/write-or-each';

/** Those who learn, by account, as they were when a file was compared. */
export type KnownLearners = ReadonlyMap<string, PersonRow>;

/** Everybody who learns: page by page, as large as they come. */
export async function readLearners(engagementId: string): Promise<KnownLearners> {
  const known = new Map<string, PersonRow>();
  for (let offset: number | undefined = 0; offset !== undefined;) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(engagementId, offset);
    for (const row of page.rows) known.set(row.accountId, row);
    offset = page.next;
  }
  return known;
}

function readPage(engagementId: string, offset: number) {
  return call('training.people', { engagementId, filter: {}, offset, most: MOST_PEOPLE_READ });
}

/** What rows would do to the people who learn. */
export function comparedLearners(
  rows: readonly ComparedLearner[],
  known: KnownLearners,
): readonly RowTold[] {
  return rows.map(({ row, change }) => {
    const before = known.get(change.accountId);
    if (before === undefined) return { row, outcome: 'raise', version: 0, fields: [] };
    const fields = changedByRow(change, before);
    const outcome = fields.length === 0 ? 'same' : 'change';
    return { row, outcome, version: before.version, fields };
  });
}

/** Enters people on the versions that were compared: whoever changed one since is not overwritten. */
export function writtenLearners(
  engagementId: string,
  all: readonly ComparedPair<ComparedLearner>[],
  known: KnownLearners,
): Promise<readonly RowTold[]> {
  return writeOrEach(all, async (pairs) => {
    const people = pairs.map(({ compared: { change } }) =>
      traineeOfRow(change, known.get(change.accountId)),
    );
    await call('training.enrol', { engagementId, people });
    return comparedLearners(
      pairs.map(({ compared }) => compared),
      known,
    );
  });
}
