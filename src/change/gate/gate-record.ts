import * as z from 'zod/mini';
import type { RecordStore } from '../../ports/record-store';
import type { IssueRecord } from '../../thread/records';
import { changeState, changeType } from '../contract';
import { decisionOutcome } from '../decision/contract';
import type { GatedChange } from '../model/gate-verdict';
import { changeReference } from '../records';

/** Of a change request, what the gate decides by. */
export interface GateRecord extends GatedChange {
  readonly number: number;
}

/** The gate reads no more than it needs: a fault in the rest of a record must not open or shut it. */
const shape = z.lazy(() =>
  z.object({
    number: z.int(),
    type: changeType,
    state: changeState,
    data: z.object({
      revision: z.int(),
      decision: z.optional(
        z.object({
          outcome: decisionOutcome,
          revision: z.int(),
          voided: z.optional(z.object({ accountId: z.string(), at: z.number() })),
        }),
      ),
    }),
  }),
);

/**
 * The change request that an issue stands for; undefined when there is none.
 * @throws ZodError when the record cannot be judged by.
 */
export async function readGateRecord(
  records: Pick<RecordStore, 'get'>,
  issue: IssueRecord,
): Promise<GateRecord | undefined> {
  const record = await records.get(changeReference(issue.engagementId, issue.recordId));
  if (record === undefined) return undefined;
  const { data, ...indexed } = shape.parse(record.value);
  return { ...indexed, ...data };
}
