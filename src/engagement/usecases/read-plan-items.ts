import type { RecordStore } from '../../ports/record-store';
import type { Engagement, PlanItem } from '../model/engagement';
import { PLAN_ITEM_ENTITY, PLAN_ITEM_INDEX, planItemReference, readPlanItem } from '../records';

/** Largest page of a query, and largest batch of reads by key. */
const QUERY_PAGE = 100;
const BATCH = 25;

/**
 * All items of a plan in order of rank: pages of 100 at once, since the ranks are known. Queries may lag
 * behind writes, so what a page lacks is read by its key, which is strict.
 */
export async function readAllItems(
  records: RecordStore,
  engagement: Pick<Engagement, 'id' | 'itemCount'>,
): Promise<readonly PlanItem[]> {
  const pages = Array.from({ length: Math.ceil(engagement.itemCount / QUERY_PAGE) }, (_, page) =>
    records.query({
      entity: PLAN_ITEM_ENTITY,
      index: PLAN_ITEM_INDEX,
      partition: [engagement.id],
      range: {
        condition: 'between',
        from: page * QUERY_PAGE,
        to: Math.min(engagement.itemCount, (page + 1) * QUERY_PAGE) - 1,
      },
      limit: QUERY_PAGE,
    }),
  );
  const byRank = new Map<number, PlanItem>();
  for (const { records: found } of await Promise.all(pages)) {
    for (const record of found) {
      const item = readPlanItem(record);
      byRank.set(item.rank, item);
    }
  }
  for (const item of await readMissing(records, engagement, byRank)) byRank.set(item.rank, item);
  return [...byRank.values()].sort((a, b) => a.rank - b.rank);
}

async function readMissing(
  records: RecordStore,
  engagement: Pick<Engagement, 'id' | 'itemCount'>,
  found: ReadonlyMap<number, PlanItem>,
): Promise<readonly PlanItem[]> {
  const ranks = Array.from({ length: engagement.itemCount }, (_, rank) => rank).filter(
    (rank) => !found.has(rank),
  );
  const batches = Array.from({ length: Math.ceil(ranks.length / BATCH) }, (_, batch) =>
    records.getMany(
      ranks
        .slice(batch * BATCH, (batch + 1) * BATCH)
        .map((rank) => planItemReference(engagement.id, rank)),
    ),
  );
  return (await Promise.all(batches)).flatMap((map) => [...map.values()].map(readPlanItem));
}
