import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../plan/people/use-numbers';
import { sumsOf } from './ledger-finding';
import type { Ledger } from './read-ledger';
import styles from './ledger.module.css';
import { Gap } from '../../../shared/text/gap';

/** The whole ledger in words: who is waited for most, where, and how much the scope grew. */
export function LedgerWords({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const { client, vendor, bottleneck, slowest } = sumsOf(ledger.rows);
  const { percent, approvedDays, agreedDays } = ledger.growth;
  const days = {
    client: t('unit.workingDays', { count: client }),
    vendor: t('unit.workingDays', { count: vendor }),
  };
  return (
    <div className={styles.words}>
      <p>
        <strong>
          {t(
            `change.ledger.bottleneck.${client + vendor === 0 ? 'nothing' : (bottleneck ?? 'none')}`,
            days,
          )}
        </strong>
        <Gap />
        {slowest !== undefined &&
          t('change.ledger.slowest', {
            state: t(`change.state.${slowest.state}`),
            days: t('unit.workingDays', { count: slowest.days }),
          })}
      </p>
      <p>
        {t(agreedDays > 0 ? 'change.ledger.growth' : 'change.ledger.growthUnknown', {
          percent,
          approved: number(approvedDays),
          agreed: number(agreedDays),
        })}
      </p>
    </div>
  );
}
