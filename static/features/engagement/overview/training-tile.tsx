import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTrainingSummary } from '../../training/use-training';
import styles from './overview-page.module.css';

/** How many people are ready for go-live; as long as nobody learns, what would fill the tile. */
export function TrainingTile({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isError } = useTrainingSummary(engagementId);
  const readiness = data?.readiness;
  return (
    <section className={styles.tile}>
      <h3>{t('training.tile.title')}</h3>
      {readiness !== undefined && readiness.people > 0 && (
        <>
          <p className={styles.figure}>
            {t('training.tile.ready', { ready: readiness.ready, count: readiness.people })}
          </p>
          <p>{t('training.tile.operators', { ...readiness.operators })}</p>
        </>
      )}
      {readiness?.people === 0 && <p>{t('training.tile.none')}</p>}
      {isError && <p>{t('training.tile.unknown')}</p>}
      <Link to="/training/lead">{t('training.tile.to')}</Link>
    </section>
  );
}
