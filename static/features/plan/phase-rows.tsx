import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import { IssueLink } from '../../shared/jira/issue-link';
import type { IssueState } from '../../shared/jira/use-issue-states';
import { useDates } from '../../shared/text/use-dates';
import { BufferRow } from './buffer-row';
import { ItemRow } from './item-row';
import type { PlanRow } from './plan-row';
import type { PlanTimes } from './plan-times';
import { StatusTag } from './status-tag';
import { TimelineBar } from './timeline-bar';
import styles from './plan-table.module.css';

interface PhaseRowsProps {
  readonly phase: PlanView['phases'][number];
  readonly state?: IssueState;
  readonly rows: readonly PlanRow[];
  readonly buffer: PlanView['buffer'];
  readonly times: PlanTimes;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly nameOf: (accountId: string) => string;
}

/** A phase and its items; the buffer stands right before go-live, where it lies. */
export function PhaseRows(props: PhaseRowsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { phase, state, rows, buffer, times, isOpen, onToggle, nameOf } = props;
  return (
    <tbody>
      <tr className={styles.phase}>
        <th scope="rowgroup" colSpan={2} className={styles.item}>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            className={styles.fold}
            aria-label={t(isOpen ? 'plan.fold' : 'plan.unfold', { name: phase.name })}
          >
            {isOpen ? '▾' : '▸'}
          </button>
          <bdi>{state?.summary ?? phase.name}</bdi>{' '}
          {phase.issueKey !== undefined && (
            <IssueLink issueKey={phase.issueKey}>{phase.issueKey}</IssueLink>
          )}
        </th>
        <td data-label={t('plan.status')}>{state && <StatusTag state={state} />}</td>
        <td data-label={t('plan.start')}>{dates.day(phase.start)}</td>
        <td data-label={t('plan.finish')}>{dates.day(phase.finish)}</td>
        <td colSpan={2} className={styles.number}>
          {t('start.preview.items', { count: rows.length })}
        </td>
        <td className={styles.timeline}>
          <TimelineBar start={phase.start} finish={phase.finish} look="phase" times={times} />
        </td>
      </tr>
      {isOpen &&
        rows.map((row) => [
          row.item.isGoLive && <BufferRow key="buffer" buffer={buffer} times={times} />,
          <ItemRow key={row.item.id} row={row} times={times} nameOf={nameOf} />,
        ])}
    </tbody>
  );
}
