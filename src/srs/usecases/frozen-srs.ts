import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { RecordReference } from '../../ports/record-store';
import type { FrozenSrs } from '../baseline/contract';
import { changesIn } from '../model/entry-openings';
import { isKept } from '../model/requirement';
import { MOST_PARTS } from '../model/srs-parts';
import { frozenEntriesReference, NO_ENTRIES, readEntries } from '../entry-records';
import { baselinePartReference, readSrs, readSrsPart, srsReference } from '../records';
import { byPlace } from '../requirement/contract';

/** Whatever the requirements of a baseline may be stored under. */
function baselineParts(engagementId: string, number: number): readonly RecordReference[] {
  return Array.from({ length: MOST_PARTS }, (_, part) =>
    baselinePartReference(engagementId, number, part),
  );
}

/** Parts and entries of a baseline that were found by their keys. */
export async function readFrozen(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  number: number,
  others: readonly RecordReference[] = [],
) {
  const frame = frozenEntriesReference(engagementId, number);
  const found = await records.getMany([...baselineParts(engagementId, number), frame, ...others]);
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const stored = at(frame);
  const { entries, opened = {} } = stored === undefined ? NO_ENTRIES : readEntries(stored);
  return {
    at,
    requirements: baselineParts(engagementId, number)
      .flatMap((reference) => at(reference) ?? [])
      .flatMap((record) => readSrsPart(record).requirements)
      .filter(isKept),
    entries,
    entryChanges: changesIn(opened),
  };
}

/** A baseline with everything in it: one round trip. @throws AppError NOT_FOUND when there is none. */
export async function frozenSrs(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  number: number,
): Promise<FrozenSrs> {
  const reference = srsReference(engagementId);
  const { at, requirements, entries, entryChanges } = await readFrozen(deps, engagementId, number, [
    reference,
  ]);
  const head = at(reference);
  const baseline = head && readSrs(head).baselines.find((one) => one.number === number);
  if (baseline === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'srsBaselineUnknown' });
  return { baseline, requirements: [...requirements].sort(byPlace), entries, entryChanges };
}
