import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordQuery } from '../../ports/record-store';
import type { ChangeFilter, ChangePage } from '../contract';
import { fitsFilter } from '../model/change-filter';
import { CHANGE_ENTITY, readChange } from '../records';
import { changeRegisterView, changeViewer } from './change-views';
import { readChanges } from './edit-changes';

/** Requests that one call reads for a screen. */
const PAGE = 50;

/** What of the register is asked for, in which order, and from where on. */
export interface AskedChanges {
  readonly filter: ChangeFilter;
  readonly sort: 'number' | 'waiting';
  readonly cursor?: string | undefined;
}

/** A page of the register. What an index cannot tell is looked at one by one, so a page may be short. */
export async function listChanges(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { filter, sort, cursor }: AskedChanges,
  limit: number = PAGE,
): Promise<ChangePage> {
  const { engagement } = access;
  const [state, page] = await Promise.all([
    readChanges(deps, engagement),
    deps.records.query({
      ...queryFor(engagement.id, filter, sort),
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  ]);
  const changes = page.records.map(readChange).filter((change) => fitsFilter(change, filter));
  return {
    rows: changes.map(changeViewer(state, access, deps.clock.now())),
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    register: changeRegisterView(state, access),
  };
}

type Query = Omit<RecordQuery, 'limit' | 'cursor'>;

/** The index that leaves the fewest requests over. */
function queryFor(
  engagementId: string,
  { group, state, court, ownerAccountId }: ChangeFilter,
  sort: AskedChanges['sort'],
): Query {
  const by = (index: string, ...values: readonly string[]): Query => ({
    entity: CHANGE_ENTITY,
    index,
    partition: [engagementId, ...values],
    // The longest waiting has the earliest day.
    descending: sort === 'number',
  });
  if (sort === 'waiting') {
    return court === undefined ? by('by-age', group) : by('by-waiting', court);
  }
  if (state !== undefined) return by('by-state', state);
  if (ownerAccountId !== undefined) return by('by-owner', group, ownerAccountId);
  return by('by-number', group);
}
