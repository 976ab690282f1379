import { useTranslation } from 'react-i18next';
import { IssueLink } from '../../shared/jira/issue-link';
import { useDates } from '../../shared/text/use-dates';
import { PlanCell } from './plan-cell';
import type { PhaseLine } from './plan-lines';
import { StatusTag } from './status-tag';
import styles from './plan-cells.module.css';

interface PhaseCellsProps {
  readonly line: PhaseLine;
  readonly tabIndex: 0 | -1;
  readonly onToggle: (phaseId: string) => void;
  /** Absent for who may not change the plan. */
  readonly onAdd?: ((phaseId: string) => void) | undefined;
}

export function PhaseCells({ line, tabIndex, onToggle, onAdd }: PhaseCellsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { phase, state, isOpen } = line;
  return (
    <>
      <div role="rowheader" className={styles.cell} data-column="item">
        <button
          type="button"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          onClick={() => onToggle(phase.id)}
          className={styles.fold}
          aria-label={t(isOpen ? 'plan.fold' : 'plan.unfold', { name: phase.name })}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        </button>
        <span className={styles.name}>
          <bdi>{line.name}</bdi>
          {phase.issueKey !== undefined && (
            <IssueLink issueKey={phase.issueKey} tabIndex={tabIndex}>
              {phase.issueKey}
            </IssueLink>
          )}
          <span className={styles.meta}>{t('start.preview.items', { count: line.count })}</span>
          {onAdd !== undefined && (
            <button
              type="button"
              tabIndex={tabIndex}
              className={styles.edit}
              aria-label={t('plan.add.to', { name: line.name })}
              onClick={() => onAdd(phase.id)}
            >
              {t('plan.add.act')}
            </button>
          )}
        </span>
      </div>
      <PlanCell column="owner" />
      <PlanCell column="status">{state && <StatusTag state={state} />}</PlanCell>
      <PlanCell column="start">{dates.day(phase.start)}</PlanCell>
      <PlanCell column="finish">{dates.day(phase.finish)}</PlanCell>
      <PlanCell column="duration" />
      <PlanCell column="float" />
    </>
  );
}
