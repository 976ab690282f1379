import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { PlanLine } from './plan-lines';

/** Lines that a page key passes. */
const LINES_A_PAGE = 10;

interface Tree {
  readonly lines: readonly PlanLine[];
  readonly active: number;
  readonly setActive: (key: string) => void;
  /** Brings a line into sight. */
  readonly reveal: (index: number, line: HTMLElement) => void;
  readonly onToggle: (phaseId: string) => void;
}

/**
 * Arrow keys go from line to line, fold and unfold, and Enter opens the issue.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
 */
export function useLineKeys(grid: RefObject<HTMLElement | null>, tree: Tree) {
  const { lines, active, setActive, reveal, onToggle } = tree;
  const isWanted = useRef(false);
  const activeKey = lines[active]?.key;
  useEffect(() => {
    if (!isWanted.current || activeKey === undefined) return;
    isWanted.current = false;
    const line = lineElement(grid.current, activeKey);
    if (line === undefined) return;
    // The line is as wide as the timeline: left to itself, the browser would scroll to its middle.
    line.focus({ preventScroll: true });
    reveal(active, line);
  }, [grid, active, activeKey, reveal]);

  const goTo = (index: number) => {
    const target = lines[Math.min(lines.length - 1, Math.max(0, index))];
    if (target === undefined || target.key === activeKey) return;
    isWanted.current = true;
    setActive(target.key);
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = actOfKey(event.key, active, lines, goTo, onToggle);
    if (act !== undefined) {
      event.preventDefault();
      act();
    } else if (event.key === 'Enter' && isLine(event.target)) {
      event.target.querySelector('a')?.click();
    }
  };
}

function actOfKey(
  key: string,
  active: number,
  lines: readonly PlanLine[],
  goTo: (index: number) => void,
  onToggle: (phaseId: string) => void,
): (() => void) | undefined {
  const line = lines[active];
  const isPhase = line?.kind === 'phase';
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + LINES_A_PAGE,
    PageUp: active - LINES_A_PAGE,
    Home: 0,
    End: lines.length - 1,
  };
  const step = steps[key];
  if (step !== undefined) return () => goTo(step);
  if (key === 'ArrowRight' && isPhase) {
    return line.isOpen ? () => goTo(active + 1) : () => onToggle(line.phase.id);
  }
  if (key === 'ArrowLeft') {
    if (isPhase) return line.isOpen ? () => onToggle(line.phase.id) : () => undefined;
    return () => goTo(active - (line?.position ?? 0));
  }
  return undefined;
}

function isLine(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.line !== undefined;
}

/** The element of a line, if it is drawn. */
export function lineElement(grid: HTMLElement | null, key: string): HTMLElement | undefined {
  const all = grid?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
  return [...all].find(({ dataset }) => dataset.line === key);
}
