import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { ExchangeFormat, SentFile } from '../contract';
import { readUpload, uploadRecord, uploadReference } from '../upload-records';
import { fromBase64 } from './packed-file';

/** An import is looked at and done within hours; a file that nobody imports is gone by itself. */
const LIFE_DAYS = 1;

/**
 * Keeps a part of a file that is too large for one call. Sent again, it is the same part.
 * @throws AppError CONFLICT when another content was sent under its number before.
 */
export async function keepUpload(
  { records }: Pick<EngagementDeps, 'records'>,
  { engagement, caller }: RecordAccess<Engagement>,
  {
    uploadId,
    part,
    data,
  }: { readonly uploadId: string; readonly part: number; readonly data: string },
): Promise<{ readonly part: number }> {
  const place = { engagementId: engagement.id, accountId: caller.accountId, uploadId, part };
  const isKept = await records.create(uploadRecord(place, data), LIFE_DAYS);
  if (!isKept) throw new AppError({ code: 'CONFLICT', field: 'part', key: 'uploadDiffers' });
  return { part };
}

/** A file with its bytes, whichever way it came. */
export interface WholeFile {
  readonly format: ExchangeFormat;
  readonly bytes: Uint8Array;
}

/** @throws AppError INVALID for what is no file; GONE when parts of it are not kept any more. */
export async function wholeFile(
  { records }: Pick<EngagementDeps, 'records'>,
  { engagement, caller }: RecordAccess<Engagement>,
  { format, packed, upload }: SentFile,
): Promise<WholeFile> {
  if (packed !== undefined) return { format, bytes: fromBase64(packed) };
  if (upload === undefined) {
    throw new AppError({ code: 'INVALID', field: 'packed', key: 'fileUnreadable' });
  }
  const { uploadId, parts } = upload;
  const references = Array.from({ length: parts }, (_, part) =>
    uploadReference({ engagementId: engagement.id, accountId: caller.accountId, uploadId, part }),
  );
  const found = await records.getMany(references);
  const texts = references.flatMap(({ entity, key }) => {
    const record = found.get(`${entity}/${key}`);
    return record === undefined ? [] : [readUpload(record)];
  });
  if (texts.length < parts)
    throw new AppError({ code: 'GONE', field: 'upload', key: 'uploadGone' });
  return { format, bytes: fromBase64(texts.join('')) };
}
