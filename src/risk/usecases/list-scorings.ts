import type { EngagementDeps } from '../../engagement/deps';
import type { StoredRecord } from '../../ports/record-store';
import { pastScoringReference, readPastScoring } from '../records';
import type { ScoringHistory } from '../scoring/contract';
import { readRegister } from './edit-register';

/** Models that one look shows. */
const MOST_SCORINGS = 20;

/** The scoring models of a register, the one that counts now first: by them old scores are understood. */
export async function listScorings(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
): Promise<ScoringHistory> {
  const { scoring } = (await readRegister(deps, engagementId)).head;
  const versions = Array.from({ length: scoring.version }, (_, version) => version).reverse();
  const references = versions
    .slice(0, MOST_SCORINGS - 1)
    .map((version) => pastScoringReference(engagementId, version));
  const found =
    references.length === 0
      ? new Map<string, StoredRecord>()
      : await deps.records.getMany(references);
  const past = [...found.values()]
    .map(readPastScoring)
    .sort((one, other) => other.version - one.version);
  return { scorings: [scoring, ...past] };
}
