import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { OnBehalf } from '../../../../../src/uat/attempt/contract';
import type { RunView } from '../../../../../src/uat/execution/contract';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { Loading } from '../../../../shared/feedback/loading';
import { PageHeading } from '../../../../shared/navigation/page-heading';
import { RunStatusTag } from '../../status-tag';
import { KeptLine } from '../kept-line';
import { localRun, openAttempt } from '../local-run';
import type { QueueState } from '../queue/answer-queue';
import { isSameRun } from '../queue/kept-answer';
import { useAnswers } from '../queue/use-answer-queue';
import { usePictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import { useRun } from '../use-tests';
import { EndView } from './end-view';
import { OnBehalfForm } from './on-behalf-form';
import { StepView } from './step-view';

/** One case as its tester goes through it: a step at a time, and what became of it. */
export function TestPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { cycle = '', caseId = '' } = useParams();
  const { state } = useAnswers();
  const opened = useRun(engagementId, Number(cycle), caseId);
  return (
    <section className={styles.page}>
      <p>
        <Link to="/uat/tests">{t('uat.tester.back')}</Link>
      </p>
      <KeptLine />
      {opened.data === undefined ? (
        opened.isPending ? (
          <Loading lines={6} />
        ) : (
          <ErrorMessage failure={opened.error} onRetry={() => void opened.refetch()} />
        )
      ) : (
        <OpenTest key={`${cycle} ${caseId}`} view={opened.data} answers={state} />
      )}
    </section>
  );
}

interface OpenTestProps {
  readonly view: RunView;
  /**
   * Read where the view is read: of an answer that has just been stored, a draw with the view from before and without what
   * was kept would go a step back for a moment, and take the focus and the next key with it.
   */
  readonly answers: QueueState;
}

function OpenTest({ view, answers }: OpenTestProps) {
  const { t } = useTranslation();
  const [onBehalf, setOnBehalf] = useState<OnBehalf>();
  const pictures = usePictures({ ...view.run, accountId: view.accountId });
  /** The attempt after which somebody wants another one. */
  const [againAfter, setAgainAfter] = useState(0);
  const { cycle, moduleName, mayAnswer } = view;
  // What is not taken is told above; here stands what is stored.
  const isRefused = answers.refused.some(isSameRun(view.run));
  const run = isRefused ? view.run : localRun(view.run, answers.kept);
  const last = run.attempts.at(-1);
  const isOver =
    last?.endedAt !== undefined && run.status !== 'retest' && againAfter !== last.attempt;
  return (
    <>
      <PageHeading>{`${String(run.number)}. ${run.title}`}</PageHeading>
      <p className={styles.note}>
        <RunStatusTag status={run.status} />{' '}
        {[moduleName, run.role, `${cycle.name} (${cycle.build})`]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {isOver ? (
        <EndView
          {...{ view, run, attempt: last, pictures }}
          onAgain={() => setAgainAfter(last.attempt)}
        />
      ) : mayAnswer === 'no' ? (
        <p>{t(cycle.state === 'running' ? 'uat.tester.mayLook' : 'uat.tester.notRunning')}</p>
      ) : mayAnswer === 'onBehalf' && onBehalf === undefined ? (
        <OnBehalfForm onGive={setOnBehalf} />
      ) : (
        <StepView
          {...{ view, run, onBehalf, pictures }}
          isRetest={run.status === 'retest' && openAttempt(run) === undefined}
        />
      )}
    </>
  );
}
