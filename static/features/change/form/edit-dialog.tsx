import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { editOf, formOf, problemsOf } from './change-form';
import { EditFrame } from './edit-frame';
import { RequestFields } from './request-fields';
import { useEditChange } from './use-edit-change';

interface EditDialogProps {
  readonly engagementId: string;
  readonly change: ChangeView;
  readonly onClose: () => void;
}

/** Changes the words of a request. */
export function EditDialog({ engagementId, change, onClose }: EditDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(change));
  const [isTried, setIsTried] = useState(false);
  const editing = useEditChange(engagementId, change, onClose);
  const missing = isTried ? problemsOf(form) : [];
  const save = () => {
    setIsTried(true);
    if (problemsOf(form).length === 0) editing.save.mutate((seen) => editOf(form, seen));
  };
  return (
    <EditFrame
      {...{ change, editing, onClose }}
      title={t('change.editTitle', { number: change.number })}
      isIncomplete={missing.length > 0}
      onSave={save}
      onTake={(theirs) => setForm(formOf(theirs))}
    >
      <RequestFields
        {...{ form, missing }}
        isNew={false}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </EditFrame>
  );
}
