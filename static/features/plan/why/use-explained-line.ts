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
 * Which line is explained: at once the one that the keyboard is on or that is tapped, after a moment the one that is
 * pointed at. A focus that came by a click explains nothing: the card would lie over what is clicked next. Escape
 * closes; so do a press outside of the card, and leaving line and card.
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
    const onPress = ({ target }: Event) => {
      const isInCard = target instanceof Element && target.closest('[role=tooltip]') !== null;
      if (!isInCard) now(undefined);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPress);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen, now]);
  const watch = useMemo(
    () => ({
      onPointerOver: ({ target, clientX, pointerType }: PointerEvent) => {
        const key = lineOf(target);
        if (pointerType === 'touch' || key === undefined) return;
        later({ key, pointerX: clientX }, REST_MS);
      },
      onPointerLeave: () => later(undefined, LEAVE_MS),
      // What is dragged or clicked shall not be covered when the pointer comes to rest.
      onPointerDown: stay,
      onPointerUp: ({ target, pointerType }: PointerEvent) => {
        const key = lineOf(target);
        if (pointerType === 'touch' && key !== undefined) now({ key });
      },
      onFocus: ({ target }: FocusEvent) => {
        const key = lineOf(target);
        if (key !== undefined && target.matches(':focus-visible')) now({ key });
      },
      onBlur: () => now(undefined),
    }),
    [later, now, stay],
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
