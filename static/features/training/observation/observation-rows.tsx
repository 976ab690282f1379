import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type {
  ObservationBrief,
  ObservationRow,
} from '../../../../src/training/observation/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { ObservationTag } from './observation-tag';

/** Observations, each with what it is about, how far it is, and the way to it. */
export function ObservationRows({ rows }: { rows: readonly ObservationRow[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(rows.map(({ accountId }) => accountId));
  return (
    <ul className={styles.rows} aria-label={t('training.observation.title')}>
      {rows.map((row) => {
        const { accountId, department, track, round, state, dueDay, seen } = row;
        const name = people.name(accountId);
        const about = {
          ...{ name, track: t(`training.track.${track}`) },
          round: t(`training.observation.round.${round}`),
        };
        return (
          <li key={`${accountId} ${track} ${round}`} className={styles.row}>
            <Link
              to={`/training/observations/${accountId}/${track}/${round}`}
              className={styles.rowTitle}
              aria-label={t('training.observation.lookAt', about)}
            >
              <bdi>{name}</bdi>
            </Link>
            <p>
              <ObservationTag state={state} /> {t('training.observation.facts', about)}
              {seen !== undefined && (
                <>
                  {' · '}
                  <Seen seen={seen} />
                </>
              )}
            </p>
            <p className={styles.note}>
              {department !== '' && (
                <>
                  <bdi>{department}</bdi>
                  {' · '}
                </>
              )}
              {dueDay !== undefined && t('training.observation.dueDay', { day: dates.day(dueDay) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** What was seen, in short. */
function Seen({ seen: { counts, uses, tickets } }: { seen: ObservationBrief }) {
  const { t } = useTranslation();
  const { alone, withHelp, notUsed } = counts;
  const said = [
    t('training.observation.alone', { alone, count: alone + withHelp + notUsed }),
    ...(uses === undefined ? [] : [t('training.observation.usesOf', { count: uses })]),
    t('training.observation.ticketsOf', { count: tickets }),
  ];
  return <>{said.join(' · ')}</>;
}
