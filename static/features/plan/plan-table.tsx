import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import { timeScale } from '../../shared/chart/time-scale';
import type { IssueState } from '../../shared/jira/use-issue-states';
import { localToday } from '../../shared/text/day-number';
import { PhaseRows } from './phase-rows';
import type { PlanRow } from './plan-row';
import { TimelineHead } from './timeline-head';
import type { PlanTimes } from './plan-times';
import styles from './plan-table.module.css';

interface PlanTableProps {
  readonly plan: PlanView;
  readonly rows: readonly PlanRow[];
  readonly isFiltered: boolean;
  readonly nameOf: (accountId: string) => string;
  readonly stateOf: (issueId: string | undefined) => IssueState | undefined;
}

const COLUMNS = ['item', 'owner', 'status', 'start', 'finish', 'duration', 'float'] as const;

/** The plan as a table: a group of rows a phase, to be folded; on a narrow screen each row is a card. */
export function PlanTable({ plan, rows, isFiltered, nameOf, stateOf }: PlanTableProps) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const times = planTimes(plan);
  const toggle = (phaseId: string) =>
    setFolded((current) => {
      const next = new Set(current);
      if (!next.delete(phaseId)) next.add(phaseId);
      return next;
    });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={styles.scroll} role="region" aria-label={t('plan.title')} tabIndex={0}>
      <table className={styles.table}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={styles[`${column}Column`]} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                {t(`plan.${column}`)}
              </th>
            ))}
            <th scope="col" className={styles.timeline}>
              <TimelineHead times={times} />
            </th>
          </tr>
        </thead>
        {plan.phases.map((phase) => {
          const own = rows.filter(({ item }) => item.phaseId === phase.id);
          if (isFiltered && own.length === 0) return null;
          const state = stateOf(phase.issueId);
          return (
            <PhaseRows
              key={phase.id}
              phase={phase}
              rows={own}
              buffer={plan.buffer}
              times={times}
              isOpen={!folded.has(phase.id)}
              onToggle={() => toggle(phase.id)}
              nameOf={nameOf}
              {...(state === undefined ? {} : { state })}
            />
          );
        })}
      </table>
    </div>
  );
}

function planTimes(plan: PlanView): PlanTimes {
  const all = [...plan.phases, ...plan.items];
  const starts = all.map(({ start }) => start).sort();
  const finishes = all.map(({ finish }) => finish).sort();
  const { planned, forecast } = plan.goLive;
  const scale = timeScale(starts[0] ?? planned, finishes.at(-1) ?? forecast);
  return { scale, today: localToday(new Date()), goLive: planned };
}
