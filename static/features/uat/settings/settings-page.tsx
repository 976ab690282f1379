import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { useUatSummary } from '../use-uat';
import { SettingsForm } from './settings-form';

/** When a cycle may begin and a module may be signed, and which modules there are. */
export function UatSettingsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useUatSummary(engagementId);
  return (
    <section className={parts.page}>
      <PageHeading>{t('uat.settings.title')}</PageHeading>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <SettingsForm
          key={data.register.settings.version}
          engagementId={engagementId}
          register={data.register}
        />
      )}
    </section>
  );
}
