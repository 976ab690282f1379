import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';

interface EmptyRegisterProps {
  readonly canRaise: boolean;
  readonly onRaise: () => void;
}

/** What a register of changes is for, and its first act. */
export function EmptyRegister({ canRaise, onRaise }: EmptyRegisterProps) {
  const { t } = useTranslation();
  return (
    <div>
      <p>{t('change.empty.what')}</p>
      {canRaise ? (
        <Button appearance="primary" onClick={onRaise}>
          {t('change.empty.act')}
        </Button>
      ) : (
        <p>{t('change.empty.reader')}</p>
      )}
    </div>
  );
}
