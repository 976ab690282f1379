import { useTranslation } from 'react-i18next';
import { HealthTag } from '../../features/engagement/overview/health-tag';
import { useOverview } from '../../features/engagement/overview/use-overview';
import { useDates } from '../../shared/text/use-dates';
import styles from './shell-state.module.css';

/** Go-live, buffer and state, on every tab. Absent until known: the tab below says what goes wrong. */
export function ShellState({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data } = useOverview(engagementId);
  if (data === undefined) return null;
  return (
    <p className={styles.state}>
      <span>{t('shell.goLive', { date: dates.day(data.goLive.forecast) })}</span>
      <span>{t('shell.buffer', { percent: data.buffer.usedPercent })}</span>
      <HealthTag state={data.health.state} />
    </p>
  );
}
