import { HISTORY_ENTITY } from '../../thread/history-records';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RequirementHistory, SrsSummary, SrsView } from '../contract';
import { newSrsHead } from '../model/srs-head';
import { readRequirementHistory, readSrs, srsReference } from '../records';
import { readSrsState } from './read-srs-state';
import { srsSummary, srsView } from './srs-views';

/** Acts that one look shows. */
const MOST_ENTRIES = 50;

type Deps = Pick<EngagementDeps, 'records'>;

/** The whole specification, as it was at one moment. */
export async function getSrs(
  deps: Deps,
  access: Pick<RecordAccess<Engagement>, 'engagement' | 'roles'>,
): Promise<SrsView> {
  return srsView(access, await readSrsState(deps, access.engagement.id));
}

export async function summariseSrs({ records }: Deps, engagementId: string): Promise<SrsSummary> {
  const record = await records.get(srsReference(engagementId));
  return srsSummary(record === undefined ? newSrsHead(engagementId) : readSrs(record));
}

/** The latest acts on a requirement first; none for one that there is not. */
export async function requirementHistory(
  { records }: Deps,
  engagementId: string,
  requirementId: string,
): Promise<RequirementHistory> {
  const { records: found } = await records.query({
    entity: HISTORY_ENTITY,
    index: 'by-record',
    partition: [engagementId, 'requirement', requirementId],
    descending: true,
    limit: MOST_ENTRIES,
  });
  return { history: found.map(readRequirementHistory) };
}
