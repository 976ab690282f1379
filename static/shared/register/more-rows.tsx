import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';

interface MoreRowsProps {
  readonly isLoading?: boolean;
  readonly onMore: () => void;
}

/** The end of a list that goes on. */
export function MoreRows({ isLoading = false, onMore }: MoreRowsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Button isLoading={isLoading} onClick={onMore}>
        {t('register.more')}
      </Button>
    </div>
  );
}
