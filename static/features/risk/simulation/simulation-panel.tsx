import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import parts from '../../plan/plan-parts.module.css';
import { useSimulation } from '../use-register';
import { SimulationOutcome } from './simulation-outcome';

/** What the runs say, or why there are none. */
export function SimulationPanel({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useSimulation(engagementId);
  if (error !== null && !isFetching) {
    return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  return (
    <section className={parts.part} aria-label={t('risk.simulation.title')}>
      {data.isPossible ? (
        <SimulationOutcome simulation={data} />
      ) : (
        <p role="status">{t(`risk.simulation.refused.${data.reason}`)}</p>
      )}
    </section>
  );
}
