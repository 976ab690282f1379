import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import type { UnplannedIssue } from '../../../src/plan/unplanned/contract';
import { call } from '../../shared/call';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { IssueLink } from '../../shared/jira/issue-link';
import { useIssueStates } from '../../shared/jira/use-issue-states';
import { useKeepPlan } from './use-keep-plan';
import styles from './plan-page.module.css';

/** Working days that are planned for an issue until somebody says otherwise. */
const USUAL_DAYS = 5;

/** Issues that came into being below a phase: each is taken into the plan or left out of it. */
export function UnplannedNotice({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const { engagementId, unplanned } = plan;
  const keep = useKeepPlan(engagementId);
  const states = useIssueStates(unplanned.map(({ issueId }) => issueId));
  const decide = useMutation({
    mutationFn: async ({ issue, isPlanned }: { issue: UnplannedIssue; isPlanned: boolean }) => {
      const { issueId, issueKey, phaseId } = issue;
      if (!isPlanned) return call('plan.dismiss', { engagementId, issueId });
      const added = await call('plan.change', {
        engagementId,
        changes: [],
        add: [
          {
            itemId: `issue-${issueId}`,
            phaseId,
            kind: 'task',
            name: states.data?.get(issueId)?.summary ?? issueKey,
            durationDays: USUAL_DAYS,
            role: 'consultant',
            predecessors: [],
            issueId,
          },
        ],
      });
      return added.plan;
    },
    onSuccess: keep,
  });
  if (unplanned.length === 0) return null;
  const phaseOf = (phaseId: string) => plan.phases.find(({ id }) => id === phaseId)?.name ?? '';
  return (
    <SectionMessage
      appearance="information"
      title={t('plan.unplanned.title', { count: unplanned.length })}
    >
      <p>{t('plan.unplanned.text', { count: USUAL_DAYS })}</p>
      <ul className={styles.unplanned}>
        {unplanned.map((issue) => (
          <li key={issue.issueId}>
            <span>
              <IssueLink issueKey={issue.issueKey}>
                {issue.issueKey} <bdi>{states.data?.get(issue.issueId)?.summary ?? ''}</bdi>
              </IssueLink>{' '}
              <span className={styles.note}>{phaseOf(issue.phaseId)}</span>
            </span>
            <span className={styles.acts}>
              <Button
                spacing="compact"
                isDisabled={decide.isPending}
                aria-label={t('plan.unplanned.planOf', { key: issue.issueKey })}
                onClick={() => decide.mutate({ issue, isPlanned: true })}
              >
                {t('plan.unplanned.plan')}
              </Button>
              <Button
                spacing="compact"
                appearance="subtle"
                isDisabled={decide.isPending}
                aria-label={t('plan.unplanned.leaveOutOf', { key: issue.issueKey })}
                onClick={() => decide.mutate({ issue, isPlanned: false })}
              >
                {t('plan.unplanned.leaveOut')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {decide.isError && <ErrorMessage failure={decide.error} />}
    </SectionMessage>
  );
}
