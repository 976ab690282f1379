import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import type { UatHead } from './model/uat-head';
import { cycleState, exitLimits, uatModule, uatSettings } from './register/contract';

/** Heads of all registers; `kind` says of which. */
const REGISTER_ENTITY = 'register';

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      modules: z.array(uatModule),
      nextNumber: z.int(),
      counts: z.record(z.string(), z.number()),
      settings: z.object({
        version: z.int(),
        values: uatSettings,
        changed: z.optional(z.object({ accountId: z.string(), at: z.number() })),
      }),
      cycles: z.array(
        z.object({
          number: z.int(),
          name: z.string(),
          state: cycleState,
          build: z.string(),
          from: z.string(),
          to: z.string(),
          exit: z.optional(exitLimits),
        }),
      ),
    }),
  }),
);

export function uatHeadReference(engagementId: string): RecordReference {
  return { entity: REGISTER_ENTITY, key: `uat:${engagementId}` };
}

export function uatHeadRecord(head: UatHead): StoredRecord {
  const { engagementId, version, ...data } = head;
  return {
    ...uatHeadReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'uat', engagementId, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readUatHead({ value }: StoredRecord): UatHead {
  const { engagementId, version, data } = shape.parse(value);
  return { engagementId, version, ...data };
}
