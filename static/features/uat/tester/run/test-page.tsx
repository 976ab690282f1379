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
        <OpenTest key={`${cycle} ${caseId}`} view={opened.data} />
      )}
    </section>
  );
}

function OpenTest({ view }: { view: RunView }) {
  const { t } = useTranslation();
  const { state } = useAnswers();
  const [onBehalf, setOnBehalf] = useState<OnBehalf>();
  const pictures = usePictures({ ...view.run, accountId: view.accountId });
  /** The attempt after which somebody wants another one. */
  const [againAfter, setAgainAfter] = useState(0);
  const { cycle, moduleName, mayAnswer } = view;
  // What is not taken is told above; here stands what is stored.
  const isRefused = state.refused.some(isSameRun(view.run));
  const run = isRefused ? view.run : localRun(view.run, state.kept);
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
