import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { entryKey, type EntryEdit, type SrsEntry } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ConfirmAct } from '../../../shared/form/confirm-act';
import styles from './entries.module.css';
import { useWriteEntries } from './use-write-entries';

interface EntryActsProps {
  readonly engagementId: string;
  readonly entry: SrsEntry;
  /** What people call it by, for whoever does not see where the buttons stand. */
  readonly name: string;
  readonly onEdit?: () => void;
  /** What leads to where it is edited, in place of a dialog. */
  readonly edit?: ReactNode;
}

/** What may be done to an entry: to edit it, and to take it away. */
export function EntryActs({ engagementId, entry, name, onEdit, edit }: EntryActsProps) {
  const { t } = useTranslation();
  const write = useWriteEntries(engagementId);
  const { kind, entryId, version } = entry;
  // A removal has the same shape whatever the kind.
  const removal = { kind, entryId, version, value: null } as EntryEdit;
  return (
    <>
      <div className={styles.acts}>
        {edit ?? (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={t('srs.entry.editOf', { name })}
            {...(onEdit === undefined ? {} : { onClick: onEdit })}
          >
            {t('srs.edit')}
          </Button>
        )}
        <Link to={`/srs/history/${entryKey(entry)}`} aria-label={t('srs.history.of', { name })}>
          {t('srs.history.title')}
        </Link>
        <ConfirmAct
          act={t('act.remove')}
          label={t('act.removeOf', { name })}
          question={t('srs.entry.removeQuestion', { name })}
          confirm={t('act.remove')}
          isSaving={write.isPending}
          onConfirm={() => write.mutate([removal])}
        />
      </div>
      {write.isError && <ErrorMessage failure={write.error} />}
    </>
  );
}
