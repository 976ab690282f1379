import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionRow } from '../../../../src/training/session/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { SessionTag } from './session-tag';

/** Sessions one below the other, by their days. */
export function SessionListing({
  sessions,
  now,
}: {
  readonly sessions: readonly SessionRow[];
  readonly now: number;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(sessions.map(({ trainer }) => trainer));
  return (
    <ul className={styles.rows} aria-label={t('training.sessions.title')}>
      {sessions.map((session) => {
        const { sessionId, number, title, startsAt, minutes, trainer, department } = session;
        const { attendance, invited, capacity, feedback } = session;
        const came = attendance.present + attendance.late;
        return (
          <li key={sessionId} className={styles.row}>
            <Link to={`/training/sessions/${sessionId}`} className={styles.rowTitle}>
              {number}. {title}
            </Link>
            <p>
              <SessionTag {...{ session, now }} /> {dates.moment(startsAt)} ·{' '}
              {t('training.minutes', { count: minutes })} · <bdi>{people.name(trainer)}</bdi>
              {department !== '' && (
                <>
                  {' · '}
                  <bdi>{department}</bdi>
                </>
              )}
            </p>
            <p className={styles.note}>
              {t('training.sessions.seats', { invited, count: capacity })}
              {came + attendance.absent > 0 &&
                ` · ${t('training.sessions.came', { came, count: invited })}`}
              {feedback.answers > 0 &&
                ` · ${t('training.sessions.answers', { count: feedback.answers })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
