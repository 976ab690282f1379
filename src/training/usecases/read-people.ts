import type { EngagementDeps } from '../../engagement/deps';
import type { StoredRecord } from '../../ports/record-store';
import { ROSTER_PARTS, type RosterRow } from '../people/contract';
import { readRoster, rosterReference, type RosterPart } from '../people-records';
import type { TrainingHead } from '../model/training-head';
import { readTraining } from './edit-training';

/** A part of the roster as it was read; one that is not stored yet has nobody. */
export function rosterIn(
  record: StoredRecord | undefined,
  engagementId: string,
  part: number,
): RosterPart {
  return record === undefined ? { engagementId, part, version: 0, rows: [] } : readRoster(record);
}

/** The same part with a row in the place of its predecessor, or at the end. */
export function withPerson(part: RosterPart, row: RosterRow): RosterPart {
  const others = part.rows.filter(({ accountId }) => accountId !== row.accountId);
  return { ...part, rows: [...others, row] };
}

/** Head and all who learn: one call, strict, whatever their number. */
export async function readPeople(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
): Promise<{ readonly head: TrainingHead; readonly rows: readonly RosterRow[] }> {
  const references = Array.from({ length: ROSTER_PARTS }, (_, part) =>
    rosterReference(engagementId, part),
  );
  const { head, at } = await readTraining(deps, engagementId, references);
  const rows = references.flatMap(
    (reference, part) => rosterIn(at(reference), engagementId, part).rows,
  );
  return { head, rows };
}
