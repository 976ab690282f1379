import { useCallback, useRef, useState } from 'react';

type Batch<Item> = readonly (readonly [id: string, item: Item])[];

/**
 * Sends what is put, one call after the other, each on the version that the one before has left, so that a reload finds it.
 * What could not be sent goes once more with the next one: first as it was, since it may have been stored although no answer
 * came, and only the very same is known then; what was put since follows.
 * @param send Returns the version that is stored then. Must stay the same function as long as it is about the same thing.
 */
export function useSentInTurn<Item>(
  first: number,
  send: (version: number, items: readonly Item[]) => Promise<number>,
) {
  const [failure, setFailure] = useState<unknown>();
  const version = useRef(first);
  const unsent = useRef(new Map<string, Item>());
  const tried = useRef<Batch<Item>>([]);
  const sending = useRef<Promise<void> | undefined>(undefined);
  const sendAll = useCallback(async () => {
    try {
      while (unsent.current.size > 0) {
        if (tried.current.length === 0) tried.current = [...unsent.current];
        const batch = tried.current;
        version.current = await send(
          version.current,
          batch.map(([, item]) => item),
        );
        tried.current = [];
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
  const again = () => {
    if (unsent.current.size > 0) sending.current ??= sendAll();
    return sending.current;
  };
  return {
    put: (id: string, item: Item) => {
      unsent.current.set(id, item);
      void again();
    },
    /** Sends once more what could not be sent. */
    again,
    /** Waits for what is on its way, and tells what is left. */
    settle: async () => {
      await sending.current;
      if (tried.current.length > 0) await again();
      return { version: version.current, unsent: [...unsent.current.values()] };
    },
    failure,
  };
}
