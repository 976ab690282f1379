import { useTranslation } from 'react-i18next';
import type { DayRange, PlanView } from '../../../../src/plan/contract';
import { useDates } from '../../../shared/text/use-dates';
import { ItemName } from '../item-name';
import parts from '../plan-parts.module.css';
import { Scroller } from '../scroller';
import { useItemNames } from '../use-item-names';
import { useSignedDays } from '../use-signed-days';

interface Compared extends DayRange {
  readonly id: string;
  readonly name: string;
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
  readonly baseline?: DayRange;
  readonly actual: Partial<DayRange>;
  readonly varianceDays?: number;
}

/** Each phase, followed by its milestones. All days are the last ones; the difference is in working days. */
export function ComparisonTable({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const milestones = plan.items.filter(({ kind, isRemoved }) => kind === 'milestone' && !isRemoved);
  const nameOf = useItemNames([...plan.phases, ...milestones]);
  return (
    <Scroller label={t('baseline.title')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('baseline.item')}</th>
            {(['agreed', 'forecast', 'actual', 'variance'] as const).map((column) => (
              <th key={column} scope="col" className={parts.number}>
                {t(`baseline.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.phases.flatMap((phase) => [
            <ComparisonRow key={phase.id} row={phase} name={nameOf(phase)} isPhase />,
            ...milestones
              .filter(({ phaseId }) => phaseId === phase.id)
              .map((item) => <ComparisonRow key={item.id} row={item} name={nameOf(item)} />),
          ])}
        </tbody>
      </table>
    </Scroller>
  );
}

interface ComparisonRowProps {
  readonly row: Compared;
  readonly name: string;
  readonly isPhase?: boolean;
}

function ComparisonRow({ row, name, isPhase = false }: ComparisonRowProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const signed = useSignedDays();
  const day = (isoDate: string | undefined) => (isoDate === undefined ? '–' : dates.day(isoDate));
  return (
    <tr data-phase={isPhase}>
      <th scope="row">
        <ItemName name={name} issueKey={row.issueKey} />
        {!isPhase && <span className={parts.kind}>{t('kind.milestone')}</span>}
      </th>
      <td className={parts.number}>{day(row.baseline?.finish)}</td>
      <td className={parts.number}>{dates.day(row.finish)}</td>
      <td className={parts.number}>{day(row.actual.finish)}</td>
      <td className={parts.number}>
        {row.varianceDays === undefined ? t('baseline.notAgreed') : signed(row.varianceDays)}
      </td>
    </tr>
  );
}
