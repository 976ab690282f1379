import { memo } from 'react';
import type { TimeAxis } from '../../shared/chart/time-axis';
import { BufferCells } from './buffer-cells';
import { ItemCells } from './item-cells';
import { PhaseCells } from './phase-cells';
import type { PlanLine } from './plan-lines';
import { TimelineBar } from './timeline-bar';
import styles from './plan-grid.module.css';

interface PlanLineViewProps {
  readonly line: PlanLine;
  readonly index: number;
  /** CSS pixels from the top of the list, in a list that is drawn partly. */
  readonly top?: number;
  readonly isActive: boolean;
  readonly axis: TimeAxis;
  readonly nameOf: (accountId: string) => string;
  readonly onToggle: (phaseId: string) => void;
  readonly onFocus: (key: string) => void;
  readonly measure: (line: HTMLElement | null) => void;
}

/** One line of the tree. Drawn anew only when something of it changes: there may be a thousand. */
export const PlanLineView = memo(function PlanLineView(props: PlanLineViewProps) {
  const { line, index, top, isActive, axis, onFocus, measure } = props;
  return (
    <div
      ref={measure}
      role="row"
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      {...(line.kind === 'phase' ? { 'aria-expanded': line.isOpen } : {})}
      data-line={line.key}
      data-index={index}
      data-kind={line.kind}
      className={styles.row}
      style={top === undefined ? {} : { top }}
      onFocus={() => onFocus(line.key)}
    >
      <div role="none" className={styles.table}>
        <Cells {...props} />
      </div>
      <TimelineBar start={line.start} finish={line.finish} look={lookOf(line)} axis={axis} />
    </div>
  );
});

function Cells({ line, isActive, nameOf, onToggle }: PlanLineViewProps) {
  const tabIndex = isActive ? 0 : -1;
  switch (line.kind) {
    case 'phase':
      return <PhaseCells line={line} tabIndex={tabIndex} onToggle={onToggle} />;
    case 'item':
      return <ItemCells row={line.row} tabIndex={tabIndex} nameOf={nameOf} />;
    case 'buffer':
      return <BufferCells buffer={line.buffer} />;
  }
}

function lookOf(line: PlanLine) {
  if (line.kind !== 'item') return line.kind;
  if (line.row.item.kind === 'milestone') return 'milestone';
  return line.row.item.isCritical ? 'critical' : 'task';
}
