import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../feedback/error-message';
import styles from './inline.module.css';
import type { InlineEdit } from './use-inline-edit';
import { Gap } from '../../text/gap';

interface InlineNoticeProps<Values> {
  readonly edit: InlineEdit<Values>;
  /** What a column is called. */
  readonly fieldOf: (column: string) => string;
}

/** That a change in the table was saved, and the way back. */
export function InlineNotice<Values>({ edit, fieldOf }: InlineNoticeProps<Values>) {
  const { t } = useTranslation();
  const { made, undo } = edit;
  return (
    <>
      <div role="status" className={styles.notice}>
        {made !== undefined && (
          <>
            {t('register.inline.saved', { field: fieldOf(made.column) })}
            <Gap />
            <Button spacing="compact" isLoading={undo.isPending} onClick={() => undo.mutate(made)}>
              {t('register.inline.undo')}
            </Button>
          </>
        )}
      </div>
      {undo.isError && <ErrorMessage failure={undo.error} />}
    </>
  );
}
