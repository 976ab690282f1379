import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import styles from './overview-page.module.css';

/** Whether what shall be built is signed; without requirements, what would fill the tile. */
export function SrsTile({ srs }: { srs: Overview['srs'] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.tile}>
      <h3>{t('srs.tile.title')}</h3>
      {srs === undefined ? (
        <p>{t('srs.tile.none')}</p>
      ) : (
        <>
          <p className={styles.figure}>
            {srs.baseline === undefined
              ? t('srs.tile.unsigned')
              : t(`srs.tile.${srs.baseline.state}`, { number: srs.baseline.number })}
          </p>
          <p>{t('srs.tile.counts', { count: srs.total, questions: srs.openQuestions })}</p>
          {srs.drifted > 0 && <p>{t('srs.tile.drifted', { count: srs.drifted })}</p>}
        </>
      )}
      <Link to={srs?.baseline?.state === 'inSignOff' ? '/srs/baselines' : '/srs'}>
        {t('srs.tile.to')}
      </Link>
    </section>
  );
}
