import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import styles from './inline.module.css';
import type { InlineEdit } from './use-inline-edit';

/** That a change in the table was saved, and the way back. */
export function InlineNotice({ edit: { made, undo } }: { edit: InlineEdit }) {
  const { t } = useTranslation();
  return (
    <>
      <div role="status" className={styles.notice}>
        {made !== undefined && (
          <>
            {t('risk.inline.saved', { field: t(`risk.column.${made.column}`) })}{' '}
            <Button spacing="compact" isLoading={undo.isPending} onClick={() => undo.mutate(made)}>
              {t('risk.inline.undo')}
            </Button>
          </>
        )}
      </div>
      {undo.isError && <ErrorMessage failure={undo.error} />}
    </>
  );
}
