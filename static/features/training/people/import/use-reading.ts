import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Members, Reading } from './jira-members';

/** Reads page by page, and no further once the reader has gone. */
export function useReading() {
  const [count, setCount] = useState(0);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const read = useMutation({
    mutationFn: async (asked: {
      readonly name: string;
      readonly members: (reading: Reading) => Promise<Members>;
    }) => {
      running.current = new AbortController();
      setCount(0);
      const { signal } = running.current;
      return { name: asked.name, found: await asked.members({ signal, onRead: setCount }) };
    },
  });
  return { read, count };
}
