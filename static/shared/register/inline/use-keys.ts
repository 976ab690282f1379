import { useEffect, useRef, type RefObject } from 'react';

/** Hears the keys that are pressed somewhere inside an element that has no use for them itself. */
export function useKeys(
  inside: RefObject<HTMLElement | null>,
  onKey: (event: globalThis.KeyboardEvent) => void,
): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const element = inside.current;
    const hear = (event: globalThis.KeyboardEvent) => latest.current(event);
    element?.addEventListener('keydown', hear);
    return () => element?.removeEventListener('keydown', hear);
  }, [inside]);
}
