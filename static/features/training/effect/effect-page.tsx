import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { BehaviourObserved } from '../observation/behaviour-observed';
import styles from '../training.module.css';
import { GainReached } from './gain-reached';
import { GoalsReached } from './goals-reached';
import { SessionsJudged } from './sessions-judged';
import { useEffectView } from './use-effect-view';

/** What the training has come to, level by level: what those who came think first, what the client gains last. */
export function EffectPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useEffectView(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('training.effect.title')}</PageHeading>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <SessionsJudged sessions={data.sessions} />
          <GainReached gain={data.gain} />
          <BehaviourObserved engagementId={engagementId} />
          <GoalsReached goals={data.goals} />
        </>
      )}
    </section>
  );
}
