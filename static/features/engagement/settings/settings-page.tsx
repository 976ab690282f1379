import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { MappingTable } from './mapping-table';
import { PeopleSettings } from './people-settings';
import { PlanSettings } from './plan-settings';
import { StartFacts } from './start-facts';
import styles from './settings-page.module.css';

interface SettingsPageProps {
  readonly engagementId: string;
  readonly canConfigure: boolean;
}

/** Who holds which role, and what the engagement was started with. */
export function SettingsPage({ engagementId, canConfigure }: SettingsPageProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['engagement.settings', engagementId],
    queryFn: () => call('engagement.settings', { engagementId }),
  });
  return (
    <div className={styles.page}>
      <PageHeading>{t('shell.settings')}</PageHeading>
      {isPending && <Loading lines={8} />}
      {data === undefined && error !== null && (
        <ErrorMessage failure={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          <PeopleSettings settings={data} canConfigure={canConfigure} />
          <PlanSettings engagementId={engagementId} canConfigure={canConfigure} />
          <StartFacts settings={data} />
          <MappingTable settings={data} />
        </>
      )}
    </div>
  );
}
