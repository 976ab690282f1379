import type { EngagementDeps } from '../../engagement/deps';
import { pageReference, readPageRecord } from '../handbook/records';

/**
 * Something happened to a page of Confluence. Most of them belong to no handbook, so this looks whether one does and leaves
 * the work to its queue, where it is done one after the other for each engagement.
 */
export async function hearOfPage(
  { records, queue }: Pick<EngagementDeps, 'records' | 'queue'>,
  pageId: string,
): Promise<void> {
  const record = await records.get(pageReference(pageId));
  if (record === undefined) return;
  const { engagementId } = readPageRecord(record);
  await queue.push({
    name: 'handbook',
    body: { engagementId, pageIds: [pageId] },
    oneAtATime: engagementId,
  });
}
