import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { waitingKind, waitingSubject, type WaitingRow } from './contract';

/** One thing that waits for one person; a projection of what it is about, and nothing is decided on it. */
export const WAITING_ENTITY = 'waiting';

/** What is stored of it. */
export interface Waiting extends Omit<WaitingRow, 'projectKey' | 'since' | 'days' | 'session'> {
  readonly accountId: string;
  /** In ms. */
  readonly since: number;
}

type WaitingKey = Pick<Waiting, 'accountId' | 'kind' | 'engagementId' | 'recordId'>;

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    accountId: z.string(),
    data: z.object({
      kind: waitingKind,
      engagementId: z.string(),
      projectId: z.string(),
      clientName: z.string(),
      what: waitingSubject,
      recordId: z.string(),
      number: z.int(),
      title: z.string(),
      since: z.number(),
    }),
  }),
);

export function waitingReference({
  accountId,
  kind,
  engagementId,
  recordId,
}: WaitingKey): RecordReference {
  return {
    entity: WAITING_ENTITY,
    key: `waiting:${accountId}:${kind}:${engagementId}:${recordId}`,
  };
}

export function waitingRecord({ accountId, ...data }: Waiting): StoredRecord {
  return {
    ...waitingReference({ accountId, ...data }),
    value: {
      schemaVersion: 1,
      version: 1,
      accountId,
      sinceSeconds: Math.floor(data.since / 1000),
      data,
    },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readWaiting({ value }: StoredRecord): Waiting {
  const { accountId, data } = shape.parse(value);
  return { accountId, ...data };
}
