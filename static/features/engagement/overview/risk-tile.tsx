import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { useNumbers } from '../../plan/people/use-numbers';
import styles from './overview-page.module.css';

/** Open high risks and what they cost on average; without a register, what would fill the tile. */
export function RiskTile({ risks }: { risks: Overview['risks'] }) {
  const { t } = useTranslation();
  const number = useNumbers();
  return (
    <section className={styles.tile}>
      <h3>{t('risk.tile.title')}</h3>
      {risks === undefined ? (
        <p>{t('risk.tile.none')}</p>
      ) : (
        <>
          <p className={styles.figure}>{t('risk.tile.high', { count: risks.high })}</p>
          <p>{t('risk.tile.open', { count: risks.open, days: number(risks.exposureDays) })}</p>
        </>
      )}
      {risks !== undefined && risks.signalled > 0 && (
        <p>
          <Link to="/risks?suggested=1">
            {t('risk.tile.signalled', { count: risks.signalled })}
          </Link>
        </p>
      )}
      <Link to="/risks">{t('risk.tile.to')}</Link>
    </section>
  );
}
