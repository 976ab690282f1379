import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import { PIXELS_A_DAY } from '../../shared/chart/time-axis';
import { cssVariables } from '../../shared/css-variables';
import { PlanGridHead } from './plan-grid-head';
import { PlanLineView } from './plan-line-view';
import type { PlanLine } from './plan-lines';
import { PlanLookBar } from './plan-look-bar';
import { usePlanLook } from './plan-look';
import { planTimes } from './plan-times';
import { TimelineMarks } from './timeline-marks';
import { useActiveLine } from './use-active-line';
import { useLineKeys } from './use-line-keys';
import { usePrinting } from './use-printing';
import { useShownLines } from './use-shown-lines';
import { useTimelinePlace } from './use-timeline-place';
import styles from './plan-grid.module.css';

interface PlanGridProps {
  readonly plan: PlanView;
  readonly lines: readonly PlanLine[];
  readonly isFiltered: boolean;
  readonly nameOf: (accountId: string) => string;
  readonly onToggle: (phaseId: string) => void;
}

/** The plan as a tree with a timeline beside it; on a narrow screen each line is a card. */
export function PlanGrid({ plan, lines, isFiltered, nameOf, onToggle }: PlanGridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const { look, change } = usePlanLook();
  const zoom = isPrinting ? 'month' : look.zoom;
  const times = useMemo(() => planTimes(plan, new Date()), [plan]);
  const goTo = useTimelinePlace(scroller, times, zoom, isFiltered ? lines : undefined);
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const { active, setActive } = useActiveLine(lines);
  const shown = useShownLines(scroller, keys, active, isPrinting);
  const { reveal } = shown;
  const onKeyDown = useLineKeys(scroller, { lines, active, setActive, reveal, onToggle });
  return (
    <div className={styles.plan}>
      <PlanLookBar look={look} times={times} onChange={change} onGoTo={goTo} />
      <div
        ref={scroller}
        role="region"
        aria-label={t('plan.scroller')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className={styles.scroller}
        data-columns={look.columns}
        data-zoom={zoom}
        data-partly={shown.height !== undefined}
        style={cssVariables({
          '--day': `${PIXELS_A_DAY[zoom]}px`,
          '--all-days': times.axis.days,
        })}
      >
        <div className={styles.canvas}>
          <TimelineMarks times={times} zoom={zoom} />
          {/* The rows hold the focus. */}
          {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
          <div
            role="treegrid"
            aria-label={t('plan.title')}
            aria-rowcount={lines.length + 1}
            onKeyDown={onKeyDown}
          >
            <PlanGridHead axis={times.axis} zoom={zoom} />
            <div
              role="rowgroup"
              className={styles.body}
              style={shown.height === undefined ? {} : { height: shown.height }}
            >
              {shown.lines.map(({ index, top }) => {
                const line = lines[index];
                return line === undefined ? null : (
                  <PlanLineView
                    key={line.key}
                    line={line}
                    index={index}
                    isActive={index === active}
                    axis={times.axis}
                    nameOf={nameOf}
                    onToggle={onToggle}
                    onFocus={setActive}
                    measure={shown.measure}
                    {...(top === undefined ? {} : { top })}
                  />
                );
              })}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
