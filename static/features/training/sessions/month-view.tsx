import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionRow } from '../../../../src/training/session/contract';
import { usePage } from '../../../shared/page-context';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { localDay, localTime } from './local-moment';
import { columnOf, daysOfMonth, monthAfter } from './month-days';
import month from './month.module.css';

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

interface MonthViewProps {
  readonly sessions: readonly SessionRow[];
  readonly now: number;
  /** `YYYY-MM`; empty for the one of today. */
  readonly month: string;
  readonly onMonth: (month: string) => void;
}

/** The sessions of a month, in its days. */
export function MonthView({ sessions, now, month: asked, onMonth }: MonthViewProps) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const dates = useDates();
  const today = localDay(now);
  const shown = asked === '' ? today.slice(0, 7) : asked;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const inMonth = sessions.filter(({ startsAt }) => localDay(startsAt).startsWith(shown));
  return (
    <div className={styles.part}>
      <div className={styles.acts}>
        <Button spacing="compact" onClick={() => onMonth(monthAfter(shown, -1))}>
          {t('training.sessions.monthBefore')}
        </Button>
        <h3 aria-live="polite">{dates.month(`${shown}-01`)}</h3>
        <Button spacing="compact" onClick={() => onMonth(monthAfter(shown, 1))}>
          {t('training.sessions.monthAfter')}
        </Button>
      </div>
      {inMonth.length === 0 && <p>{t('training.sessions.noneInMonth')}</p>}
      <div className={month.weekdays} aria-hidden="true">
        {[0, 1, 2, 3, 4, 5, 6].map((day) => (
          <span key={day}>{weekday.format(MONDAY + day * 86_400_000)}</span>
        ))}
      </div>
      <ol className={month.days} aria-label={t('training.sessions.title')}>
        {daysOfMonth(shown).map((day, index) => {
          const own = inMonth.filter(({ startsAt }) => localDay(startsAt) === day);
          return (
            <li
              key={day}
              className={month.day}
              data-empty={own.length === 0}
              data-today={day === today}
              style={index === 0 ? { gridColumnStart: columnOf(day) } : {}}
            >
              <span className={month.date}>{dates.shortDay(day)}</span>
              {own.map(({ sessionId, title, startsAt, state }) => (
                <Link
                  key={sessionId}
                  to={`/training/sessions/${sessionId}`}
                  className={state === 'cancelled' ? month.off : ''}
                >
                  {localTime(startsAt)} {title}
                  {state === 'cancelled' && ` (${t('training.sessions.phase.cancelled')})`}
                </Link>
              ))}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
