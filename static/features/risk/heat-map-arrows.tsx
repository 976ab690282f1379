import { useId } from 'react';
import type { HeatMapMove } from '../../../src/risk/register/contract';
import styles from './heat-map.module.css';

/** Length of a field in the drawing's own units. */
const FIELD = 20;
/** Space between an arrow and the point that it leaves or leads to. */
const CLEAR = 3;
/** Share of a field by which arrows keep left of and above its middle, where the count stands. */
const ASIDE = 0.28;

/** Arrows from where risks stand without treatment to where they stand with it; the table beside says the same. */
export function HeatMapArrows({ moves }: { moves: readonly HeatMapMove[] }) {
  const head = useId();
  if (moves.length === 0) return null;
  return (
    <svg className={styles.arrows} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
      <defs>
        <marker
          id={head}
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path d="M0 0 L6 3 L0 6 Z" className={styles.head} />
        </marker>
      </defs>
      {moves.map((move) => (
        <line
          key={JSON.stringify([move.inherent, move.current, move.kind])}
          {...lineOf(move)}
          className={styles.arrow}
          strokeWidth={Math.min(1.6, 0.6 + move.count / 5)}
          markerEnd={`url(#${head})`}
        />
      ))}
    </svg>
  );
}

function lineOf({ inherent, current }: HeatMapMove) {
  const from = corner(inherent);
  const to = corner(current);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const x = ((to.x - from.x) / length) * CLEAR;
  const y = ((to.y - from.y) / length) * CLEAR;
  return { x1: from.x + x, y1: from.y + y, x2: to.x - x, y2: to.y - y };
}

/** Left of and above the middle of a field. */
function corner({ probability, impact }: { probability: number; impact: number }) {
  return { x: (impact - 0.5 - ASIDE) * FIELD, y: (5.5 - ASIDE - probability) * FIELD };
}
