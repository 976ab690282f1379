import type { ForgeQueue, ForgeStorage, ServiceReply } from '../services';
import type { RawCall } from '../process/messages';

const STORAGE_SCOPE = 'storage:app';

/** Sends one call of `@forge/kvs` to the storage. The answer to a manifest without the scope is undocumented. */
export function callStorage(
  storage: ForgeStorage,
  call: RawCall,
  scopes: readonly string[],
): ServiceReply {
  if (scopes.includes(STORAGE_SCOPE)) return storage.handle(call.path, jsonBody(call));
  return {
    status: 403,
    headers: { 'content-type': 'text/plain' },
    body: `The manifest lacks the scope ${STORAGE_SCOPE}.`,
  };
}

/** Sends one call of `@forge/events` to the queue; it needs no scope. */
export function callQueue(queue: ForgeQueue, call: RawCall): ServiceReply {
  return queue.handle(call.path, jsonBody(call));
}

function jsonBody({ body }: RawCall): unknown {
  return typeof body === 'string' && body !== '' ? JSON.parse(body) : undefined;
}
