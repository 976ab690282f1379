import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { DateInput } from '../../shared/form/date-input';
import { Field } from '../../shared/form/field';
import { FormDialog } from '../../shared/form/form-dialog';
import { TextInput } from '../../shared/form/text-input';
import { TextArea } from '../plan/text-area';

/** Who lets something be missing, why, and until when. */
export interface GivenWaiver {
  readonly name: string;
  readonly reason: string;
  readonly until: string;
}

interface WaiverDialogProps {
  /** Of the criterion. */
  readonly name: string;
  /** What it is now. */
  readonly value: string;
  readonly isSaving: boolean;
  readonly failure: unknown;
  readonly onWaive: (waiver: GivenWaiver) => void;
  readonly onClose: () => void;
}

/** The client lets one criterion be missing until a day, by name and with a reason. */
export function WaiverDialog(props: WaiverDialogProps) {
  const { name, value, isSaving, failure, onWaive, onClose } = props;
  const { t } = useTranslation();
  const [signer, setSigner] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [isTried, setIsTried] = useState(false);
  const given = { name: signer.trim(), reason: reason.trim(), until };
  const isWhole = Object.values(given).every((text) => text !== '');
  const problems = (text: string) => (isTried && text.trim() === '' ? [t('uat.form.missing')] : []);
  return (
    <FormDialog
      title={t('uat.criterion.waiveTitle', { name })}
      act={t('uat.criterion.waive')}
      isSaving={isSaving}
      onSave={() => (isWhole ? onWaive(given) : setIsTried(true))}
      onClose={onClose}
    >
      {failure !== null && <ErrorMessage failure={failure} />}
      <p>{t('uat.criterion.line', { name, value })}</p>
      <TextArea
        name="reason"
        label={t('uat.criterion.reason')}
        isRequired
        problems={problems(reason)}
        maxLength={1_000}
        value={reason}
        onChange={setReason}
      />
      <Field name="until" label={t('uat.criterion.until')} isRequired problems={problems(until)}>
        {(control) => <DateInput {...control} value={until} onChange={setUntil} />}
      </Field>
      <Field name="name" label={t('uat.signoff.name')} isRequired problems={problems(signer)}>
        {(control) => (
          <TextInput {...control} maxLength={120} value={signer} onChange={setSigner} />
        )}
      </Field>
      <p>{t('uat.signoff.forever')}</p>
    </FormDialog>
  );
}
