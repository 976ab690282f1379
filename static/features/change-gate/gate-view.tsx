import { useTranslation } from 'react-i18next';
import type { GatePasses } from '../../../src/change/gate/contract';
import styles from './gate.module.css';

/** What the gate of a transition asks for, to be read. */
export function GateView({ passes }: { readonly passes: GatePasses }) {
  const { t } = useTranslation();
  return (
    <div className={styles.gate}>
      <p>
        {t('gate.question')} <strong>{t(`gate.passes.${passes}`)}</strong>
      </p>
      <p>{t(`gate.meaning.${passes}`)}</p>
      <p className={styles.note}>{t('gate.others')}</p>
    </div>
  );
}
