import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import type { RunKey } from './queue/kept-answer';
import { useAnswers } from './queue/use-answer-queue';
import styles from './tester.module.css';

/** How far the answers are on their way: nothing to say when all of them are stored. */
export function KeptLine() {
  const { t } = useTranslation();
  const { state } = useAnswers();
  const { kept, isOffline, isSafe } = state;
  const waiting = kept.filter(
    ({ cycle, caseId }) =>
      !state.refused.some((run) => run.cycle === cycle && run.caseId === caseId),
  );
  return (
    <>
      {/* Said to whoever cannot see it, whenever it changes. */}
      <p role="status" className={styles.kept} data-empty={waiting.length === 0}>
        {waiting.length === 0
          ? ''
          : t(isOffline ? 'uat.tester.kept' : 'uat.tester.sending', { count: waiting.length })}
        {waiting.length > 0 && !isSafe && ` ${t('uat.tester.notSafe')}`}
      </p>
      {state.refused.map((run) => (
        <Refused key={`${String(run.cycle)} ${run.caseId}`} run={run} />
      ))}
    </>
  );
}

interface RefusedProps {
  readonly run: RunKey & { readonly detail: ConstructorParameters<typeof CallFailure>[0] };
}

/** Answers that are not taken: why, and the way on; nothing is thrown away unasked. */
function Refused({ run }: RefusedProps) {
  const { t } = useTranslation();
  const { queue } = useAnswers();
  return (
    <div className={styles.refused}>
      <ErrorMessage failure={new CallFailure(run.detail)} />
      <Button onClick={() => void queue.drop(run)}>{t('uat.tester.takeStored')}</Button>
    </div>
  );
}
