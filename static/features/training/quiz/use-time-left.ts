import { useEffect, useState } from 'react';

const SECOND = 1_000;

/** Ms that are left, counted from what the server said when the page got it, whatever the browser's clock is. */
export function useTimeLeft(leftMs: number): number {
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const began = performance.now();
    setLeft(leftMs);
    const timer = setInterval(
      () => setLeft(Math.max(0, leftMs - (performance.now() - began))),
      SECOND,
    );
    return () => clearInterval(timer);
  }, [leftMs]);
  return left;
}
