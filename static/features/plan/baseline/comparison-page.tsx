import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../../../src/plan/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../plan-parts.module.css';
import { usePlan } from '../use-plan';
import { BaselineBar } from './baseline-bar';
import { BaselineList } from './baseline-list';
import { ComparisonTable } from './comparison-table';

interface ComparisonPageProps {
  readonly engagementId: string;
  readonly canConfigure: boolean;
}

/** Phases and milestones: what was agreed, what is forecast, what really happened, and the difference. */
export function ComparisonPage({ engagementId, canConfigure }: ComparisonPageProps) {
  const { t } = useTranslation();
  const plan = usePlan(engagementId);
  return (
    <section className={parts.page}>
      <PageHeading>{t('baseline.title')}</PageHeading>
      {plan.isPending && <Loading lines={8} />}
      {plan.isError && plan.data === undefined && (
        <ErrorMessage failure={plan.error} onRetry={() => void plan.refetch()} />
      )}
      {plan.data !== undefined && (
        <>
          <GoLiveFinding goLive={plan.data.goLive} />
          <BaselineBar engagementId={engagementId} canConfigure={canConfigure} isCompared />
          <ComparisonTable plan={plan.data} />
          <BaselineList baselines={plan.data.baselines} />
          <div>
            <Link to="/plan/phases">{t('baseline.toPhases')}</Link>
          </div>
        </>
      )}
    </section>
  );
}

function GoLiveFinding({ goLive }: Pick<PlanView, 'goLive'>) {
  const { t } = useTranslation();
  const holds = goLive.forecast <= goLive.planned;
  return (
    <p className={parts.finding}>{t(holds ? 'baseline.goLiveHolds' : 'baseline.goLiveMoves')}</p>
  );
}
