import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/call';
import { failureDetail } from '../../shared/call-failure';
import { Loading } from '../../shared/feedback/loading';
import styles from './issue-panel.module.css';
import { InProjectOf } from '../../shared/jira/in-project-of';
import { KindPanel } from './kind-panel';
import { PanelChecklists } from './panel-checklists';

const ErrorMessage = lazy(async () => ({
  default: (await import('../../shared/feedback/error-message')).ErrorMessage,
}));

const AttachToUnknown = lazy(async () => ({
  default: (await import('../../features/uat/checklist/attach-to-unknown')).AttachToUnknown,
}));

/** What the issue is in Rollout. An issue that is nothing to it, or to this reader, gets one quiet line. */
export function IssuePanel({ issueId }: { issueId: string }) {
  return (
    <main className={styles.panel}>
      <Suspense fallback={<Loading lines={3} />}>
        <Content issueId={issueId} />
      </Suspense>
    </main>
  );
}

function Content({ issueId }: { issueId: string }) {
  const { t } = useTranslation();
  const opened = useQuery({
    queryKey: ['issue.open', issueId],
    queryFn: () => call('issue.open', { issueId }),
  });
  if (opened.isPending) return <Loading lines={3} />;
  const { data: view, error } = opened;
  if (view === undefined) {
    if (failureDetail(error).code === 'NOT_FOUND') {
      return (
        <>
          <p className={styles.nothing}>{t('panel.nothing')}</p>
          <AttachToUnknown issueId={issueId} />
        </>
      );
    }
    return <ErrorMessage failure={error} onRetry={() => void opened.refetch()} />;
  }
  return (
    <InProjectOf view={view}>
      <KindPanel view={view} />
      <PanelChecklists issueId={issueId} view={view} />
    </InProjectOf>
  );
}
