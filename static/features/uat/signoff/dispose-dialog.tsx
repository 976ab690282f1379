import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dispositionKind,
  type DispositionKind,
  type ExitBug,
} from '../../../../src/uat/signoff/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TextArea } from '../../plan/text-area';
import { useExitAct } from './use-exit-state';

interface DisposeDialogProps {
  readonly engagementId: string;
  readonly bug: ExitBug;
  /** That a bug stays is for the client alone to say. */
  readonly mayAccept: boolean;
  readonly onClose: () => void;
}

/** What is done about an open bug: mended before, put off until a day, or it stays. */
export function DisposeDialog({ engagementId, bug, mayAccept, onClose }: DisposeDialogProps) {
  const { t } = useTranslation();
  const { disposition, issueId, key } = bug;
  const [kind, setKind] = useState<DispositionKind>(disposition?.kind ?? 'fixBefore');
  const [until, setUntil] = useState(disposition?.until ?? '');
  const [note, setNote] = useState(disposition?.note ?? '');
  const send = useExitAct(
    engagementId,
    () =>
      call('uat.dispose', {
        engagementId,
        disposition: {
          issueId,
          kind,
          note: note.trim(),
          ...(kind === 'defer' && until !== '' ? { until } : {}),
          seen: disposition?.sequence ?? 0,
        },
      }),
    onClose,
  );
  return (
    <FormDialog
      title={t('uat.openBugs.decideOf', { key })}
      isSaving={send.isPending}
      onSave={() => send.mutate()}
      onClose={onClose}
    >
      {send.error !== null && <ErrorMessage failure={send.error} />}
      <Field name="kind" label={t('uat.openBugs.disposition')}>
        {(control) => (
          <Choice
            {...control}
            value={kind}
            options={dispositionKind.options
              .filter((value) => value !== 'accept' || mayAccept)
              .map((value) => ({ value, label: t(`uat.disposition.${value}`) }))}
            onChange={(value) => value !== '' && setKind(value)}
          />
        )}
      </Field>
      {kind === 'defer' && (
        <Field name="until" label={t('uat.openBugs.until')}>
          {(control) => <DateInput {...control} value={until} onChange={setUntil} />}
        </Field>
      )}
      <TextArea
        name="note"
        label={t('uat.openBugs.note')}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
