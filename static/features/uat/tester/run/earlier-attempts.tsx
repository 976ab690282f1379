import { useTranslation } from 'react-i18next';
import type { RunFacts } from '../../../../../src/uat/run/contract';
import { usePeople } from '../../../../shared/people/use-people';
import { useDates } from '../../../../shared/text/use-dates';
import { OutcomeTag } from '../outcome-tag';
import styles from '../tester.module.css';

/** Everything that was ever said of the case in this cycle, the latest attempt first. */
export function EarlierAttempts({ run }: { run: RunFacts }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const people = usePeople(run.attempts.map(({ accountId }) => accountId));
  return (
    <details className={styles.answered}>
      <summary>{t('uat.tester.history', { count: run.attempts.length })}</summary>
      {[...run.attempts].reverse().map((attempt) => (
        <section key={attempt.attempt}>
          <h3 className={styles.label}>
            {t('uat.tester.attempt', {
              attempt: attempt.attempt,
              outcome: t(`uat.status.${attempt.status}`),
              person: people.name(attempt.accountId),
              moment: moment(attempt.startedAt),
              build: attempt.build,
            })}
          </h3>
          <ol>
            {run.steps.map((step, index) => {
              const result = attempt.steps.find(({ stepId }) => stepId === step.stepId);
              return (
                <li key={step.stepId} value={index + 1}>
                  {result !== undefined && <OutcomeTag outcome={result.outcome} />} {step.action}
                  {result?.actual !== undefined && <p className={styles.note}>{result.actual}</p>}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </details>
  );
}
