import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';

/** Up to here all lines are drawn: the browser does that in one go, and its own search finds every word. */
const MOST_LINES_AT_ONCE = 200;
/** CSS pixels; only the guess for lines that were never drawn, which are measured when they are. */
const USUAL_LINE_HEIGHT = 70;
/** CSS pixels of the dates and column names, which stay at the top and cover what lies below. */
const HEAD_HEIGHT = 46;
/** CSS pixels that the horizontal scroll bar may take. */
const SCROLLBAR_HEIGHT = 16;
/** Lines above and below the visible ones, so that scrolling finds them ready. */
const LINES_BEYOND = 12;

interface ShownLine {
  readonly index: number;
  /** CSS pixels from the top of the list; undefined where lines simply follow each other. */
  readonly top?: number;
}

interface ShownLines {
  readonly lines: readonly ShownLine[];
  /** CSS pixels; undefined where the lines themselves make the height. */
  readonly height?: number;
  readonly measure: (line: HTMLElement | null) => void;
  readonly reveal: (index: number, line: HTMLElement) => void;
}

const asItStands = {
  measure: () => undefined,
  reveal: (_index: number, line: HTMLElement) =>
    line.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
} as const;

/**
 * Which lines are drawn. In a long plan only those in sight and the one with the focus; on paper all of them.
 */
export function useShownLines(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  active: number,
  isPrinting: boolean,
): ShownLines {
  const isPartly = keys.length > MOST_LINES_AT_ONCE && !isPrinting;
  const virtualizer = useVirtualizer({
    count: keys.length,
    enabled: isPartly,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keys[index] ?? index,
    estimateSize: () => USUAL_LINE_HEIGHT,
    overscan: LINES_BEYOND,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: SCROLLBAR_HEIGHT,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });
  const reveal = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  );
  if (!isPartly) return { lines: keys.map((_, index) => ({ index })), ...asItStands };
  return {
    lines: virtualizer
      .getVirtualItems()
      .map(({ index, start }) => ({ index, top: start - HEAD_HEIGHT })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    reveal,
  };
}
