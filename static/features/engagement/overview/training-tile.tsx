import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { useDates } from '../../../shared/text/use-dates';
import styles from './overview-page.module.css';

/** How many people are ready for go-live, and when they were counted; before that, what would fill the tile. */
export function TrainingTile({ training }: { training: Overview['training'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className={styles.tile}>
      <h3>{t('training.tile.title')}</h3>
      {training !== undefined && training.people > 0 ? (
        <>
          <p className={styles.figure}>
            {t('training.tile.ready', { ready: training.ready, count: training.people })}
          </p>
          {training.operators !== undefined && (
            <p>{t('training.tile.operators', { ...training.operators })}</p>
          )}
          {training.untaught > 0 && (
            <p>{t('training.tile.untaught', { count: training.untaught })}</p>
          )}
          <p>{t('training.tile.counted', { moment: dates.moment(training.at) })}</p>
        </>
      ) : (
        <p>{t('training.tile.none')}</p>
      )}
      <Link to="/training/lead">{t('training.tile.to')}</Link>
    </section>
  );
}
