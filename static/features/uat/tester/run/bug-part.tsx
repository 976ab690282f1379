import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt, RunFacts } from '../../../../../src/uat/run/contract';
import type { RunView } from '../../../../../src/uat/execution/contract';
import { Loading } from '../../../../shared/feedback/loading';
import { IssueLink } from '../../../../shared/jira/issue-link';
import { isSameRun } from '../queue/kept-answer';
import { useAnswers } from '../queue/use-answer-queue';
import { LeftPictures } from '../pictures/left-pictures';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';

const BugForm = lazy(async () => ({ default: (await import('./bug-form')).BugForm }));

interface BugPartProps {
  readonly view: RunView;
  readonly run: RunFacts;
  readonly attempt: Attempt;
  readonly pictures: Pictures;
}

/** The bugs that an attempt met, and the way to one more. */
export function BugPart({ view, run, attempt, pictures }: BugPartProps) {
  const { t } = useTranslation();
  const { state } = useAnswers();
  const [isMore, setIsMore] = useState(false);
  const bugs = run.bugs.filter(({ issueId }) => attempt.bugIssueIds.includes(issueId));
  const lastBug = bugs.at(-1);
  const isSent = !state.kept.some(isSameRun(run));
  const isAsked = view.mayAnswer !== 'no' && (bugs.length === 0 || isMore);
  return (
    <section aria-labelledby="uat-bugs" className={styles.bugs}>
      <h3 id="uat-bugs" className={styles.where}>
        {t('uat.bug.title')}
      </h3>
      {bugs.length > 0 && (
        <ul>
          {bugs.map(({ issueId, key, severity, state: now }) => (
            <li key={issueId}>
              <IssueLink issueKey={key}>{key}</IssueLink> · {t(`uat.severity.${severity}`)} ·{' '}
              {t(`uat.bug.state.${now}`)}
            </li>
          ))}
        </ul>
      )}
      {lastBug !== undefined && !isAsked && <LeftPictures bug={lastBug} pictures={pictures} />}
      {isAsked && !isSent && <p>{t('uat.bug.notSent')}</p>}
      {isAsked && isSent && (
        <Suspense fallback={<Loading lines={4} />}>
          <BugForm {...{ run, attempt, pictures }} onDone={() => setIsMore(false)} />
        </Suspense>
      )}
      {!isAsked && view.mayAnswer !== 'no' && (
        <button type="button" className={styles.link} onClick={() => setIsMore(true)}>
          {t('uat.bug.more')}
        </button>
      )}
    </section>
  );
}
