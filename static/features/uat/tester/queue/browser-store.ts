/** What a browser keeps on this device: it outlives the page. */
export interface BrowserStore<Value> {
  /** In any order. @throws Error where the browser keeps nothing. */
  all(): Promise<readonly unknown[]>;
  /** @throws Error where it was not kept. */
  put(value: Value): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/**
 * A store in a database of its own, so that a new version of it does not wait for pages with another one open. A frame has
 * its databases for itself: they survive a reload and a lost connection, and stay on this device and with this browser.
 * @see https://developer.atlassian.com/platform/forge/custom-ui/iframe/
 */
export function browserStore<Value>(
  database: string,
  store: string,
  keyPath: string,
): BrowserStore<Value> {
  const within = async <Answer>(
    mode: IDBTransactionMode,
    act: (objects: IDBObjectStore) => IDBRequest<Answer>,
  ): Promise<Answer> => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath });
    const opened = await answerOf(opening);
    try {
      const transaction = opened.transaction(store, mode);
      const answer = await answerOf(act(transaction.objectStore(store)));
      await done(transaction);
      return answer;
    } finally {
      opened.close();
    }
  };
  return {
    all: () => within('readonly', (objects) => objects.getAll() as IDBRequest<unknown[]>),
    put: async (value) => {
      await within('readwrite', (objects) => objects.put(value));
    },
    remove: async (keys) => {
      for (const key of keys) await within('readwrite', (objects) => objects.delete(key));
    },
  };
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database refuses.'));
  });
}

/** A value counts as kept once the database says that it is written. */
function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('The database refuses.'));
    transaction.onabort = () => reject(transaction.error ?? new Error('The database gave up.'));
  });
}
