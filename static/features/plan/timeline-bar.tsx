import type { PlanItemView } from '../../../src/plan/contract';
import { cssVariables } from '../../shared/css-variables';
import { dayNumber } from '../../shared/text/day-number';
import type { TimeAxis } from '../../shared/chart/time-axis';
import type { DragKind } from './editing/use-bar-drag';
import styles from './timeline.module.css';

export type BarLook = 'phase' | 'task' | 'critical' | 'milestone' | 'buffer';

interface TimelineBarProps {
  readonly start: string;
  readonly finish: string;
  readonly look: BarLook;
  readonly axis: TimeAxis;
  /** What else is known of the bar of an item. */
  readonly item?: PlanItemView;
  /** Share of the block that is used up, in per cent. */
  readonly usedPercent?: number;
  readonly isMovable?: boolean;
  readonly onGrab?: (event: React.PointerEvent<HTMLElement>, kind: DragKind) => void;
}

/** One line of the timeline. The table beside it says the same in words, so it is hidden from screen readers. */
export function TimelineBar(props: TimelineBarProps) {
  const { start, finish, look, axis, item, usedPercent, isMovable = false, onGrab } = props;
  const place = (from: string, to: string) =>
    cssVariables({ '--from': axis.offset(from), '--days': dayNumber(to) - dayNumber(from) + 1 });
  const baseline = item?.baseline;
  const isMilestone = look === 'milestone';
  return (
    <div className={styles.line} aria-hidden="true">
      {baseline !== undefined && (
        <span
          className={`${styles.baseline} ${isMilestone ? styles.agreedMilestone : ''}`}
          style={place(baseline.start, baseline.finish)}
        />
      )}
      {item !== undefined && item.floatDays > 0 && item.state !== 'finished' && (
        <span className={styles.float} style={place(item.finish, item.latestFinish)} />
      )}
      <span
        className={`${styles.bar} ${styles[look]}`}
        data-state={item?.state}
        data-movable={isMovable}
        style={place(start, finish)}
        {...(isMovable && onGrab !== undefined
          ? { onPointerDown: (event) => onGrab(event, 'move') }
          : {})}
      >
        {usedPercent !== undefined && (
          <span className={styles.used} style={{ width: `${Math.min(100, usedPercent)}%` }} />
        )}
        {isMovable && !isMilestone && onGrab !== undefined && (
          <span className={styles.edge} onPointerDown={(event) => onGrab(event, 'resize')} />
        )}
      </span>
    </div>
  );
}
