import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StatusReport } from '../../../../src/plan/reports/contract';
import { weekFrom } from '../../../shared/text/iso-week';
import styles from './status.module.css';

/** To the week before and the week after. */
export function WeekWays({ report }: { report: StatusReport }) {
  const { t } = useTranslation();
  const { from } = report.facts;
  return (
    <nav aria-label={t('status.weeks')} className={styles.ways}>
      <Link to={`/plan/status?week=${weekFrom(from, -1)}`}>{t('status.weekBefore')}</Link>
      <span>{report.week}</span>
      <Link to={`/plan/status?week=${weekFrom(from, 1)}`}>{t('status.weekAfter')}</Link>
    </nav>
  );
}
