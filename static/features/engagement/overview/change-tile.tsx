import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import styles from './overview-page.module.css';

/** Change requests that wait for the client, and for the vendor; without any, what would fill the tile. */
export function ChangeTile({ changes }: { changes: Overview['changes'] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.tile}>
      <h3>{t('change.tile.title')}</h3>
      {changes === undefined ? (
        <p>{t('change.tile.none')}</p>
      ) : (
        <>
          <p className={styles.figure}>{t('change.tile.client', { count: changes.client })}</p>
          <p>{t('change.tile.vendor', { count: changes.vendor, open: changes.open })}</p>
        </>
      )}
      <Link to="/changes?sort=waiting">{t('change.tile.to')}</Link>
    </section>
  );
}
