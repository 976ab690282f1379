import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';

/** A part of a file: only who sent it reads it. */
export interface UploadPart {
  readonly engagementId: string;
  readonly accountId: string;
  readonly uploadId: string;
  readonly part: number;
}

const shape = z.lazy(() => z.object({ schemaVersion: z.literal(1), data: z.string() }));

export function uploadReference({
  engagementId,
  accountId,
  uploadId,
  part,
}: UploadPart): RecordReference {
  return { entity: 'upload', key: `upload:${engagementId}:${accountId}:${uploadId}:${part}` };
}

export function uploadRecord(place: UploadPart, data: string): StoredRecord {
  const { engagementId } = place;
  return { ...uploadReference(place), value: { schemaVersion: 1, version: 1, engagementId, data } };
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readUpload(record: StoredRecord): string {
  return shape.parse(record.value).data;
}
