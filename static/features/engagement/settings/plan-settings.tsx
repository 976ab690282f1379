import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './settings-page.module.css';

const PlanSettingsDialog = lazy(async () => ({
  default: (await import('./plan-settings-dialog')).PlanSettingsDialog,
}));

interface PlanSettingsProps {
  readonly engagementId: string;
  readonly canConfigure: boolean;
}

/** Zones of the buffer and the client's own days. They are only read when somebody opens them. */
export function PlanSettings({ engagementId, canConfigure }: PlanSettingsProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (!canConfigure) return null;
  return (
    <section className={styles.part}>
      <h3>{t('buffer.settings.title')}</h3>
      <p>{t('buffer.settings.help')}</p>
      <div>
        <Button onClick={() => setIsOpen(true)}>{t('buffer.settings.change')}</Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <PlanSettingsDialog engagementId={engagementId} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
