import { useTranslation } from 'react-i18next';
import type { RunFacts } from '../../../../src/uat/run/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import { OutcomeTag } from '../tester/outcome-tag';
import styles from '../tester/tester.module.css';

interface AttemptListProps {
  readonly run: Pick<RunFacts, 'steps' | 'attempts' | 'bugs'>;
}

/** Everything that was ever said of a case in a cycle, the latest attempt first: by whom, on what, step by step. */
export function AttemptList({ run: { steps, attempts, bugs } }: AttemptListProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const people = usePeople(attempts.map(({ accountId }) => accountId));
  return [...attempts].reverse().map((attempt) => (
    <section key={attempt.attempt}>
      <h4 className={styles.label}>
        {t('uat.tester.attempt', {
          attempt: attempt.attempt,
          outcome: t(`uat.status.${attempt.status}`),
          person: people.name(attempt.accountId),
          moment: moment(attempt.endedAt ?? attempt.startedAt),
          build: attempt.build,
        })}
      </h4>
      {attempt.onBehalf !== undefined && (
        <p className={styles.note}>{t('uat.tester.onBehalf.was', { ...attempt.onBehalf })}</p>
      )}
      {attempt.reason !== undefined && (
        <p className={styles.note}>{t('uat.tester.attemptReason', { reason: attempt.reason })}</p>
      )}
      <ol>
        {steps.map((step, index) => {
          const result = attempt.steps.find(({ stepId }) => stepId === step.stepId);
          return (
            <li key={step.stepId} value={index + 1}>
              {result !== undefined && <OutcomeTag outcome={result.outcome} />} {step.action}
              {result?.actual !== undefined && <p className={styles.note}>{result.actual}</p>}
            </li>
          );
        })}
      </ol>
      {bugs
        .filter(({ issueId }) => attempt.bugIssueIds.includes(issueId))
        .map(({ issueId, key, severity, state }) => (
          <p key={issueId} className={styles.note}>
            <IssueLink issueKey={key}>{key}</IssueLink> · {t(`uat.severity.${severity}`)} ·{' '}
            {t(`uat.bug.state.${state}`)}
          </p>
        ))}
    </section>
  ));
}
