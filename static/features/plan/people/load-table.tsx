import { useTranslation } from 'react-i18next';
import type { Side } from '../../../../src/plan/contract';
import type { PeopleView } from '../../../../src/plan/reports/contract';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../plan-parts.module.css';
import { Scroller } from '../scroller';
import { useCurrentWeek } from './use-current-week';
import { useNumbers } from './use-numbers';
import styles from './load-table.module.css';

interface LoadTableProps {
  readonly view: PeopleView;
  readonly side: Side;
  readonly nameOf: (who: string) => string;
}

/** One side's people by week: booked of promised days, with a word where they do not fit. */
export function LoadTable({ view, side, nameOf }: LoadTableProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = view.people.filter((person) => person.side === side);
  const { heading, now } = useCurrentWeek(view.weeks);
  const title = t(`people.load.${side}`);
  return (
    <section className={parts.part}>
      <h3>{title}</h3>
      {people.length === 0 ? (
        <p>{t(`people.none.${side}`)}</p>
      ) : (
        <>
          <p className={parts.note}>{t('people.loadHelp')}</p>
          <Scroller label={title}>
            <table className={styles.load}>
              <thead>
                <tr>
                  <th scope="col" className={styles.who}>
                    {t('people.who')}
                  </th>
                  {view.weeks.map(({ week, monday }) => (
                    <th
                      key={week}
                      scope="col"
                      title={week}
                      {...(week === now ? { ref: heading, 'aria-current': 'date' } : {})}
                    >
                      {dates.shortDay(monday)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {people.map(({ who, load }) => (
                  <tr key={who}>
                    <th scope="row" className={styles.who}>
                      {nameOf(who)}
                    </th>
                    {load.map((week, index) => (
                      <LoadCell key={view.weeks[index]?.week ?? index} week={week} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        </>
      )}
    </section>
  );
}

type Week = PeopleView['people'][number]['load'][number];

function LoadCell({ week }: { week: Week }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const { bookedDays, committedDays, state } = week;
  if (bookedDays === 0 && committedDays === 0) return <td className={styles.cell}>–</td>;
  return (
    <td className={styles.cell} data-state={state}>
      {committedDays === 0
        ? number(bookedDays)
        : t('people.bookedOf', { booked: number(bookedDays), promised: number(committedDays) })}
      {state !== 'asCommitted' && <span className={styles.word}>{t(`people.state.${state}`)}</span>}
    </td>
  );
}
