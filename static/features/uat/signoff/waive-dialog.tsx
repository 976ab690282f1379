import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionValue } from '../../../../src/uat/signoff/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TextInput } from '../../../shared/form/text-input';
import { TextArea } from '../../plan/text-area';
import { useExitAct } from './use-exit-state';

interface WaiveDialogProps {
  readonly engagementId: string;
  readonly module: string;
  readonly name: string;
  readonly value: CriterionValue;
  readonly onClose: () => void;
}

/** The client lets one criterion be missing until a day, by name and with a reason. */
export function WaiveDialog({ engagementId, module, name, value, onClose }: WaiveDialogProps) {
  const { t } = useTranslation();
  const [signer, setSigner] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { criterion, waiver } = value;
  const send = useExitAct(
    engagementId,
    () =>
      call('uat.waive', {
        engagementId,
        waiver: {
          module,
          criterion,
          name: signer.trim(),
          reason: reason.trim(),
          until,
          seen: waiver?.sequence ?? 0,
        },
      }),
    onClose,
  );
  const isWhole = signer.trim() !== '' && reason.trim() !== '' && until !== '';
  const problems = (text: string) => (isTried && text.trim() === '' ? [t('uat.form.missing')] : []);
  return (
    <FormDialog
      title={t('uat.criterion.waiveTitle', { name })}
      act={t('uat.criterion.waive')}
      isSaving={send.isPending}
      onSave={() => (isWhole ? send.mutate() : setIsTried(true))}
      onClose={onClose}
    >
      {send.error !== null && <ErrorMessage failure={send.error} />}
      <p>
        {t('uat.criterion.line', {
          name: t(`uat.criterion.name.${criterion}`),
          value: t(`uat.criterion.value.${criterion}`, { ...value }),
        })}
      </p>
      <TextArea
        name="reason"
        label={t('uat.criterion.reason')}
        problems={problems(reason)}
        maxLength={1_000}
        value={reason}
        onChange={setReason}
      />
      <Field name="until" label={t('uat.criterion.until')} problems={problems(until)}>
        {(control) => <DateInput {...control} value={until} onChange={setUntil} />}
      </Field>
      <Field name="name" label={t('uat.signoff.name')} problems={problems(signer)}>
        {(control) => (
          <TextInput {...control} maxLength={120} value={signer} onChange={setSigner} />
        )}
      </Field>
      <p>{t('uat.signoff.forever')}</p>
    </FormDialog>
  );
}
