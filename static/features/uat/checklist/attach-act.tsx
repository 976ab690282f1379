import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../shared/feedback/loading';
import styles from './checklist.module.css';

const AttachChecklist = lazy(async () => ({
  default: (await import('./attach-checklist')).AttachChecklist,
}));

/** The way to one more checklist; what it needs is loaded when somebody takes it. */
export function AttachAct(place: { readonly issueId: string; readonly engagementId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) {
    return (
      <Suspense fallback={<Loading lines={2} />}>
        <AttachChecklist {...place} onClose={() => setIsOpen(false)} />
      </Suspense>
    );
  }
  return (
    <button type="button" className={styles.link} onClick={() => setIsOpen(true)}>
      {t('uat.checklist.add')}
    </button>
  );
}
