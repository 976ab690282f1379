import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import styles from './overview-page.module.css';

/** Who has too much to do, and who is not there as promised. */
export function PeopleTile({ people }: Pick<Overview, 'people'>) {
  const { t } = useTranslation();
  return (
    <section className={styles.tile}>
      <h3>{t('overview.people')}</h3>
      <p className={styles.figure}>{t('overview.peopleOver', { count: people.over })}</p>
      <p>
        {people.shortfalls === 0
          ? t('overview.peopleFine')
          : t('overview.peopleShort', { count: people.shortfalls })}
      </p>
      <Link to="/plan/people">{t('overview.toPeople')}</Link>
    </section>
  );
}
