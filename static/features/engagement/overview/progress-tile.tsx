import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import styles from './overview-page.module.css';

export function ProgressTile({ progress }: { progress: Overview['progress'] }) {
  const { t } = useTranslation();
  const percent = progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 100);
  return (
    <section className={styles.tile}>
      <h3>{t('overview.progress')}</h3>
      <p className={styles.figure}>{t('unit.percent', { percent })}</p>
      <svg height="12" aria-hidden="true" focusable="false">
        <rect width="100%" height="12" rx="3" fill="var(--ds-background-neutral, #0515240f)" />
        <rect width={`${percent}%`} height="12" rx="3" fill="var(--ds-chart-success, #6a9a23)" />
      </svg>
      <p>{t('overview.doneOf', { done: progress.done, count: progress.total })}</p>
      <Link to="/plan">{t('overview.toPlan')}</Link>
    </section>
  );
}
