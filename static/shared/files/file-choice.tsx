import { useTranslation } from 'react-i18next';
import styles from './file-choice.module.css';

interface FileChoiceProps {
  readonly label: string;
  /** As the attribute of a file field has it: endings, or kinds such as `image/*`. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** Where files are chosen, dropped or pasted. The browser's own button speaks its language, and not the reader's. */
export function FileChoice({ label, accept, isMultiple = false, onChoose }: FileChoiceProps) {
  const { t } = useTranslation();
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])].slice(0, isMultiple ? undefined : 1);
    if (chosen.length > 0) onChoose(chosen);
  };
  return (
    <label
      className={styles.place}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <span>{label}</span>
      <input
        type="file"
        className={styles.field}
        accept={accept}
        multiple={isMultiple}
        onPaste={(event) => take(event.clipboardData.files)}
        onChange={({ target }) => {
          take(target.files);
          // The same file can be chosen again after it was mended.
          target.value = '';
        }}
      />
      <span className={styles.browse}>{t('files.browse')}</span>
    </label>
  );
}
