import { useTranslation } from 'react-i18next';
import type { RunFacts } from '../../../../../src/uat/run/contract';
import { openAttempt } from '../local-run';
import { OutcomeTag } from '../outcome-tag';
import styles from '../tester.module.css';

interface AnsweredStepsProps {
  readonly run: RunFacts;
  readonly onAgain: (stepId: string) => void;
}

/** What was said in this attempt; as long as it is on, each may be said anew. */
export function AnsweredSteps({ run, onAgain }: AnsweredStepsProps) {
  const { t } = useTranslation();
  const results = openAttempt(run)?.steps ?? [];
  if (results.length === 0) return null;
  return (
    <details className={styles.answered}>
      <summary>{t('uat.tester.soFar', { count: results.length })}</summary>
      <ol>
        {run.steps.map((step, index) => {
          const result = results.find(({ stepId }) => stepId === step.stepId);
          if (result === undefined) return null;
          return (
            <li key={step.stepId} value={index + 1}>
              <OutcomeTag outcome={result.outcome} /> {step.action}
              {result.actual !== undefined && <p className={styles.note}>{result.actual}</p>}
              <button type="button" className={styles.link} onClick={() => onAgain(step.stepId)}>
                {t('uat.tester.answerAgain', { step: index + 1 })}
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
