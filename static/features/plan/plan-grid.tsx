import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import { PIXELS_A_DAY } from '../../shared/chart/time-axis';
import { cssVariables } from '../../shared/css-variables';
import { DependencyLines } from './dependency-lines';
import { editByKey } from './editing/edit-by-key';
import { useBarDrag } from './editing/use-bar-drag';
import type { PlanEdit } from './editing/use-plan-edit';
import { PlanGridHead } from './plan-grid-head';
import { PlanLineView } from './plan-line-view';
import type { PlanLine } from './plan-lines';
import { PlanLookBar } from './plan-look-bar';
import { usePlanLook } from './plan-look';
import { planTimes } from './plan-times';
import { TimelineMarks } from './timeline-marks';
import { useActiveLine } from './use-active-line';
import { lineElement, useLineKeys } from './use-line-keys';
import { usePrinting } from './use-printing';
import { useShownLines } from './use-shown-lines';
import { useTimelinePlace } from './use-timeline-place';
import { EXPLANATION_ID, ExplanationCard } from './why/explanation-card';
import { useExplainedLine } from './why/use-explained-line';
import styles from './plan-grid.module.css';

interface PlanGridProps {
  readonly plan: PlanView;
  readonly lines: readonly PlanLine[];
  readonly isFiltered: boolean;
  readonly nameOf: (accountId: string) => string;
  readonly itemName: (itemId: string) => string;
  readonly onToggle: (phaseId: string) => void;
  /** Absent for who may not change the plan. */
  readonly edit?: PlanEdit;
  readonly onOpen?: (itemId: string) => void;
  readonly onAdd?: (phaseId: string) => void;
}

/** The plan as a tree with a timeline beside it; on a narrow screen each line is a card. */
export function PlanGrid(props: PlanGridProps) {
  const { plan, lines, isFiltered, nameOf, itemName, onToggle, edit, onOpen, onAdd } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const { look, change } = usePlanLook();
  const zoom = isPrinting ? 'month' : look.zoom;
  const times = useMemo(() => planTimes(plan), [plan]);
  const goTo = useTimelinePlace(scroller, times, zoom, isFiltered ? lines : undefined);
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const { active, setActive } = useActiveLine(lines);
  const shown = useShownLines(scroller, keys, active, isPrinting);
  const { reveal } = shown;
  const moveAlongLines = useLineKeys(scroller, { lines, active, setActive, reveal, onToggle });
  const line = lines[active];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const item = line?.kind === 'item' ? line.row.item : undefined;
    if (edit === undefined || !editByKey(event, item, edit)) moveAlongLines(event);
  };
  const onGrab = useBarDrag(PIXELS_A_DAY[zoom], edit?.edit ?? nothing);
  const editing = useMemo(
    () => (onOpen === undefined || onAdd === undefined ? undefined : { onOpen, onAdd, onGrab }),
    [onOpen, onAdd, onGrab],
  );
  const { explained, watch, onCard } = useExplainedLine(edit?.draft !== undefined);
  const explainedKey = explained?.key;
  const explainedLine = lines.find(({ key, kind }) => key === explainedKey && kind !== 'buffer');
  const anchor = useCallback(
    () => (explainedKey === undefined ? undefined : lineElement(scroller.current, explainedKey)),
    [explainedKey],
  );
  const body = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.plan}>
      <PlanLookBar look={look} times={times} onChange={change} onGoTo={goTo} />
      {edit !== undefined && <p className={styles.help}>{t('plan.edit.help')}</p>}
      <div
        ref={scroller}
        role="region"
        aria-label={t('plan.scroller')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        {...watch}
        className={styles.scroller}
        data-columns={look.columns}
        data-zoom={zoom}
        data-marks={look.hidden.map((mark) => `no-${mark}`).join(' ')}
        data-partly={shown.height !== undefined}
        style={cssVariables({
          '--day': `${PIXELS_A_DAY[zoom]}px`,
          '--all-days': times.axis.days,
        })}
      >
        <div className={styles.canvas}>
          <TimelineMarks times={times} zoom={zoom} />
          {/* The rows hold the focus. */}
          {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
          <div
            role="treegrid"
            aria-label={t('plan.title')}
            aria-rowcount={lines.length + 1}
            onKeyDown={onKeyDown}
          >
            <PlanGridHead axis={times.axis} zoom={zoom} />
            <div
              ref={body}
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
                    editing={editing}
                    {...(top === undefined ? {} : { top })}
                    {...(line === explainedLine ? { describedBy: EXPLANATION_ID } : {})}
                  />
                );
              })}
              {!look.hidden.includes('links') && (
                <DependencyLines
                  list={body}
                  lines={lines}
                  shown={shown.lines}
                  axis={times.axis}
                  dayWidth={PIXELS_A_DAY[zoom]}
                />
              )}
            </div>
          </div>
        </div>
      </div>
      {explainedLine !== undefined && (
        <ExplanationCard
          line={explainedLine}
          plan={plan}
          itemName={itemName}
          anchor={anchor}
          pointerX={explained?.pointerX}
          {...onCard}
        />
      )}
    </div>
  );
}

function nothing(): void {
  // Who may not change the plan has no bars that can be taken.
}
