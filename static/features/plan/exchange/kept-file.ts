import * as z from 'zod/mini';
import { exchangeFormat } from '../../../../src/plan/exchange/contract';
import type { PackedFile } from './pack-file';

/** A file may be larger than what a browser keeps for a tab; its database takes it. */
const DATABASE = 'rollout';
const STORE = 'import';

const packedFile = z.object({
  name: z.string(),
  format: exchangeFormat,
  packed: z.string(),
  uploadId: z.string(),
});

/** The file whose import was being looked at, so that a reload shows it again. */
export async function readKeptFile(engagementId: string): Promise<PackedFile | undefined> {
  const kept = packedFile.safeParse(
    await inStore<unknown>('readonly', (store) => store.get(engagementId)),
  );
  return kept.success ? kept.data : undefined;
}

/** A browser that keeps nothing is no reason to stop: the file still lives in the page. */
export async function keepFile(engagementId: string, file: PackedFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(file, engagementId));
}

export async function forgetFile(engagementId: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(engagementId));
}

/** Undefined where the browser has no database, or refuses it. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  try {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await answerOf(opening);
    try {
      return await answerOf(act(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database refuses.'));
  });
}
