import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';

interface BulkActsProps {
  /** Whether there is a value to be written. */
  readonly isReady: boolean;
  readonly isPending: boolean;
  readonly onApply: () => void;
  readonly onClear: () => void;
}

/** What can be done with a selection: one change for all of it, or nothing any more. */
export function BulkActs({ isReady, isPending, onApply, onClear }: BulkActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button appearance="primary" isDisabled={!isReady} isLoading={isPending} onClick={onApply}>
        {t('register.bulk.apply')}
      </Button>
      <Button appearance="subtle" onClick={onClear}>
        {t('register.bulk.clear')}
      </Button>
    </>
  );
}
