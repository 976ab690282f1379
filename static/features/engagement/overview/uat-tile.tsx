import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { useDates } from '../../../shared/text/use-dates';
import styles from './overview-page.module.css';

/** What is left of the acceptance test; before the first cycle, what would fill the tile. */
export function UatTile({ uat }: { uat: Overview['uat'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className={styles.tile}>
      <h3>{t('uat.tile.title')}</h3>
      {uat === undefined ? (
        <p>{t('uat.tile.none')}</p>
      ) : (
        <>
          <p className={styles.figure}>{t('uat.tile.left', { count: uat.left })}</p>
          <p>{t('uat.tile.rest', { bugs: uat.severeBugs, modules: uat.unsigned })}</p>
          <p>{t('uat.tile.at', { moment: dates.moment(uat.at) })}</p>
        </>
      )}
      <Link to="/uat/signoff">{t('uat.tile.to')}</Link>
    </section>
  );
}
