import type { AnswerStore } from './kept-answer';

/** Of its own, so that a new version of it does not wait for pages with another one open. */
const DATABASE = 'rollout-uat';
const STORE = 'answers';

/**
 * Answers in the browser's database, which a frame has for itself: they survive a reload and a lost connection. The data
 * stay on this device and with this browser.
 * @see https://developer.atlassian.com/platform/forge/custom-ui/iframe/
 */
export const answerDatabase: AnswerStore = {
  all: () => inStore('readonly', (store) => store.getAll() as IDBRequest<unknown[]>),
  put: async (answer) => {
    await inStore('readwrite', (store) => store.put(answer));
  },
  remove: async (answerIds) => {
    for (const answerId of answerIds) await inStore('readwrite', (store) => store.delete(answerId));
  },
};

async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'answerId' });
  const database = await answerOf(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const value = await answerOf(act(transaction.objectStore(STORE)));
    await done(transaction);
    return value;
  } finally {
    database.close();
  }
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database refuses.'));
  });
}

/** An answer counts as kept once the database says that it is written. */
function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('The database refuses.'));
    transaction.onabort = () => reject(transaction.error ?? new Error('The database gave up.'));
  });
}
