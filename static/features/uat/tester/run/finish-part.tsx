import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import styles from '../tester.module.css';

/** All steps are answered, and nobody has said that this is all: after one of them was answered anew. */
export function FinishPart({ onFinish }: { onFinish: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.step}>
      <p>{t('uat.tester.allAnswered')}</p>
      <div>
        <Button appearance="primary" onClick={onFinish}>
          {t('uat.tester.finish')}
        </Button>
      </div>
    </div>
  );
}
