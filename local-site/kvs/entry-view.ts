import type { Entry } from './entry-store';

type MetadataField = 'CREATED_AT' | 'UPDATED_AT' | 'EXPIRE_TIME';

/** An entry as the storage answers it: metadata only as far as asked for, `expireTime` as ISO 8601. */
export function entryView(
  entry: Entry,
  fields: readonly MetadataField[] = [],
): Readonly<Record<string, unknown>> {
  const { key, value, createdAt, updatedAt, expiresAt } = entry;
  return {
    key,
    value,
    ...(fields.includes('CREATED_AT') ? { createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && expiresAt !== undefined
      ? { expireTime: new Date(expiresAt).toISOString() }
      : {}),
  };
}
