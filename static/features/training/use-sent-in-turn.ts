import { useCallback, useRef, useState } from 'react';

/**
 * Sends what is put, one call after the other, each on the version that the one before has left, so that a reload finds it.
 * What could not be sent goes along with the next one.
 * @param send Returns the version that is stored then. Must stay the same function as long as it is about the same thing.
 */
export function useSentInTurn<Item>(
  first: number,
  send: (version: number, items: readonly Item[]) => Promise<number>,
) {
  const [failure, setFailure] = useState<unknown>();
  const version = useRef(first);
  const unsent = useRef(new Map<string, Item>());
  const sending = useRef<Promise<void> | undefined>(undefined);
  const sendAll = useCallback(async () => {
    try {
      while (unsent.current.size > 0) {
        const batch = [...unsent.current];
        version.current = await send(
          version.current,
          batch.map(([, item]) => item),
        );
        for (const [id, item] of batch) {
          if (unsent.current.get(id) === item) unsent.current.delete(id);
        }
      }
      setFailure(undefined);
    } catch (error) {
      setFailure(error);
    } finally {
      sending.current = undefined;
    }
  }, [send]);
  return {
    put: (id: string, item: Item) => {
      unsent.current.set(id, item);
      sending.current ??= sendAll();
    },
    /** Waits for what is on its way, and tells what is left. */
    settle: async () => {
      await sending.current;
      return { version: version.current, unsent: [...unsent.current.values()] };
    },
    failure,
  };
}
