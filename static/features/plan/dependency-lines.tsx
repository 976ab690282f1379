import { useId, useLayoutEffect, useState, type RefObject } from 'react';
import type { LinkType, PlanItemView } from '../../../src/plan/contract';
import type { TimeAxis } from '../../shared/chart/time-axis';
import type { PlanLine } from './plan-lines';
import styles from './timeline.module.css';

/** CSS pixels from a bar to where its line turns. */
const TURN = 6;

interface DependencyLinesProps {
  /** The list whose lines are drawn; each says by `data-line` which one it is. */
  readonly list: RefObject<HTMLElement | null>;
  readonly lines: readonly PlanLine[];
  /** What is drawn of them now; a new array when that changes. */
  readonly shown: readonly unknown[];
  readonly axis: TimeAxis;
  /** CSS pixels. */
  readonly dayWidth: number;
}

/** What waits for what, between the bars that are on the screen. The dialog of an item says the same in words. */
export function DependencyLines({ list, lines, shown, axis, dayWidth }: DependencyLinesProps) {
  const arrow = useId();
  const middles = useMiddles(list, lines, shown);
  const items = new Map(
    lines.flatMap((line) => (line.kind === 'item' ? [[line.key, line.row.item] as const] : [])),
  );
  const x = (item: PlanItemView, isEnd: boolean) =>
    (axis.offset(isEnd ? item.finish : item.start) + (isEnd || item.kind === 'milestone' ? 1 : 0)) *
    dayWidth;
  return (
    <svg className={styles.links} aria-hidden="true" width={axis.days * dayWidth}>
      <marker
        id={arrow}
        viewBox="0 0 6 6"
        refX="5"
        refY="3"
        markerWidth="6"
        markerHeight="6"
        orient="auto"
      >
        <path d="M0 0 L6 3 L0 6 z" />
      </marker>
      {[...items.values()].flatMap((item) =>
        item.predecessors.map(({ itemId, type }) => {
          const from = items.get(itemId);
          const y1 = middles.get(itemId);
          const y2 = middles.get(item.id);
          if (from === undefined || y1 === undefined || y2 === undefined) return null;
          const x1 = x(from, type.startsWith('F'));
          const x2 = x(item, type.endsWith('F'));
          return (
            <path
              key={`${itemId} ${type} ${item.id}`}
              d={linkPath(type, { x: x1, y: y1 }, { x: x2, y: y2 })}
              markerEnd={`url(#${arrow})`}
              data-critical={from.isCritical && item.isCritical}
            />
          );
        }),
      )}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From bar to bar in right angles; it reaches a start from the left and an end from the right. */
export function linkPath(type: LinkType, from: Point, to: Point): string {
  const isFromEnd = type.startsWith('F');
  if (type.endsWith('F')) {
    const turn = Math.max(isFromEnd ? from.x : from.x - 2 * TURN, to.x) + TURN;
    return `M${from.x} ${from.y} H${turn} V${to.y} H${to.x}`;
  }
  if (!isFromEnd) {
    const turn = Math.min(from.x, to.x) - TURN;
    return `M${from.x} ${from.y} H${turn} V${to.y} H${to.x}`;
  }
  const turn = from.x + TURN;
  if (to.x >= turn + TURN) return `M${from.x} ${from.y} H${turn} V${to.y} H${to.x}`;
  const between = (from.y + to.y) / 2;
  return `M${from.x} ${from.y} H${turn} V${between} H${to.x - TURN} V${to.y} H${to.x}`;
}

/** Heights of the middles of the drawn lines, in CSS pixels from the top of the list. */
function useMiddles(
  list: RefObject<HTMLElement | null>,
  lines: readonly PlanLine[],
  shown: readonly unknown[],
): ReadonlyMap<string, number> {
  const [middles, setMiddles] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const body = list.current;
    if (body === null) return undefined;
    const measure = () =>
      setMiddles((known) => {
        const rows = [...body.querySelectorAll<HTMLElement>('[data-line]')];
        const found = new Map(
          rows.map((row) => [row.dataset.line ?? '', row.offsetTop + row.offsetHeight / 2]),
        );
        const isSame =
          found.size === known.size && [...found].every(([key, y]) => known.get(key) === y);
        return isSame ? known : found;
      });
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    return () => observer.disconnect();
  }, [list, lines, shown]);
  return middles;
}
