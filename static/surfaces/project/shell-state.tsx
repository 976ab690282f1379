import { useTranslation } from 'react-i18next';
import { useMatch } from 'react-router';
import type { PlanView } from '../../../src/plan/contract';
import { HealthTag } from '../../features/engagement/overview/health-tag';
import { useOverview } from '../../features/engagement/overview/use-overview';
import { usePlan } from '../../features/plan/use-plan';
import { useDates } from '../../shared/text/use-dates';
import styles from './shell-state.module.css';

/** Go-live, buffer and state, on every tab: out of what the tab itself loads, where that holds them. */
export function ShellState({ engagementId }: { engagementId: string }) {
  const isPlan = useMatch('/plan') !== null;
  return isPlan ? (
    <StateOfPlan engagementId={engagementId} />
  ) : (
    <StateOfOverview engagementId={engagementId} />
  );
}

function StateOfPlan({ engagementId }: { engagementId: string }) {
  const { data } = usePlan(engagementId);
  return data === undefined ? null : <State {...data} />;
}

function StateOfOverview({ engagementId }: { engagementId: string }) {
  const { data } = useOverview(engagementId);
  return data === undefined ? null : <State {...data} health={data.health.state} />;
}

type StateProps = Pick<PlanView, 'goLive' | 'health' | 'buffer'>;

/** Absent until known: the tab below says what goes wrong. */
function State(data: StateProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <p className={styles.state}>
      <span>{t('shell.goLive', { date: dates.day(data.goLive.forecast) })}</span>
      <span>{t('shell.buffer', { percent: data.buffer.usedPercent })}</span>
      <HealthTag state={data.health} />
    </p>
  );
}
