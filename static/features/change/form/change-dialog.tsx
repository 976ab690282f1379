import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { About } from '../../../../src/change/impact/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useChangesWritten } from '../use-changes';
import { draftOf, EMPTY_FORM, problemsOf, type ChangeForm } from './change-form';
import { FormDialog } from '../../../shared/form/form-dialog';
import { RequestFields } from './request-fields';

interface ChangeDialogProps {
  readonly engagementId: string;
  /** What is known of it already, where it is raised for something. */
  readonly given?: Partial<ChangeForm>;
  readonly about?: About;
  readonly onClose: () => void;
}

/** Raises a request, which then opens: it is a draft until it is handed in. */
export function ChangeDialog({ engagementId, given, about, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const written = useChangesWritten(engagementId);
  const [form, setForm] = useState<ChangeForm>({ ...EMPTY_FORM, ...given });
  const [isTried, setIsTried] = useState(false);
  // Made once, so that a save which is repeated raises no second request.
  const changeId = useRef(crypto.randomUUID()).current;
  const missing = isTried ? problemsOf(form) : [];
  const raise = useMutation({
    mutationFn: (asked: ChangeForm) =>
      call('change.raise', {
        engagementId,
        change: { changeId, ...draftOf(asked), ...(about === undefined ? {} : { about }) },
      }),
    onSuccess: () => {
      written();
      onClose();
      void navigate(`/changes/${changeId}`);
    },
  });
  const save = () => {
    setIsTried(true);
    if (problemsOf(form).length === 0) raise.mutate(form);
  };
  return (
    <FormDialog
      title={t('change.raise')}
      {...(missing.length > 0 ? { problem: t('change.form.incomplete') } : {})}
      isSaving={raise.isPending}
      onSave={save}
      onClose={onClose}
    >
      {raise.error !== null && <ErrorMessage failure={raise.error} />}
      <RequestFields
        {...{ form, missing }}
        isNew
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </FormDialog>
  );
}
