import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './custom-ui.module.css';
import type { AppFlag } from './surface';

/** How long a flag that dismisses itself stays; Atlassian's own flags stay as long. */
const AUTO_DISMISS_MS = 8000;

export function AppFlags({
  flags,
  onClose,
}: {
  readonly flags: readonly AppFlag[];
  readonly onClose: (id: string) => void;
}) {
  return (
    <div className={styles.flags} role="status">
      {flags.map((flag) => (
        <Flag key={flag.id} flag={flag} onClose={onClose} />
      ))}
    </div>
  );
}

function Flag({
  flag,
  onClose,
}: {
  readonly flag: AppFlag;
  readonly onClose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { id, isAutoDismiss } = flag;
  useEffect(() => {
    if (!isAutoDismiss) return;
    const timer = setTimeout(() => onClose(id), AUTO_DISMISS_MS);
    return () => clearTimeout(timer);
  }, [id, isAutoDismiss, onClose]);
  return (
    <div className={styles.flag} data-type={flag.type}>
      <strong>{flag.title}</strong>
      {flag.description === undefined ? null : <p>{flag.description}</p>}
      <div className={styles.flagActions}>
        {flag.actions.map(({ text, onClick }) => (
          <Button key={text} spacing="compact" onClick={() => void onClick()}>
            {text}
          </Button>
        ))}
        <Button spacing="compact" appearance="subtle" onClick={() => onClose(id)}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
