import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface SaveActsProps {
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** How an edit in its place ends: it is saved, or left as it was. */
export function SaveActs({ isSaving, onSave, onCancel }: SaveActsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.acts}>
      <Button appearance="subtle" onClick={onCancel}>
        {t('act.cancel')}
      </Button>
      <Button appearance="primary" isLoading={isSaving} onClick={onSave}>
        {t('act.save')}
      </Button>
    </div>
  );
}
