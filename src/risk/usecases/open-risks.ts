import type { RecordStore } from '../../ports/record-store';
import type { Risk } from '../model/risk';
import { readRisk, RISK_ENTITY } from '../records';

/** Most that a query gives. */
const PAGE = 100;
/** Twenty queries one after the other take a second or two. */
const MOST_PAGES = 20;

/**
 * Open risks, 2,000 at the most: the ones of the highest scores, because the store's index knows scores and no
 * days. Queries lag behind writes, so the latest change may be missing.
 */
export async function readOpenRisks(
  records: RecordStore,
  engagementId: string,
): Promise<{ readonly risks: readonly Risk[]; readonly areAll: boolean }> {
  const risks: Risk[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await records.query({
      entity: RISK_ENTITY,
      index: 'by-score',
      partition: [engagementId, 'open'],
      descending: true,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    risks.push(...found.records.map(readRisk));
    cursor = found.cursor;
    if (cursor === undefined) return { risks, areAll: true };
  }
  return { risks, areAll: false };
}
