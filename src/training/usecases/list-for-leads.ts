import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference } from '../../waiting/records';
import type { ChapterRow } from '../chapter/contract';
import { listedFor, type Handbook } from '../model/handbook';
import { handbookRows } from '../model/handbook-rows';

/** Leads beyond these find it on the page of the handbook: all is one transaction. */
const MOST_LEADS = 8;

interface ListedWrites {
  readonly handbook: Handbook;
  readonly operations: readonly RecordOperation[];
}

/**
 * The same handbook with who has it in his list that something about its pages is to be decided: the leads of the engagement,
 * one line for all pages. What is in their lists is written where it is another than the handbook remembers.
 */
export function listForLeads(
  { id: engagementId, projectId, draft: { clientName, people } }: Engagement,
  handbook: Handbook,
  chapters: readonly ChapterRow[],
  now: number,
): ListedWrites {
  const rows = new Set(handbookRows(chapters).map(({ row }) => row));
  const { listed: before } = handbook;
  const after = listedFor(handbook, people.lead.slice(0, MOST_LEADS), rows, now);
  if (JSON.stringify(after) === JSON.stringify(before)) return { handbook, operations: [] };
  const line = (accountId: string) => ({
    ...{ accountId, kind: 'answer' as const, engagementId, projectId, clientName },
    ...{ what: 'handbook' as const, recordId: 'handbook', title: '' },
    ...{ number: after?.open ?? 0, since: after?.since ?? now },
  });
  const gone = (before?.accountIds ?? []).filter((id) => after?.accountIds.includes(id) !== true);
  const { listed: _, ...rest } = handbook;
  return {
    handbook: after === undefined ? rest : { ...rest, listed: after },
    operations: [
      ...gone.map((id) => ({ type: 'delete' as const, reference: waitingReference(line(id)) })),
      ...(after?.accountIds ?? []).map((id) => ({
        type: 'set' as const,
        record: waitingRecord(line(id)),
      })),
    ],
  };
}
