import type { EngagementDeps } from '../../engagement/deps';
import type { StoredRecord } from '../../ports/record-store';
import type { ReadinessFigures } from '../gate/contract';
import { figuresReference, readFigures } from '../gate/records';
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

export interface PeopleRead {
  readonly head: TrainingHead;
  readonly rows: readonly RosterRow[];
  /** As they were counted the last time. */
  readonly counted?: ReadinessFigures;
}

/** Head and all who learn: one strict call, whatever their number. */
export async function readEverybody(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
): Promise<PeopleRead> {
  const references = Array.from({ length: ROSTER_PARTS }, (_, part) =>
    rosterReference(engagementId, part),
  );
  const { head, at } = await readTraining(deps, engagementId, references);
  const rows = references.flatMap(
    (reference, part) => rosterIn(at(reference), engagementId, part).rows,
  );
  return { head, rows };
}

/**
 * The same, and what was counted of them before: that is asked for at the same time, since the rest is all that one call can
 * name.
 */
export async function readPeople(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
): Promise<PeopleRead> {
  const figures = figuresReference(engagementId);
  const [people, others] = await Promise.all([
    readEverybody(deps, engagementId),
    deps.records.getMany([figures]),
  ]);
  const known = others.get(`${figures.entity}/${figures.key}`);
  return { ...people, ...(known === undefined ? {} : { counted: readFigures(known) }) };
}
