import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { useRegister } from '../use-register';
import { PastScorings } from './past-scorings';
import { ScoringForm } from './scoring-form';

/** By what the engagement rates its risks. */
export function ScoringPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const list = useRegister(engagementId, { group: 'open' }, 'score');
  const register = list.data?.pages.at(-1)?.register;
  return (
    <section className={parts.page}>
      <Link to="/risks">{t('register.toList')}</Link>
      <PageHeading>{t('risk.scoring.title')}</PageHeading>
      <p className={parts.finding}>{t('risk.scoring.what')}</p>
      {list.isPending && <Loading lines={8} />}
      {list.isError && register === undefined && (
        <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />
      )}
      {register !== undefined && <ScoringForm engagementId={engagementId} register={register} />}
      <PastScorings engagementId={engagementId} />
    </section>
  );
}
