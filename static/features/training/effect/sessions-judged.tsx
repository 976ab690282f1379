import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionEffect } from '../../../../src/training/effect/contract';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { Level } from './level';
import { useFigures } from './use-figures';

/** Level 1: what those who came to a session think of it. */
export function SessionsJudged({ sessions }: { sessions: readonly SessionEffect[] }) {
  const { t } = useTranslation();
  const { mean } = useFigures();
  const dates = useDates();
  const shown = sessions.flatMap(({ average, answers }) =>
    average === undefined ? [] : [{ average, answers }],
  );
  const answers = shown.reduce((sum, session) => sum + session.answers, 0);
  const all = shown.reduce((sum, session) => sum + session.average * session.answers, 0);
  const without = sessions.length - shown.length;
  const sentences =
    sessions.length === 0
      ? [t('training.effect.sessions.none')]
      : [
          ...(shown.length === 0
            ? []
            : [
                t('training.effect.sessions.judged', {
                  ...{ count: answers, average: mean(all / answers) },
                  sessions: shown.length,
                }),
              ]),
          ...(without === 0 ? [] : [t('training.effect.sessions.without', { count: without })]),
        ];
  return (
    <Level level={1} sentences={sentences}>
      {sessions.length > 0 && (
        <Scroller label={t('training.effect.level.1')}>
          <table className={parts.table} aria-label={t('training.effect.level.1')}>
            <thead>
              <tr>
                <th scope="col">{t('training.effect.sessions.session')}</th>
                <th scope="col">{t('training.effect.sessions.day')}</th>
                <th scope="col" className={parts.number}>
                  {t('training.effect.sessions.came')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('training.effect.sessions.answers')}
                </th>
                <th scope="col">{t('training.feedback.average')}</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.sessionId}>
                  <th scope="row">
                    <Link to={`/training/sessions/${session.sessionId}`}>
                      {session.number}. <bdi>{session.title}</bdi>
                    </Link>
                  </th>
                  <td>{dates.moment(session.startsAt)}</td>
                  <td className={parts.number}>
                    {t('training.effect.sessions.of', {
                      some: session.came,
                      all: session.invited,
                    })}
                  </td>
                  <td className={parts.number}>{session.answers}</td>
                  <td>
                    {session.average === undefined
                      ? t(`training.effect.sessions.state.${session.state}`)
                      : mean(session.average)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Level>
  );
}
