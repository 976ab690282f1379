import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../../src/plan/contract';
import { HealthTag } from '../../features/engagement/overview/health-tag';
import { useKnownOverview } from '../../features/engagement/overview/use-overview';
import { useKnownPlan } from '../../features/plan/use-plan';
import { useDates } from '../../shared/text/use-dates';
import styles from './shell-state.module.css';

/**
 * Go-live, buffer and state, on every tab. They come out of what overview or plan last loaded, and cost a call only after
 * something was written that moves them; absent until one of them was open: the tab below says what goes wrong.
 */
export function ShellState({ engagementId }: { engagementId: string }) {
  const plan = useKnownPlan(engagementId);
  const overview = useKnownOverview(engagementId);
  if (plan.data !== undefined && plan.dataUpdatedAt >= overview.dataUpdatedAt) {
    return <State {...plan.data} />;
  }
  if (overview.data === undefined) return null;
  return <State {...overview.data} health={overview.data.health.state} />;
}

type StateProps = Pick<PlanView, 'goLive' | 'health' | 'buffer'>;

function State(data: StateProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <p className={styles.state}>
      <span>{t('shell.goLive', { date: dates.day(data.goLive.forecast) })}</span>
      <Link to="/plan/buffer">{t('shell.buffer', { percent: data.buffer.usedPercent })}</Link>
      <HealthTag state={data.health} />
    </p>
  );
}
