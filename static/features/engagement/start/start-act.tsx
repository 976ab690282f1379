import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EngagementDraft } from '../../../../src/engagement/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useProject } from '../../../shared/page-context';
import { useRefreshProjectState } from '../project-state';
import { forgetDraft } from './kept-draft';
import styles from './preview-step.module.css';

interface StartActProps {
  readonly draft: EngagementDraft;
  readonly isBlocked: boolean;
}

/** The act that makes the plan. When somebody was quicker, it leads to what he started. */
export function StartAct({ draft, isBlocked }: StartActProps) {
  const { t } = useTranslation();
  const { projectId } = useProject();
  const navigate = useNavigate();
  const refresh = useRefreshProjectState();
  const showEngagement = async (path: '/' | '/plan') => {
    forgetDraft(projectId);
    await navigate(path, { replace: true });
    await refresh();
  };
  const start = useMutation({
    mutationFn: () => call('engagement.start', { projectId, draft }),
    onSuccess: () => showEngagement('/plan'),
  });
  const wasQuicker = start.isError && failureDetail(start.error).key === 'engagementExists';
  return (
    <div className={styles.act}>
      {start.isError && <ErrorMessage failure={start.error} />}
      {wasQuicker ? (
        <Button appearance="primary" onClick={() => void showEngagement('/')}>
          {t('start.preview.openExisting')}
        </Button>
      ) : (
        <Button
          appearance="primary"
          isDisabled={isBlocked}
          isLoading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('start.preview.apply')}
        </Button>
      )}
    </div>
  );
}
