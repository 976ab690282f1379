import { useTranslation } from 'react-i18next';
import styles from './exchange.module.css';

/** Where a file is chosen or dropped. */
export function FileChoice({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useTranslation();
  const choose = (file: File | undefined) => {
    if (file !== undefined) onChoose(file);
  };
  return (
    <label
      className={styles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        choose(event.dataTransfer.files[0]);
      }}
    >
      <span>{t('exchange.choose')}</span>
      <input
        type="file"
        accept=".xlsx,.csv,.txt,.xml"
        onChange={({ target }) => {
          choose(target.files?.[0]);
          // The same file can be chosen again after it was mended.
          target.value = '';
        }}
      />
    </label>
  );
}
