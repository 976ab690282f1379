type Callback = (payload: unknown) => unknown;

/** The events that the app's frames send to each other (`events.emit`, `events.on`). */
export interface AppEvents {
  on(event: string, callback: Callback): () => void;
  emit(event: string, payload: unknown): void;
}

export function appEvents(): AppEvents {
  const callbacks = new Map<string, Set<Callback>>();
  return {
    on(event, callback) {
      const set = callbacks.get(event) ?? new Set();
      callbacks.set(event, set.add(callback));
      return () => {
        set.delete(callback);
      };
    },
    emit(event, payload) {
      for (const callback of callbacks.get(event) ?? []) {
        // A frame that has gone cannot answer; that is no error of who emits.
        void Promise.resolve(callback(payload)).catch(() => undefined);
      }
    },
  };
}
