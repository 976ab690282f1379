import * as z from 'zod/mini';
import type { StoredRecord } from '../ports/record-store';

/** One act on one record of a register; `kind` says of which. */
export const HISTORY_ENTITY = 'history';

/** Of which record it tells; `number` is the version that the act made. */
interface Told {
  readonly kind: string;
  readonly engagementId: string;
  readonly recordId: string;
  readonly number: number;
}

/** What is stored of an act, append-only. */
export function historyRecord(
  { kind, engagementId, recordId, number }: Told,
  data: unknown,
): StoredRecord {
  return {
    entity: HISTORY_ENTITY,
    key: `${kind}-history:${engagementId}:${recordId}:${String(number).padStart(6, '0')}`,
    value: { schemaVersion: 1, version: 1, kind, engagementId, recordId, number, data },
  };
}

/** The stored shape of acts, by the names that they may have. */
export function historyShape<Act extends z.ZodMiniType<string>>(act: Act) {
  return z.object({
    schemaVersion: z.literal(1),
    data: z.object({
      version: z.int(),
      at: z.number(),
      accountId: z.string(),
      act,
      reason: z.exactOptional(z.string()),
      change: z.exactOptional(z.int()),
      fields: z.array(
        z.object({
          field: z.string(),
          before: z.exactOptional(z.unknown()),
          after: z.exactOptional(z.unknown()),
        }),
      ),
    }),
  });
}
