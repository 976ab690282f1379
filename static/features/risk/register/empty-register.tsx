import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';

interface EmptyRegisterProps {
  readonly canWrite: boolean;
  readonly onLibrary: () => void;
}

/** What a register is for, and its first act: the risks that such an engagement usually has. */
export function EmptyRegister({ canWrite, onLibrary }: EmptyRegisterProps) {
  const { t } = useTranslation();
  return (
    <div>
      <p>{t('risk.empty.what')}</p>
      {canWrite ? (
        <Button appearance="primary" onClick={onLibrary}>
          {t('risk.empty.act')}
        </Button>
      ) : (
        <p>{t('risk.empty.reader')}</p>
      )}
    </div>
  );
}
