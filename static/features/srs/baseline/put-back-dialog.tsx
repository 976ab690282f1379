import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TextArea } from '../../plan/text-area';
import type { Unapproved } from './unapproved';
import { usePutBack } from './use-baselines';

interface PutBackDialogProps {
  readonly engagementId: string;
  /** Of the baseline that was signed last. */
  readonly number: number;
  readonly edit: Unapproved;
  readonly onClose: () => void;
}

/** Asks why an edit is undone, and has what was edited say again what was signed. */
export function PutBackDialog({ engagementId, number, edit, onClose }: PutBackDialogProps) {
  const { t } = useTranslation();
  const { id: recordId, kind, text, version } = edit;
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const putBack = usePutBack(engagementId, onClose);
  const isMissing = reason.trim() === '';
  const save = () => {
    if (isMissing) setIsTried(true);
    else putBack.mutate({ number, recordId, version, reason: reason.trim() });
  };
  return (
    <FormDialog
      title={t('srs.unapproved.putBackTo', { number })}
      act={t('srs.unapproved.putBack')}
      isSaving={putBack.isPending}
      onSave={save}
      onClose={onClose}
    >
      {putBack.isError && <ErrorMessage failure={putBack.error} />}
      <p>
        <bdi>{text}</bdi>
      </p>
      <p>{t(`srs.unapproved.becomes.${kind}`, { number })}</p>
      <TextArea
        name="putBackReason"
        label={t('srs.unapproved.reason')}
        isRequired
        problems={isTried && isMissing ? [t('errors.reasonMissing')] : []}
        maxLength={1_000}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
