import { useTranslation } from 'react-i18next';
import styles from './loading.module.css';

/** Grey lines where content will be; says so to those who do not see them. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.block}>
      <span className={styles.hidden}>{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
