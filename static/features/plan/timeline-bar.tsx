import { useId } from 'react';
import { Hatch } from '../../shared/chart/hatch';
import type { PlanTimes } from './plan-times';
import styles from './plan-table.module.css';

type Look = 'phase' | 'task' | 'critical' | 'milestone' | 'buffer';

interface TimelineBarProps {
  readonly start: string;
  readonly finish: string;
  readonly look: Look;
  readonly times: PlanTimes;
}

const FILLS: Readonly<Record<Exclude<Look, 'buffer'>, string>> = {
  phase: 'var(--ds-chart-neutral, #8c8f97)',
  task: 'var(--ds-chart-brand, #357de8)',
  critical: 'var(--ds-chart-orange-bold, #e06c00)',
  milestone: 'var(--ds-icon, #292a2e)',
};

/** One row of the timeline. The columns beside it say the same in words, so it is hidden from screen readers. */
export function TimelineBar({ start, finish, look, times }: TimelineBarProps) {
  const hatch = useId();
  const { x, width } = times.scale.span(start, finish);
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      {look === 'buffer' && <Hatch id={hatch} />}
      <Marker at={times.scale.at(times.goLive)} color="var(--ds-border-success, #6a9a23)" />
      {times.today >= times.scale.start && times.today <= times.scale.finish && (
        <Marker
          at={times.scale.at(times.today)}
          color="var(--ds-border-danger, #e2483d)"
          dash="3 3"
        />
      )}
      {look === 'milestone' ? (
        <svg x={`${x}%`} y="50%" overflow="visible">
          <path d="M0 -6 L6 0 L0 6 L-6 0 Z" fill={FILLS.milestone} />
        </svg>
      ) : (
        <rect
          x={`${x}%`}
          width={`${width}%`}
          y="50%"
          height={look === 'phase' ? 8 : 12}
          rx="3"
          className={styles[look === 'phase' ? 'thin' : 'thick']}
          fill={look === 'buffer' ? `url(#${hatch})` : FILLS[look]}
        />
      )}
    </svg>
  );
}

function Marker({ at, color, dash }: { at: number; color: string; dash?: string }) {
  return (
    <line
      x1={`${at}%`}
      x2={`${at}%`}
      y1="0"
      y2="100%"
      stroke={color}
      strokeWidth="1.5"
      {...(dash === undefined ? {} : { strokeDasharray: dash })}
    />
  );
}
