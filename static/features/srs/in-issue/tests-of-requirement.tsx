import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { useProject } from '../../../shared/page-context';
import { RunStatusTag } from '../../uat/status-tag';
import styles from './requirement-in-issue.module.css';

interface TestsOfRequirementProps {
  readonly engagementId: string;
  readonly requirementId: string;
}

/** The cases that test a requirement, each with its last result. */
export function TestsOfRequirement({ engagementId, requirementId }: TestsOfRequirementProps) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const tests = useQuery({
    queryKey: ['uat.list', engagementId, 'of-requirement', requirementId],
    queryFn: () =>
      call('uat.list', {
        engagementId,
        filter: { group: 'active', requirementId },
        sort: 'number',
      }),
  });
  if (tests.isPending) return <p>{t('state.loading')}</p>;
  if (tests.isError)
    return <ErrorMessage failure={tests.error} onRetry={() => void tests.refetch()} />;
  const { rows } = tests.data;
  if (rows.length === 0) return <p>{t('srs.jira.noTests')}</p>;
  return (
    <ul className={styles.tests}>
      {rows.map(({ caseId, number, title, last }) => (
        <li key={caseId}>
          <AppPageLink projectKey={projectKey} path={`/uat/cases/${caseId}`}>
            {t('uat.number', { number })} <bdi>{title}</bdi>
          </AppPageLink>{' '}
          <RunStatusTag status={last?.status ?? 'notRun'} />
        </li>
      ))}
    </ul>
  );
}
