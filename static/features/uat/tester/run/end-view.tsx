import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Attempt, RunFacts } from '../../../../../src/uat/run/contract';
import type { RunView } from '../../../../../src/uat/execution/contract';
import { usePeople } from '../../../../shared/people/use-people';
import { useDates } from '../../../../shared/text/use-dates';
import { myTests } from '../my-tests';
import { useAnswers } from '../queue/use-answer-queue';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import { useMyRuns } from '../use-tests';
import { BugPart } from './bug-part';
import { EarlierAttempts } from './earlier-attempts';

interface EndViewProps {
  readonly view: RunView;
  readonly run: RunFacts;
  readonly attempt: Attempt;
  readonly pictures: Pictures;
  readonly onAgain: () => void;
}

/** Thanks, what became of it, the bug where there is one to tell of, and the next case. */
export function EndView({ view, run, attempt, pictures, onAgain }: EndViewProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const people = usePeople([attempt.accountId]);
  const mayReport = attempt.status === 'fail' || attempt.status === 'blocked';
  const isReader = view.mayAnswer === 'no';
  return (
    <>
      <div className={styles.thanks}>
        {!isReader && <p className={styles.do}>{t('uat.tester.thanks')}</p>}
        <p>
          {t('uat.tester.ended', {
            outcome: t(`uat.status.${attempt.status}`),
            person: people.name(attempt.accountId),
            moment: moment(attempt.endedAt ?? attempt.startedAt),
          })}
        </p>
        {attempt.reason !== undefined && <p className={styles.note}>{attempt.reason}</p>}
        {attempt.onBehalf !== undefined && (
          <p className={styles.note}>{t('uat.tester.onBehalf.was', { ...attempt.onBehalf })}</p>
        )}
      </div>
      {mayReport && <BugPart {...{ view, run, attempt, pictures }} />}
      {!isReader && <NextCase run={run} onAgain={onAgain} />}
      <EarlierAttempts run={run} />
    </>
  );
}

function NextCase({ run, onAgain }: { run: RunFacts; onAgain: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state } = useAnswers();
  const mine = useMyRuns(run.engagementId);
  const { rows, all } = myTests(mine.data?.pages ?? [], state.kept);
  const next = rows.find(({ cycle, caseId }) => cycle !== run.cycle || caseId !== run.caseId);
  return (
    <div className={styles.acts}>
      {next === undefined ? (
        <p>{t('uat.tester.allDone')}</p>
      ) : (
        <>
          <Button
            appearance="primary"
            onClick={() => void navigate(`/uat/tests/${String(next.cycle)}/${next.caseId}`)}
          >
            {t('uat.tester.next', { left: all.left })}
          </Button>
          <span className={styles.note}>{next.title}</span>
        </>
      )}
      <Button appearance="subtle" onClick={onAgain}>
        {t('uat.tester.again')}
      </Button>
    </div>
  );
}
