import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
} from 'react';

/** Milliseconds that a pointer rests on a line before it is explained: who only passes by is left alone. */
const REST_MS = 350;
/** Milliseconds that the pointer may take on its way from the line to the card. */
const LEAVE_MS = 200;

interface Explained {
  readonly key: string;
  readonly pointerX?: number;
}

/**
 * Which line is explained: the one that has the focus at once, the one that is pointed at after a moment. Escape
 * closes; so do a press on the page, and leaving line and card.
 */
export function useExplainedLine(isQuiet: boolean) {
  const [explained, setExplained] = useState<Explained>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback((next: Explained | undefined, milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setExplained(next), milliseconds);
  }, []);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const now = useCallback(
    (next: Explained | undefined) => {
      stay();
      setExplained(next);
    },
    [stay],
  );
  useEffect(() => stay, [stay]);
  const isOpen = explained !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') now(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, now]);
  const watch = useMemo(
    () => ({
      onPointerOver: ({ target, clientX, pointerType }: PointerEvent) => {
        const key = lineOf(target);
        if (pointerType === 'touch' || key === undefined) return;
        later({ key, pointerX: clientX }, REST_MS);
      },
      onPointerLeave: () => later(undefined, LEAVE_MS),
      onPointerDown: () => now(undefined),
      onFocus: ({ target }: FocusEvent) => {
        const key = lineOf(target);
        if (key !== undefined) now({ key });
      },
      onBlur: () => now(undefined),
    }),
    [later, now],
  );
  const onCard = useMemo(
    () => ({ onPointerEnter: stay, onPointerLeave: () => later(undefined, LEAVE_MS) }),
    [stay, later],
  );
  return { explained: isQuiet ? undefined : explained, watch, onCard };
}

function lineOf(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-line]')?.dataset.line;
}
