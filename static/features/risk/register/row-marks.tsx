import { useTranslation } from 'react-i18next';
import { workCounts } from '../../../../src/risk/action/contract';
import type { RiskView } from '../../../../src/risk/contract';
import { Tag } from '../../../shared/feedback/tag';
import styles from '../../../shared/register/register.module.css';

/** What a row says of a risk below its name: a suggestion that waits, and how far its issues are. */
export function RowMarks({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const { done, all } = workCounts(risk.work);
  const isSignalled = risk.signals?.some(({ state }) => state === 'open') === true;
  if (!isSignalled && all === 0) return null;
  return (
    <span className={styles.key}>
      {isSignalled && <Tag tone="warning">{t('risk.signal.mark')}</Tag>}{' '}
      {all > 0 && t('risk.work.done', { done, all })}
    </span>
  );
}
