import { memo, type PointerEvent } from 'react';
import type { PlanItemView } from '../../../src/plan/contract';
import type { TimeAxis } from '../../shared/chart/time-axis';
import { BufferCells } from './buffer-cells';
import type { DragKind } from './editing/use-bar-drag';
import { ItemCells } from './item-cells';
import { PhaseCells } from './phase-cells';
import type { PlanLine } from './plan-lines';
import { TimelineBar, type BarLook } from './timeline-bar';
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
  /** Id of the card that explains this line, while it is open. */
  readonly describedBy?: string;
  readonly measure: (line: HTMLElement | null) => void;
  /** Absent for who may not change the plan. */
  readonly editing?: LineEditing | undefined;
}

/** How a line is changed; the very same object as long as nothing of it changes. */
export interface LineEditing {
  readonly onOpen: (itemId: string) => void;
  readonly onAdd: (phaseId: string) => void;
  readonly onGrab: (item: PlanItemView, event: PointerEvent<HTMLElement>, kind: DragKind) => void;
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
      aria-describedby={props.describedBy}
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
      <Bar line={line} axis={axis} editing={props.editing} />
    </div>
  );
});

function Bar({ line, axis, editing }: Pick<PlanLineViewProps, 'line' | 'axis' | 'editing'>) {
  const { start, finish } = line;
  const common = { start, finish, axis, look: lookOf(line) };
  if (line.kind === 'buffer') {
    return <TimelineBar {...common} usedPercent={line.buffer.usedPercent} />;
  }
  if (line.kind === 'phase') return <TimelineBar {...common} />;
  const { item } = line.row;
  return (
    <TimelineBar
      {...common}
      item={item}
      isMovable={editing !== undefined && item.state === 'notStarted'}
      {...(editing === undefined
        ? {}
        : { onGrab: (event, kind) => editing.onGrab(item, event, kind) })}
    />
  );
}

function Cells({ line, isActive, nameOf, onToggle, editing }: PlanLineViewProps) {
  const tabIndex = isActive ? 0 : -1;
  switch (line.kind) {
    case 'phase':
      return (
        <PhaseCells line={line} tabIndex={tabIndex} onToggle={onToggle} onAdd={editing?.onAdd} />
      );
    case 'item':
      return (
        <ItemCells row={line.row} tabIndex={tabIndex} nameOf={nameOf} onEdit={editing?.onOpen} />
      );
    case 'buffer':
      return <BufferCells buffer={line.buffer} />;
  }
}

function lookOf(line: PlanLine): BarLook {
  if (line.kind !== 'item') return line.kind;
  if (line.row.item.kind === 'milestone') return 'milestone';
  return line.row.item.isCritical ? 'critical' : 'task';
}
