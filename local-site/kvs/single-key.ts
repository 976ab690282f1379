import type { EntryStore } from './entry-store';
import { entryView } from './entry-view';
import type { GetOptions, SetOptions } from './request-bodies';
import type { Space } from './space';
import { badRequest, keyExists, keyNotFound } from './storage-failure';
import { timeToLiveMs } from './time-to-live';
import { validateKey, validateValue } from './validate-entry';

/** @throws StorageFailure KEY_NOT_FOUND. */
export function getEntry(
  entries: EntryStore,
  space: Space,
  key: string,
  options?: GetOptions,
): Readonly<Record<string, unknown>> {
  validateKey(space, key);
  const entry = entries.get(space, key);
  if (!entry) throw keyNotFound();
  return entryView(entry, options?.metadataFields);
}

/** @returns what `returnValue` asks for; undefined when it asks for nothing or nothing was there before. */
export function setEntry(
  entries: EntryStore,
  space: Space,
  key: string,
  value: unknown,
  options: SetOptions = {},
): Readonly<Record<string, unknown>> | undefined {
  validateKey(space, key);
  const json = validateValue(space, value);
  const ttlMs = timeToLiveMs(options.ttl);
  const { keyPolicy, returnValue, returnMetadataFields } = options;
  if (keyPolicy === 'FAIL_IF_EXISTS' && (returnValue ?? returnMetadataFields) !== undefined) {
    throw badRequest('LOCAL_SITE_INVALID_OPTIONS', 'returnValue needs keyPolicy OVERRIDE.');
  }
  if (keyPolicy === 'FAIL_IF_EXISTS' && entries.get(space, key)) throw keyExists(key);
  const { latest, previous } = entries.put(space, key, json, ttlMs);
  if (returnValue === undefined) return undefined;
  const returned = returnValue === 'LATEST' ? latest : previous;
  return returned && entryView(returned, returnMetadataFields);
}

/** Succeeds whether or not the key exists. */
export function deleteEntry(entries: EntryStore, space: Space, key: string): void {
  validateKey(space, key);
  entries.remove(space, key);
}
