import { HISTORY_ENTITY } from '../../thread/history-records';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { SrsHistory, SrsStanding, SrsView } from '../contract';
import { readSrsIssues, srsIssuesReference } from '../issue-records';
import { noIssues } from '../model/srs-issues';
import { newSrsHead } from '../model/srs-head';
import { historyPartition, readSrs, readSrsHistory, srsReference } from '../records';
import { readSrsState } from './read-srs-state';
import { standingInJira } from './issue-views';
import { srsSummary, srsView } from './srs-views';

/** Acts that one look shows. */
const MOST_ENTRIES = 50;

type Deps = Pick<EngagementDeps, 'records'>;

/** The whole specification, as it was at one moment. */
export async function getSrs(
  deps: Deps,
  access: Pick<RecordAccess<Engagement>, 'engagement' | 'roles'>,
): Promise<SrsView> {
  const { id } = access.engagement;
  return srsView(access, await readSrsState(deps, id, [srsIssuesReference(id)]));
}

export async function summariseSrs({ records }: Deps, engagementId: string): Promise<SrsStanding> {
  const references = [srsReference(engagementId), srsIssuesReference(engagementId)];
  const found = await records.getMany(references);
  const [stored, issues] = references.map(({ entity, key }) => found.get(`${entity}/${key}`));
  const head = stored === undefined ? newSrsHead(engagementId) : readSrs(stored);
  const known = issues === undefined ? noIssues(engagementId) : readSrsIssues(issues);
  return { ...srsSummary(head), inJira: standingInJira(head.counts, known) };
}

/** The latest acts on a requirement, or on an entry `kind:id`, first; none for what there is not. */
export async function srsHistory(
  { records }: Deps,
  engagementId: string,
  recordId: string,
): Promise<SrsHistory> {
  const { records: found } = await records.query({
    entity: HISTORY_ENTITY,
    index: 'by-record',
    partition: historyPartition(engagementId, recordId),
    descending: true,
    limit: MOST_ENTRIES,
  });
  return { history: found.map(readSrsHistory) };
}
