import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { SessionView } from '../../../../src/training/session/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { fileName } from '../../../shared/files/file-name';
import { saveContent } from '../../../shared/files/save-content';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { Gap } from '../../../shared/text/gap';
import styles from '../training.module.css';
import { AttendanceForm } from './attendance-form';
import { calendarFile } from './calendar-file';
import { CancelSession } from './cancel-session';
import { FeedbackForm } from './feedback-form';
import { FeedbackOutcome } from './feedback-outcome';
import { SessionDialog } from './session-dialog';
import { SessionFactsList } from './session-facts';
import { SessionTag, sessionPhase } from './session-tag';
import { useSession } from './use-sessions';

/** One session: its plan; who came, for its trainer; the form, for those who came. */
export function SessionPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { sessionId = '' } = useParams();
  const { data, isPending, isError, error, refetch } = useSession(engagementId, sessionId);
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <p>
        <Link to="/training/sessions">{t('training.sessions.back')}</Link>
      </p>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Shown key={sessionId} {...{ engagementId }} view={data} />}
    </section>
  );
}

function Shown({ engagementId, view }: { engagementId: string; view: SessionView }) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const { session, mine, result, can, now } = view;
  const { sessionId, number, title, state, news, startsAt } = session;
  const hasBegun = startsAt <= now;
  const phase = sessionPhase(session, now);
  return (
    <>
      <PageHeading>{t('training.sessions.named', { number, title })}</PageHeading>
      <p>
        <SessionTag {...{ session, now }} />{' '}
        {phase !== 'over' &&
          news !== undefined &&
          t(`training.sessions.news.${news.kind}`, { reason: news.reason ?? '' })}
        <Gap />
        {phase !== 'over' && mine.isInvited && t('training.sessions.youAreInvited')}
      </p>
      <SessionFactsList {...{ engagementId, view }} />
      <div className={styles.acts}>
        <Button onClick={() => save(view)}>{t('training.sessions.toCalendar')}</Button>
        {can.plan && state === 'planned' && (
          <Button onClick={() => setIsEditing(true)}>{t('training.sessions.edit')}</Button>
        )}
      </div>
      {can.plan && state === 'planned' && !hasBegun && (
        <CancelSession {...{ engagementId, session }} />
      )}
      {mine.feedback !== 'notAsked' && (
        <>
          <h3>{t('training.feedback.title')}</h3>
          {mine.feedback === 'asked' ? (
            <FeedbackForm {...{ engagementId, sessionId }} />
          ) : (
            <p role="status">{t(`training.feedback.mine.${mine.feedback}`)}</p>
          )}
        </>
      )}
      {can.lead && state === 'planned' && (
        <>
          <h3>{t('training.sessions.attendance')}</h3>
          {hasBegun && session.invited.length > 0 ? (
            // What others save meanwhile must not change what is being ticked.
            <AttendanceForm {...{ engagementId, session, result }} />
          ) : (
            <p>{t(hasBegun ? 'training.sessions.nobody' : 'training.sessions.tickLater')}</p>
          )}
        </>
      )}
      {result !== undefined && hasBegun && state === 'planned' && (
        <>
          <h3>{t('training.feedback.outcome')}</h3>
          <FeedbackOutcome result={result} />
        </>
      )}
      {isEditing && (
        <SessionDialog {...{ engagementId, session }} onClose={() => setIsEditing(false)} />
      )}
    </>
  );
}

function save({ session, now }: SessionView): void {
  const { title, news } = session;
  const because = news?.reason === undefined ? {} : { cancelledBecause: news.reason };
  const content = calendarFile(session, { now, ...because });
  saveContent(`${fileName(title)}.ics`, new Blob([content], { type: 'text/calendar' }));
}
