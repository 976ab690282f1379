import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import record from '../../../shared/register/record.module.css';

interface EmptyCasesProps {
  readonly canWrite: boolean;
  readonly onNew: () => void;
  readonly onLibrary: () => void;
}

/** What a register of test cases is for, and its first acts. */
export function EmptyCases({ canWrite, onNew, onLibrary }: EmptyCasesProps) {
  const { t } = useTranslation();
  return (
    <div>
      <p>{t('uat.empty.what')}</p>
      {canWrite ? (
        <div className={record.acts}>
          <Button appearance="primary" onClick={onLibrary}>
            {t('uat.empty.act')}
          </Button>
          <Button onClick={onNew}>{t('uat.cases.new')}</Button>
        </div>
      ) : (
        <p>{t('uat.empty.reader')}</p>
      )}
    </div>
  );
}
