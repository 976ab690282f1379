import { useTranslation } from 'react-i18next';
import type { RunFacts } from '../../../../../src/uat/run/contract';
import { AttemptList } from '../../attempts/attempt-list';
import styles from '../tester.module.css';

/** Everything that was ever said of the case in this cycle, out of the way of whoever goes on. */
export function EarlierAttempts({ run }: { run: RunFacts }) {
  const { t } = useTranslation();
  return (
    <details className={styles.answered}>
      <summary>{t('uat.tester.history', { count: run.attempts.length })}</summary>
      <AttemptList run={run} />
    </details>
  );
}
