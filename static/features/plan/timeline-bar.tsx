import { cssVariables } from '../../shared/css-variables';
import { dayNumber } from '../../shared/text/day-number';
import type { TimeAxis } from '../../shared/chart/time-axis';
import styles from './timeline.module.css';

interface TimelineBarProps {
  readonly start: string;
  readonly finish: string;
  readonly look: 'phase' | 'task' | 'critical' | 'milestone' | 'buffer';
  readonly axis: TimeAxis;
}

/** One line of the timeline. The table beside it says the same in words, so it is hidden from screen readers. */
export function TimelineBar({ start, finish, look, axis }: TimelineBarProps) {
  const days = dayNumber(finish) - dayNumber(start) + 1;
  return (
    <div className={styles.line} aria-hidden="true">
      <span
        className={`${styles.bar} ${styles[look]}`}
        style={cssVariables({ '--from': axis.offset(start), '--days': days })}
      />
    </div>
  );
}
