import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanEdit } from './use-plan-edit';
import styles from './effect.module.css';

/** The last change can be taken back as long as the page is open, by button or by Ctrl+Z. */
export function UndoNotice({ edit }: { edit: PlanEdit }) {
  const { t } = useTranslation();
  const { undo, draft, isSaving } = edit;
  useEffect(() => {
    if (undo === undefined || draft !== undefined) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (isTyping || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, draft]);
  if (undo === undefined || draft !== undefined) return null;
  return (
    <div className={styles.acts} role="status">
      <span>{t('plan.saved')}</span>
      <Button spacing="compact" isDisabled={isSaving} onClick={undo}>
        {t('plan.undo')}
      </Button>
    </div>
  );
}
