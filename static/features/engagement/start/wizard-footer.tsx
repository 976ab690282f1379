import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Step } from './steps';
import styles from './wizard-footer.module.css';

interface WizardFooterProps {
  readonly back: Step | undefined;
  readonly onNext?: () => void;
  readonly isWaiting?: boolean;
}

/** Back and on. The last step has its own act, nearer to what it does. */
export function WizardFooter({ back, onNext, isWaiting = false }: WizardFooterProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={styles.footer}>
      {onNext !== undefined && (
        <Button appearance="primary" isLoading={isWaiting} onClick={onNext}>
          {t('act.next')}
        </Button>
      )}
      <Button
        appearance="subtle"
        onClick={() => void navigate(back === undefined ? '/' : `/start/${back}`)}
      >
        {t(back === undefined ? 'act.cancel' : 'act.back')}
      </Button>
    </div>
  );
}
