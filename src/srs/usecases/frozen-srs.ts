import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { RecordReference } from '../../ports/record-store';
import type { FrozenSrs } from '../baseline/contract';
import { isKept } from '../model/requirement';
import { MOST_PARTS } from '../model/srs-parts';
import { baselinePartReference, readSrs, readSrsPart, srsReference } from '../records';
import { byPlace } from '../requirement/contract';

/** Whatever a baseline may be stored under. */
export function baselineParts(engagementId: string, number: number): readonly RecordReference[] {
  return Array.from({ length: MOST_PARTS }, (_, part) =>
    baselinePartReference(engagementId, number, part),
  );
}

/** A baseline with everything in it: one round trip. @throws AppError NOT_FOUND when there is none. */
export async function frozenSrs(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  number: number,
): Promise<FrozenSrs> {
  const references = [srsReference(engagementId), ...baselineParts(engagementId, number)];
  const found = await records.getMany(references);
  const { entity, key } = srsReference(engagementId);
  const head = found.get(`${entity}/${key}`);
  const baseline = head && readSrs(head).baselines.find((one) => one.number === number);
  if (baseline === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'srsBaselineUnknown' });
  const requirements = [...found]
    .filter(([name]) => name !== `${entity}/${key}`)
    .flatMap(([, record]) => readSrsPart(record).requirements)
    .filter(isKept)
    .sort(byPlace);
  return { baseline, requirements };
}
